import { expect, it, onTestFinished } from 'vitest';
import { walkedAccount } from '../helpers/close-walk.js';
import { page, sampleFolder, SEAL } from '../helpers/sample-files.js';

const WALK_MS = 90_000;
const CENTS = { funds: { available: 5, frozen: 0, withdrawing: 0 } };

const photo = (width: number): Promise<Buffer> => page(width, 900, [SEAL]).jpeg().toBuffer();

it(
  'an account with 0.05 CNY and a password of 60 days is closed by ticket, the balance given up by its amount',
  async () => {
    const at = await walkedAccount('jdcloud', 'clean');
    const files = await sampleFolder();
    onTestFinished(() => files.remove());
    const { put } = files;
    await at.open.patch('jdcloud', 'clean', CENTS);
    expect((await at.run('check', '--json')).code).toBe(10);
    const { code, lines } = await at.close([
      ['Which way', 'By ticket'],
      ['The balance of 0.05 CNY is given up', '0.05 CNY'],
      ['used until it was released is billed by', 'NOW'],
      ['the front of your ID card', await put('front.jpg', await photo(901))],
      ['the back of your ID card', await put('back.jpg', await photo(902))],
      ['written by hand', await put('statement.jpg', await photo(903))],
      ['An e-mail address', 'owner@example.com'],
      ['A phone number', '138 0013 8000'],
      ['Type the account id', at.accountId],
    ]);
    expect(code, lines.join('\n')).toBe(6);
    expect(lines.join('\n')).toContain('another text 90 days');
  },
  WALK_MS,
);

it('the same account is refused on the way of the console, in its own words', async () => {
  const at = await walkedAccount('jdcloud', 'clean');
  await at.open.patch('jdcloud', 'clean', CENTS);
  const { code, stdout } = await at.run('close', '--questions', '--way', 'console', '--json');
  expect(code).toBe(3);
  expect(stdout).toContain('Withdraw the balance of 0.05 CNY, or close by ticket');
  expect(stdout).toContain('the console wants 90 quiet days');
});

it('whoever does not go on before the last bill is out waits', async () => {
  const at = await walkedAccount('jdcloud', 'clean');
  const { code, lines } = await at.close([
    ['Which way', 'By ticket'],
    ['used until it was released is billed by', 'no'],
  ]);
  expect(code, lines.join('\n')).toBe(10);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../helpers/answer-screens.js';
import { closuresIn, eventsOf } from '../helpers/begun-closure.js';
import { normalised, walkedAccount, type WalkedAccount } from '../helpers/close-walk.js';
import { page, sampleFolder, SEAL } from '../helpers/sample-files.js';
import { readDocument } from '../helpers/schema.js';
import { expectGolden } from '../ui/golden.js';

const WALK_MS = 90_000;
const DAY_S = 86_400;

type Place = (name: string, content: Uint8Array | string) => Promise<string>;
type Script = (at: WalkedAccount, put: Place) => Promise<readonly Answer[]>;

/** A photograph that no other one equals. */
const photo = (width: number): Promise<Buffer> => page(width, 900, [SEAL]).jpeg().toBuffer();

/** What each provider asks beyond what all of them do, with answers that will not do before those that will. */
const SCRIPTS: Readonly<Record<string, Script>> = {
  alibaba: () =>
    Promise.resolve([
      ['Which way', 'On the website'],
      ['How is the identity', 'personal'],
      ['in your words', 'Everything has moved elsewhere'],
    ]),
  tencent: async (_at, put) => [
    ['How is the identity', 'personal'],
    ['Path of the file', await put('grey.png', await page(900, 900, [SEAL]).greyscale().png().toBuffer())],
    ['Path of the file', await put('passport.jpg', await photo(900))],
    ['Who deletes it', 'I delete it by hand'],
  ],
  jdcloud: async (_at, put) => {
    const front = await put('front.jpg', await photo(901));
    return [
      ['Which way', 'By ticket'],
      ['used until it was released is billed by', 'NOW'],
      ['the front of your ID card', await put('text.jpg', 'not a photograph')],
      ['the front of your ID card', await put('empty.jpg', '')],
      ['the front of your ID card', front],
      ['the back of your ID card', front],
      ['the back of your ID card', await put('back.jpg', await photo(902))],
      ['written by hand', await put('statement.jpg', await photo(903))],
      ['An e-mail address', 'owner@example.com'],
      ['A phone number', '138 0013 8000'],
    ];
  },
  naver: () =>
    Promise.resolve([
      ['How is the identity', 'personal'],
      ['The e-mail address', 'owner@example.com'],
      ['Why you withdraw', '가'.repeat(50)],
      ['Why you withdraw', '가'.repeat(49)],
    ]),
};

/** A call of each provider's check whose answer can be spoilt. */
const UNHEARD: Readonly<Record<string, string>> = {
  alibaba: 'ecs:DescribeInstances',
  tencent: 'cvm:DescribeInstances',
  jdcloud: 'disk:describeDisks',
  naver: 'vserver:getServerInstanceList',
};

/** Files a closure at a provider as a person does. */
async function walk(provider: string) {
  const at = await walkedAccount(provider, 'clean');
  const files = await sampleFolder();
  onTestFinished(() => files.remove());
  const script = await SCRIPTS[provider]!(at, files.put);
  const seen = await at.close([...script, ['Type the account id', at.accountId]]);
  const key = { provider, accountId: at.accountId };
  return { at, key, files, ...seen };
}

/** What `status` says of the only closure. */
async function look(at: WalkedAccount) {
  const { code, stdout } = await at.run('status', '--json');
  const [closure] = readDocument(stdout)['closures'] as readonly {
    readonly stage: string;
    readonly look: { readonly kind: string };
  }[];
  return { code, stage: closure?.stage, look: closure?.look.kind };
}

describe.each([
  ['alibaba', 'submitted'],
  ['tencent', 'under-review'],
  ['jdcloud', 'under-review'],
  ['naver', 'under-review'],
])('a person closes an account at %s', (provider, stage) => {
  it(
    'and is led to the filing, once',
    async () => {
      const { at, key, files, code, lines } = await walk(provider);
      expect(code, lines.join('\n')).toBe(6);
      expectGolden(`close-walk/${provider}-80.txt`, normalised(lines, files.path.slice(-6)));
      const events = (await eventsOf(at.folder, key)).map(({ type }) => type);
      expect(events.filter((type) => type === 'submitting' || type === 'submitted')).toEqual([
        'submitting',
        'submitted',
      ]);
      expect(await look(at)).toMatchObject({ code: 6, stage, look: 'seen' });
      const again = await at.close([]);
      expect(again.code).toBe(6);
      expect(again.lines.join('\n')).toContain('Nothing was filed again');
    },
    WALK_MS,
  );

  it(
    'and finds nothing secret, no path and no copy of a paper in what is kept',
    async () => {
      const { at, key, files } = await walk(provider);
      await at.run('status', '--record');
      const folder = closuresIn(at.folder).folder(key);
      const names = readdirSync(folder).sort();
      expect(names).toEqual(['check.json', 'closure.head.json', 'closure.jsonl', 'record.json', 'record.md']);
      const kept = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
      expect(kept).not.toContain(at.accessKeySecret);
      expect(kept).not.toContain(files.path);
      // Reading it checks the chain of hashes.
      const { last } = await closuresIn(at.folder).read(key);
      expect(readFileSync(join(folder, 'record.md'), 'utf8')).toContain(last);
    },
    WALK_MS,
  );

  it(
    'and is refused before any question where something is in the way',
    async () => {
      const at = await walkedAccount(provider, 'typical');
      const { code, lines } = await at.close([]);
      expect(code).toBe(3);
      expect(lines.join('\n')).toContain('Not closed: the check stands in the way.');
    },
    WALK_MS,
  );

  it(
    'and is refused before any question where something is unknown',
    async () => {
      const at = await walkedAccount(provider, 'clean');
      await at.open.setFaults([{ action: UNHEARD[provider]!, kind: 'malformed', rate: 1 }]);
      const { code, lines } = await at.close([]);
      expect(code, lines.join('\n')).toBe(5);
      expect(lines.join('\n')).toContain('Not closed: the check stands in the way.');
      expect(await eventsOf(at.folder, { provider, accountId: at.accountId })).toEqual([]);
    },
    WALK_MS,
  );
});

it.each(['alibaba', 'tencent', 'jdcloud', 'naver'])(
  'a key of %s that stopped working never says by itself that the account is closed',
  async (provider) => {
    const { at } = await walk(provider);
    await at.open.closure(provider, 'clean', 'file');
    await at.open.advance(400 * DAY_S);
    const { stage, look: seen } = await look(at);
    expect(seen).toBe('key-refused');
    expect(stage).not.toBe('closed');
    const on = new Date().toISOString().slice(0, 10);
    expect((await at.run('status', at.accountId, '--report', 'closed', '--on', on)).code).toBe(0);
    expect((await look(at)).stage).toBe('closed');
  },
  WALK_MS,
);

it(
  'a late bill brings the account back, and says what to do',
  async () => {
    const { at } = await walk('alibaba');
    await at.open.closure('alibaba', 'clean', 'file');
    await at.open.advance(DAY_S);
    expect(await look(at)).toMatchObject({ code: 6, stage: 'cooling-down' });
    await at.open.closure('alibaba', 'clean', 'late-bill');
    await at.open.advance(60 * DAY_S);
    const { code, stdout } = await at.run('status');
    expect(code).toBe(3);
    expect(stdout).toContain('settle what is overdue, then start again');
  },
  WALK_MS,
);

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Observation } from '../../../src/domain/closure.js';
import { openScenario } from '../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';

/** A Wednesday; what is used in this month is charged by 14 December. */
const NOW = Date.parse('2026-11-18T03:00:00Z');
const DAY = 86_400;

let open: ControlledSandbox;
beforeEach(async () => {
  open = await openSandbox({ now: () => NOW });
});
afterEach(() => open.sandbox.close());

const doIt = (deed: 'file' | 'reject' | 'late-bill'): Promise<void> => open.closure('naver', 'clean', deed);

/** Connects anew, as every run does, and looks. */
async function look(): Promise<Observation> {
  const { session } = await openScenario(open.sandbox, { provider: 'naver', scenario: 'clean' });
  return session.closure!.observe();
}

const REFUSED = { kind: 'credentials', cause: { fault: { kind: 'credentials', code: '200' } } };

describe('a request to withdraw', () => {
  test('is approved on the 15th of the next month, and the key is refused from then on', async () => {
    await doIt('file');
    await open.advance(26 * DAY);
    expect(await look()).toMatchObject({ text: { code: 'no-bill' } });
    await open.advance(DAY);
    await expect(look()).rejects.toMatchObject(REFUSED);
  });

  test('that is rejected closes nothing, and may be made anew', async () => {
    await doIt('file');
    await doIt('reject');
    await open.advance(40 * DAY);
    expect((await look()).stage).toBeUndefined();
    await doIt('file');
    await open.advance(30 * DAY);
    await expect(look()).rejects.toMatchObject(REFUSED);
  });

  test('waits for a bill that came late, until it is paid', async () => {
    await doIt('file');
    await doIt('late-bill');
    expect(await look()).toMatchObject({ text: { code: 'bill-paid', args: { month: '2026-09' } } });
    await open.advance(20 * DAY);
    expect(await look()).toMatchObject({ text: { code: 'bill-open', args: { month: '2026-11' } } });
    await open.advance(20 * DAY);
    expect(await look()).toMatchObject({ text: { code: 'bill-overdue', args: { month: '2026-11' } } });
    await open.patch('naver', 'clean', { unpaidMonths: [] });
    await expect(look()).rejects.toMatchObject(REFUSED);
  });
});

describe('what cannot happen', () => {
  test.each(['reject', 'late-bill'] as const)('%s without a request', async (deed) => {
    await expect(doIt(deed)).rejects.toThrow('no closure of it is under review');
  });

  test('a second request while one is open', async () => {
    await doIt('file');
    await expect(doIt('file')).rejects.toThrow('filed already');
  });

  test.each(['file', 'reject', 'late-bill'] as const)('%s once the account is closed', async (deed) => {
    await doIt('file');
    await open.advance(30 * DAY);
    await expect(doIt(deed)).rejects.toThrow('the account is closed');
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { prepareScenario, type PreparedAccount } from '../helpers/prepare-run.js';
import { openTerminal, type Session } from '../helpers/terminal.js';

const CTRL_C = '\u0003';
const CONFIRM = 'Type the account id';
const OTHER = '100001000003';
const ORDER = 'tencent.orders:20251100000001#order-unpaid';

let at: PreparedAccount;
beforeEach(async () => {
  at = await prepareScenario('tencent');
});
afterEach(() => at.open.sandbox.close());

/** Begins a plan that a person's step holds up: its one change is made, the order is still unpaid. */
async function beginPlan(): Promise<void> {
  await at.plan('--only', 'lb-typical01', ORDER);
  expect((await at.apply()).code).toBe(6);
  await at.open.clearRequests();
}

describe('a plan that was begun is gone on with in a script', () => {
  it.each([
    ['unless it is confirmed', [], 'answer-missing'],
    ['unless it is confirmed by the id of its account', ['--confirm', OTHER], 'not-confirmed'],
  ])('not %s', async (_when, flags, code) => {
    await at.plan('--only', 'lb-typical01');
    await at.open.patch('tencent', 'typical', { permissions: { deny: ['clb:DeleteLoadBalancer'] } });
    expect((await at.apply()).code).toBe(5);
    await at.open.patch('tencent', 'typical', { permissions: { deny: [] } });
    await at.open.clearRequests();
    expect(await at.refusal('--resume', ...flags)).toEqual([2, code]);
    expect(await at.changes()).toEqual([]);
    expect((await at.resume()).code).toBe(0);
  });
});

describe('in a terminal', () => {
  function begin(...argv: readonly string[]): Session {
    return openTerminal(['prepare', ...argv], {
      ...at.env,
      ACCTCLOSE_CONFIG_DIR: join(at.folder, 'config'),
      ACCTCLOSE_STATE_DIR: join(at.folder, 'state'),
    });
  }

  it('a written plan is shown before its account is asked for', async () => {
    await at.plan('--only', 'lb-typical01');
    const session = begin('--apply', at.file);
    await session.shows(CONFIRM);
    for (const shown of ['lb-typical01', 'cannot be undone 1', /plan [0-9a-f]{12}/]) {
      expect(session.output()).toMatch(shown);
    }
    session.type(`${OTHER}\r`);
    expect((await session.end()).code).toBe(2);
    expect(await at.changes()).toEqual([]);
  });

  it('what is left of a plan is shown before its account is asked for', async () => {
    await beginPlan();
    const session = begin('--resume');
    await session.shows(CONFIRM);
    expect(session.output()).toContain('What is left of it.');
    expect(session.output()).toContain('20251100000001');
    expect(session.output()).not.toContain('lb-typical01');
    session.type(CTRL_C);
    const { code, screen } = await session.end();
    expect(code).toBe(130);
    expect(screen).not.toContain('What was begun is written down.');
  });

  it('whoever stops at a step of theirs is told how to go on', async () => {
    await at.plan('--only', ORDER);
    const session = begin('--apply', at.file);
    await session.shows(CONFIRM);
    session.type(`${at.account.accountId}\r`);
    await session.shows('Later');
    session.type(CTRL_C);
    const { code, screen } = await session.end();
    expect(code).toBe(130);
    expect(screen).toContain('What was begun is written down.');
    expect(screen).toContain('acctclose prepare --resume');
  });
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { join } from 'node:path';
import { prepareScenario, type PreparedAccount } from '../helpers/prepare-run.js';
import { openTerminal, type Session } from '../helpers/terminal.js';

const CTRL_C = '\u0003';
const REVIEW = 'What now?';
const CONFIRM = 'Type the account id';

let at: PreparedAccount;
beforeEach(async () => {
  at = await prepareScenario('tencent');
});
afterEach(() => at.open.sandbox.close());

/** Begins to prepare one thing in a terminal. */
function begin(): Session {
  return openTerminal(['prepare', '--only', 'lb-typical01'], {
    ...at.env,
    ACCTCLOSE_CONFIG_DIR: join(at.folder, 'config'),
    ACCTCLOSE_STATE_DIR: join(at.folder, 'state'),
  });
}

it('takes no Enter that was typed ahead for an answer', async () => {
  const session = begin();
  // Typed while the account is read; each would choose the first answer, which applies the plan.
  const typing = setInterval(() => session.type('\r'), 50);
  await session.shows('lb-typical01');
  clearInterval(typing);
  await session.shows(REVIEW);
  session.type(CTRL_C);
  const { code, screen } = await session.end();
  expect(code).toBe(130);
  expect(screen).not.toContain(CONFIRM);
  expect(await at.changes()).toEqual([]);
});

it('sends nothing when another id is typed', async () => {
  const session = begin();
  await session.shows(REVIEW);
  session.type('\r');
  await session.shows(CONFIRM);
  session.type('100001000003\r');
  const { code, screen } = await session.end();
  expect(code, screen).toBe(2);
  expect(await at.changes()).toEqual([]);
});

it('applies the plan when the id is typed', async () => {
  const session = begin();
  await session.shows(REVIEW);
  session.type('\r');
  await session.shows(CONFIRM);
  session.type(`${at.account.accountId}\r`);
  const { code, screen } = await session.end();
  expect(code, screen).toBe(0);
  expect(await at.changes()).toMatchObject([{ action: 'clb:DeleteLoadBalancer' }]);
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { prepareScenario, type PreparedAccount } from '../helpers/prepare-run.js';
import { openTerminal, type Session } from '../helpers/terminal.js';

const CTRL_C = '\u0003';
const REVIEW = 'What now?';
const CONFIRM = 'Type the account id';

let at: PreparedAccount;
afterEach(() => at.open.sandbox.close());

/** Begins to prepare one thing in a terminal. */
function begin(thing: string): Session {
  return openTerminal(['prepare', '--only', thing], {
    ...at.env,
    ACCTCLOSE_CONFIG_DIR: join(at.folder, 'config'),
    ACCTCLOSE_STATE_DIR: join(at.folder, 'state'),
  });
}

describe('a plan in a terminal', () => {
  beforeEach(async () => {
    at = await prepareScenario('tencent');
  });

  it('takes no Enter that was typed ahead for an answer', async () => {
    const session = begin('lb-typical01');
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
    const session = begin('lb-typical01');
    await session.shows(REVIEW);
    session.type('\r');
    await session.shows(CONFIRM);
    session.type('100001000003\r');
    const { code, screen } = await session.end();
    expect(code, screen).toBe(2);
    expect(await at.changes()).toEqual([]);
  });

  it('applies the plan when the id is typed', async () => {
    const session = begin('lb-typical01');
    await session.shows(REVIEW);
    session.type('\r');
    await session.shows(CONFIRM);
    session.type(`${at.account.accountId}\r`);
    const { code, screen } = await session.end();
    expect(code, screen).toBe(0);
    expect((await at.changes()).map(({ action }) => action)).toEqual([
      'clb:ModifyLoadBalancerAttributes',
      'clb:DeleteLoadBalancer',
    ]);
  });
});

describe('a call that operation protection guards', () => {
  const CODE = 'Code from your MFA device for nativecontainer:deleteContainer';
  const DEVICE_CODE = '135790';

  beforeEach(async () => {
    at = await prepareScenario('jdcloud');
    await at.open.patch('jdcloud', 'typical', { protectedActions: ['nativecontainer:deleteContainer'] });
  });

  async function confirm(): Promise<Session> {
    const session = begin('c-0001');
    await session.shows(REVIEW);
    session.type('\r');
    await session.shows(CONFIRM);
    session.type(`${at.account.accountId}\r`);
    await session.shows(CODE);
    return session;
  }

  it('is made once the code of the device was typed', async () => {
    const session = await confirm();
    session.type('000000\r');
    const refusal = 'The code was not taken: PERMISSION_DENIED';
    // What is typed before the question is put anew is no answer to it.
    await session.until((output) => output.split(refusal)[1]?.includes(CODE) === true);
    session.type(`${DEVICE_CODE}\r`);
    const { code, screen } = await session.end();
    expect(code, screen).toBe(0);
    expect((await at.changes()).map(({ action }) => action)).toEqual([
      'sop:getSecurityToken',
      'sop:getSecurityToken',
      'nativecontainer:deleteContainer',
    ]);
  });

  it('is not made when the code is left for later', async () => {
    const session = await confirm();
    session.type('later\r');
    const { code, screen } = await session.end();
    expect(code, screen).toBe(5);
    expect(screen).toContain('CodeLeft');
    expect(await at.changes()).toEqual([]);
  });
});

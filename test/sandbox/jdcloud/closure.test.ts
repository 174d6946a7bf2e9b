import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkScenario } from '../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';
import { ask, refusalOf, type Question } from './ask.js';

const DAY = 86_400;

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
afterAll(() => open.sandbox.close());
beforeEach(() => open.reset());

const doIt = (deed: 'file' | 'reject' | 'late-bill'): Promise<void> => open.closure('jdcloud', 'clean', deed);
const describeUser = (days = 0): Question => ({
  url: open.sandbox.url,
  keys: open.sandbox.accounts.find(
    ({ provider, scenario }) => provider === 'jdcloud' && scenario === 'clean',
  )!,
  service: 'user',
  path: '/v1/describeUser',
  date: new Date(Date.now() + days * DAY * 1000),
});

describe('a ticket', () => {
  test('closes the account on the second day', async () => {
    await doIt('file');
    await open.advance(2 * DAY - 60);
    expect((await ask(describeUser(2))).status).toBe(200);
    await open.advance(120);
    expect(await refusalOf(describeUser(2))).toEqual({
      http: 401,
      code: 401,
      status: 'ACCESS_ERROR',
      message: 'Invalid accessKey [gw]',
    });
  });

  test('that is rejected closes nothing, and may be filed anew', async () => {
    await doIt('file');
    await doIt('reject');
    await open.advance(5 * DAY);
    expect((await ask(describeUser(5))).status).toBe(200);
    await doIt('file');
    await open.advance(2 * DAY);
    expect((await ask(describeUser(7))).status).toBe(401);
  });

  test('is rejected when a bill comes late, and the debt is seen', async () => {
    await doIt('file');
    await doIt('late-bill');
    await open.advance(5 * DAY);
    const { verdict, outcomes } = await checkScenario(open.sandbox, {
      provider: 'jdcloud',
      scenario: 'clean',
      only: ['jdcloud.debts'],
    });
    expect(verdict).toBe('blocked');
    expect(outcomes.flatMap(({ findings }) => findings).length).toBeGreaterThan(0);
  });
});

describe('what cannot happen', () => {
  test.each(['reject', 'late-bill'] as const)('%s without a ticket', async (deed) => {
    await expect(doIt(deed)).rejects.toThrow('no closure of it is under review');
  });

  test('a second ticket while one is open', async () => {
    await doIt('file');
    await expect(doIt('file')).rejects.toThrow('filed already');
  });

  test.each(['file', 'reject', 'late-bill'] as const)('%s once the account is closed', async (deed) => {
    await doIt('file');
    await open.advance(2 * DAY);
    await expect(doIt(deed)).rejects.toThrow('the account is closed');
  });
});

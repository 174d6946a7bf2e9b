import { describe, expect, it, onTestFinished } from 'vitest';
import { beginClosure } from '../helpers/begun-closure.js';
import { clockOf } from '../helpers/check-scenario.js';
import { makeFolder, runCli } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';
import { openSandbox } from '../helpers/sandbox-control.js';

const DAY_S = 86_400;
const PROVIDER = 'alibaba';
const SCENARIO = 'clean';

/** A closure that a person has filed, with a look at it by the key of its account. */
async function follow() {
  const open = await openSandbox();
  onTestFinished(() => open.sandbox.close());
  const account = open.sandbox.accounts.find(
    ({ provider, scenario }) => provider === PROVIDER && scenario === SCENARIO,
  )!;
  const folder = makeFolder();
  await beginClosure(folder, {
    ...{ provider: PROVIDER, accountId: account.accountId },
    events: [['2026-11-12T09:31:00.000Z', { type: 'submitted', by: 'you' }]],
  });
  const env = {
    ACCTCLOSE_PROVIDER: PROVIDER,
    ACCTCLOSE_ACCESS_KEY_ID: account.accessKeyId,
    ACCTCLOSE_ACCESS_KEY_SECRET: account.accessKeySecret,
  };
  const look = async () => {
    const { code, stdout } = await runCli(['status', '--json', '--endpoint', open.sandbox.url], {
      folder,
      env,
      substitutes: { clock: clockOf(open.sandbox) },
    });
    const [closure] = readDocument(stdout)['closures'] as {
      readonly stage: string;
      readonly look: { readonly kind: string };
    }[];
    return { code, stage: closure?.stage, look: closure?.look.kind };
  };
  return { open, look };
}

describe('following a closure', () => {
  it('sees the cool-down begin, and takes keys that end with it for no proof', async () => {
    const { open, look } = await follow();
    expect(await look()).toEqual({ code: 6, stage: 'submitted', look: 'seen' });
    await open.closure(PROVIDER, SCENARIO, 'file');
    await open.advance(DAY_S);
    expect(await look()).toEqual({ code: 6, stage: 'cooling-down', look: 'seen' });
    await open.advance(60 * DAY_S);
    expect(await look()).toEqual({ code: 5, stage: 'cooling-down', look: 'key-refused' });
  });

  it('sees that a late bill brings the account back', async () => {
    const { open, look } = await follow();
    await open.closure(PROVIDER, SCENARIO, 'file');
    await open.advance(DAY_S);
    await look();
    await open.closure(PROVIDER, SCENARIO, 'late-bill');
    await open.advance(60 * DAY_S);
    expect(await look()).toEqual({ code: 3, stage: 'restored', look: 'seen' });
  });
});

import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProfileStore } from '../../src/state/profiles.js';
import { answerScreens, type Answer } from '../helpers/answer-screens.js';
import { beginClosure, eventsOf } from '../helpers/begun-closure.js';
import { makeFolder } from '../helpers/run-cli.js';
import { openTerminal } from '../helpers/terminal.js';
import { isKeychainLeftOut, realKeychain } from '../secrets/real-keychain.js';

const OWN = { provider: 'tencent', accountId: '100000000001' };
const CLOSED = ['--report', 'closed', '--on', '2026-11-18'];

describe.skipIf(await isKeychainLeftOut())('a person tidies up behind a closed account', () => {
  const name = `test-tidy-${process.pid}`;
  let folder: string;

  beforeEach(async () => {
    folder = makeFolder();
    await beginClosure(folder, {
      ...OWN,
      events: [
        ['2026-11-12T09:30:00.000Z', { type: 'submitting' }],
        ['2026-11-12T09:31:00.000Z', { type: 'submitted', by: 'you' }],
      ],
    });
    const profile = { ...OWN, name, accessKeyId: 'AKIDexample', secretIn: 'keychain' } as const;
    await createProfileStore(join(folder, 'config')).put(profile);
    await realKeychain.set(name, 'hush');
  });
  afterEach(() => realKeychain.delete(name));

  /** Runs `status` and answers what it asks. */
  const status = (flags: readonly string[], answers: readonly Answer[] = []) => {
    const env = {
      ...{ ACCTCLOSE_CONFIG_DIR: join(folder, 'config'), ACCTCLOSE_STATE_DIR: join(folder, 'state') },
      ...{ NO_COLOR: '1', LANG: 'C.UTF-8' },
    };
    return answerScreens(openTerminal(['status', ...flags], env, 80), answers);
  };

  /** What is left: profiles, the secret, and the last line of the journal. */
  async function look() {
    const profiles = await createProfileStore(join(folder, 'config')).list();
    const last = (await eventsOf(folder, OWN)).at(-1)?.type;
    return { profiles: profiles.length, secret: await realKeychain.get(name), last };
  }
  const KEPT = { profiles: 1, secret: 'hush', last: 'reported' };
  const GONE = { profiles: 0, secret: undefined, last: 'tidied' };

  it('is asked once the account is closed, and keeps everything by a careless Enter', async () => {
    const { code, lines } = await status(CLOSED, [[`Remove profile ${name}`, '']]);
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain('Keep');
    expect(await look()).toEqual(KEPT);
  });

  it('removes the profile and its secret by a yes', async () => {
    const { code } = await status(CLOSED, [[`Remove profile ${name}`, 'Remove']]);
    expect(code).toBe(0);
    expect(await look()).toEqual(GONE);
  });

  it('removes them later by --tidy, once the account id is typed', async () => {
    await status(CLOSED, [[`Remove profile ${name}`, 'Keep']]);
    const wrong = await status(['--tidy'], [['Type the account id', '100000000002']]);
    expect(wrong.code).toBe(2);
    expect(await look()).toEqual(KEPT);
    const right = await status(['--tidy'], [['Type the account id', OWN.accountId]]);
    expect(right.code, right.lines.join('\n')).toBe(0);
    expect(await look()).toEqual(GONE);
  });

  it('removes nothing by --tidy before the account is closed, and asks nothing', async () => {
    const { code, lines } = await status(['--tidy']);
    expect(code).toBe(2);
    expect(lines.join('\n')).toContain('not known to be closed');
    expect(await look()).toEqual({ ...KEPT, last: 'submitted' });
  });
});

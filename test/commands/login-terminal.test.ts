import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { startSandbox, type RunningSandbox, type SandboxAccount } from '../../src/sandbox/index.js';
import { makeFolder } from '../helpers/run-cli.js';
import { openTerminal, type Session } from '../helpers/terminal.js';
import { isKeychainLeftOut, realKeychain } from '../secrets/real-keychain.js';

describe.skipIf(await isKeychainLeftOut())('login in a terminal', () => {
  const name = `test-${process.pid}`;
  let sandbox: RunningSandbox;
  let account: SandboxAccount;
  beforeAll(async () => {
    sandbox = await startSandbox();
    account = sandbox.accounts.find(({ scenario }) => scenario === 'typical')!;
  });
  afterAll(() => sandbox.close());

  /** Begins a login, up to the question for the secret. */
  async function beginLogin(folder: string): Promise<Session> {
    const env = { ACCTCLOSE_CONFIG_DIR: join(folder, 'config'), ACCTCLOSE_STATE_DIR: join(folder, 'state') };
    const session = openTerminal(['login', name, '--endpoint', sandbox.url], env);
    await session.shows('Provider');
    session.type('\r');
    await session.shows('Access key id');
    session.type(`${account.accessKeyId}\r`);
    await session.shows('Access key secret');
    return session;
  }

  it('stores the account and never shows the secret', async () => {
    const folder = makeFolder();
    const session = await beginLogin(folder);
    session.type(`${account.accessKeySecret}\r`);
    const { code, screen } = await session.end();
    expect(screen).toContain(`is stored as profile ${name}`);
    expect(screen).not.toContain(account.accessKeySecret);
    expect(code).toBe(0);
    expect(await realKeychain.get(name)).toContain(account.accessKeySecret);
    expect(existsSync(join(folder, 'config', 'config.json'))).toBe(true);
    await realKeychain.delete(name);
  });

  it('stores nothing when Ctrl-C is pressed in the middle of the secret', async () => {
    const folder = makeFolder();
    const session = await beginLogin(folder);
    session.type('Hush7744\u0003');
    const { code, screen } = await session.end();
    expect(code).toBe(130);
    expect(screen).not.toContain('Hush77');
    expect(await realKeychain.get(name)).toBeUndefined();
    expect(existsSync(join(folder, 'config', 'config.json'))).toBe(false);
  });
});

import { existsSync } from 'node:fs';
import { spawn as spawnTerminal, type IPty } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { startSandbox, type RunningSandbox, type SandboxAccount } from '../../src/sandbox/index.js';
import { makeFolder } from '../helpers/run-cli.js';
import { isKeychainLeftOut, realKeychain } from '../secrets/real-keychain.js';

const PROGRAM = join(import.meta.dirname, '../../dist/bin/acctclose.js');

/** A command line in a terminal of its own. */
interface Session {
  /** Waits for a text on the screen. Fails when the program ends before. */
  shows(text: string): Promise<void>;
  type(keys: string): void;
  /** Exit code and everything that was on the screen. */
  end(): Promise<{ readonly code: number; readonly screen: string }>;
}

function openTerminal(argv: readonly string[], env: Readonly<Record<string, string>>): Session {
  const inherited = { ...process.env, ...env, TERM: 'xterm' };
  const visible = Object.fromEntries(Object.entries(inherited).filter(([name]) => name !== 'CI'));
  const terminal: IPty = spawnTerminal(process.execPath, [PROGRAM, ...argv], {
    cols: 100,
    rows: 30,
    env: visible,
  });
  let screen = '';
  let changed = (): void => undefined;
  terminal.onData((data) => {
    screen += data;
    changed();
  });
  const ended = new Promise<number>((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  const appears = (text: string): Promise<void> =>
    new Promise((resolve) => {
      changed = () => {
        if (screen.includes(text)) resolve();
      };
      changed();
    });
  const fails = async (text: string): Promise<never> => {
    const code = await ended;
    throw new Error(`ended with ${code} before it showed "${text}":\n${screen}`);
  };
  return {
    shows: (text) => Promise.race([appears(text), fails(text)]),
    type: (keys) => terminal.write(keys),
    end: async () => ({ code: await ended, screen }),
  };
}

describe.skipIf(await isKeychainLeftOut())('login in a terminal', () => {
  const name = `test-${process.pid}`;
  let sandbox: RunningSandbox;
  let account: SandboxAccount;
  beforeAll(async () => {
    if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: npm run build`);
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

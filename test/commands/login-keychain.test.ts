import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const PROGRAM = join(import.meta.dirname, '../../dist/bin/acctclose.js');
const KEY = JSON.stringify({ provider: 'alibaba', accessKeyId: 'LTAIexample', accessKeySecret: 'hush-hush' });

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
  readonly folder: string;
}

/** The built program, in a session whose bus is at that address. Resolves when the process has ended. */
async function login(address: string, folder: string): Promise<Ended> {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: npm run build`);
  const env = {
    ...process.env,
    DBUS_SESSION_BUS_ADDRESS: address,
    ACCTCLOSE_CONFIG_DIR: join(folder, 'config'),
    ACCTCLOSE_STATE_DIR: join(folder, 'state'),
  };
  const child = spawn(process.execPath, [PROGRAM, 'login', '--stdin'], { env });
  child.stdin.on('error', () => undefined).end(KEY);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const [stderr, code] = await Promise.all([text(child.stderr), ended]);
  return { code, stderr, folder };
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'acctclose-bus-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const elsewhere = process.platform !== 'linux';
if (elsewhere) process.stderr.write('Left out: only the Secret Service of Linux is found by an address.\n');

/** The Secret Service of Linux is found by an address, which can lead nowhere. */
describe.skipIf(elsewhere)('login without a keychain', () => {
  it('ends in exit 4 where there is no session bus', () =>
    inFolder(async (folder) => {
      const { code, stderr } = await login(`unix:path=${join(folder, 'nothing')}`, folder);
      expect(stderr).toContain('code keychain-');
      expect(stderr).not.toContain('hush-hush');
      expect([code, existsSync(join(folder, 'config'))]).toEqual([4, false]);
    }));

  it('ends in exit 4 where the keychain never answers, and its process with it', () =>
    inFolder(async (folder) => {
      const bus = createServer().listen(join(folder, 'bus'));
      const { code, stderr } = await login(`unix:path=${join(folder, 'bus')}`, folder);
      bus.close();
      expect(stderr).toContain('code keychain-');
      expect([code, existsSync(join(folder, 'config'))]).toEqual([4, false]);
    }));
});

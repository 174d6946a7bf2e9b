import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../helpers/run-cli.js';
import { serve } from '../helpers/loopback-server.js';
import { spawnCli, spawnSandbox } from '../helpers/spawn-cli.js';

const KEYS = {
  ACCTCLOSE_PROVIDER: 'alibaba',
  ACCTCLOSE_ACCESS_KEY_ID: 'LTAIsandboxclean000001',
  ACCTCLOSE_ACCESS_KEY_SECRET: 'sandboxcleansecret000001',
};

describe('a signal while requests hang', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends the program with 130 and leaves no file',
    async (signal) => {
      const folder = makeFolder();
      let asked: () => void = () => undefined;
      const waiting = new Promise<void>((resolve) => (asked = resolve));
      const { origin } = await serve(() => asked());
      const child = spawnCli(['check', '--endpoint', origin, '--timeout', '600'], { env: KEYS, folder });
      await waiting;
      child.kill(signal);
      const { exitCode, stdout, stderr } = await child;
      expect(exitCode).toBe(130);
      expect(stdout).toBe('');
      expect(stderr).toContain('Interrupted');
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});

describe('a reader that goes away', () => {
  it('ends the program quietly', async () => {
    const child = spawnCli(['check', '--sandbox', 'alibaba:typical']);
    child.stdout.destroy();
    const { stderr } = await child;
    expect(stderr).not.toContain('EPIPE');
    expect(stderr).not.toContain('Unexpected');
  });
});

/** Whether anybody listens at the address. */
const answers = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

describe('the sandbox as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('stops on %s, which is no failure', async (signal) => {
    const { process: child, url } = await spawnSandbox();
    expect(await answers(url)).toBe(true);
    child.kill(signal);
    expect((await child).exitCode).toBe(0);
    expect(await answers(url)).toBe(false);
  });

  it('stops when its standard input closes, where that was asked for', async () => {
    const { process: child } = await spawnSandbox(['--exit-with-stdin']);
    child.stdin.end();
    expect((await child).exitCode).toBe(0);
  });

  it('goes on without standard input otherwise', async () => {
    const { process: child, url } = await spawnSandbox();
    child.stdin.end();
    expect(await answers(url)).toBe(true);
    child.kill();
    await child;
  });

  it('writes no file', async () => {
    const folder = makeFolder();
    const { process: child } = await spawnSandbox([], { folder });
    child.kill();
    await child;
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });
});

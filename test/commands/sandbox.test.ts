import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';

interface Announcement {
  readonly url: string;
  readonly accounts: readonly Readonly<Record<string, string>>[];
}

const announce = async (...flags: readonly string[]): Promise<Announcement> => {
  const { code, stdout } = await runCli(['sandbox', '--exit-with-stdin', ...flags]);
  expect(code).toBe(0);
  expect(stdout.split('\n')).toHaveLength(2);
  return JSON.parse(stdout) as Announcement;
};

describe('sandbox', () => {
  it('announces address and accounts in one line of JSON, and stops with its standard input', async () => {
    const { url, accounts } = await announce();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(accounts.find(({ provider, scenario }) => provider === 'alibaba' && scenario === 'clean')).toEqual(
      {
        provider: 'alibaba',
        scenario: 'clean',
        accountId: expect.stringMatching(/^\d+$/) as string,
        accessKeyId: expect.any(String) as string,
        accessKeySecret: expect.any(String) as string,
        caller: 'owner',
      },
    );
    await expect(fetch(url)).rejects.toThrow();
  });

  it('announces one scenario where one is named', async () => {
    const { accounts } = await announce('--scenario', 'clean');
    expect([...new Set(accounts.map(({ scenario }) => scenario))]).toEqual(['clean']);
  });

  it.each([
    [['--scenario', 'nothing'], 'The sandbox has no scenario nothing.'],
    [['--port', '70000'], '--port takes a whole number from 0 to 65535.'],
    [['--latency', 'long'], '--latency takes a whole number from 0 to 60000.'],
    [['--fault', 'throttle'], '"throttle" is not KIND=RATE or KIND@service:Action=RATE'],
    [['--fault', 'gremlins=1'], 'unknown fault "gremlins"'],
    [['--fault', 'throttle=2'], 'the rate of throttle must be a number from 0 to 1'],
    [['restart'], 'The sandbox has no action restart.'],
  ])('exits 2 for %j', async (argv, sentence) => {
    const { code, stderr } = await runCli(['sandbox', ...argv]);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });

  it('stops when it is interrupted, which is no failure', async () => {
    const { code } = await runCli(['sandbox'], { signal: AbortSignal.abort() });
    expect(code).toBe(0);
  });
});

describe('sandbox reset', () => {
  it('forgets what happened in the built-in sandbox', async () => {
    const { folder } = await runCli(['check', '--sandbox', 'alibaba:clean']);
    const state = join(folder, 'state');
    expect(readdirSync(state)).not.toEqual([]);
    expect((await runCli(['sandbox', 'reset'], { folder })).code).toBe(0);
    expect(existsSync(state) ? readdirSync(state) : []).toEqual([]);
  });

  it('prints one document with --json', async () => {
    const { code, stdout } = await runCli(['sandbox', 'reset', '--json']);
    expect(code).toBe(0);
    expect(readDocument(stdout)).toEqual({ schemaVersion: '1', kind: 'sandbox-reset' });
  });
});

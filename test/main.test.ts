import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT_CODES } from '../src/domain/exit-codes.js';
import { wordsOf } from '../src/ui/words/index.js';
import { makeFolder, runCli } from './helpers/run-cli.js';

const errorOf = (stdout: string): Record<string, unknown> =>
  (JSON.parse(stdout) as { error: Record<string, unknown> }).error;

describe('a usage error', () => {
  it.each([
    [['chek'], "Unknown command 'chek'."],
    [['check', '--timeout', 'long'], '--timeout takes a whole number from 1 to 600.'],
    [['check', '--list', '--all-members'], 'Those flags do not go together.'],
    [
      ['--endpoint', 'http://example.com', 'check'],
      '--endpoint must be an https address; http is allowed for this machine only.',
    ],
  ])('of %j exits 2 with a sentence on stderr', async (argv, sentence) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
  });

  it.each([
    ['--json', ['chek', '--json']],
    ['-o json', ['-o', 'json', 'chek']],
    ['-ojson', ['check', '--timeout', 'x', '-ojson']],
    ['--output json', ['check', '--timeout', 'x', '--output', 'json']],
    ['--output=json', ['check', '--timeout', 'x', '--output=json']],
  ])('is a JSON document with %s, and nothing else', async (_flag, argv) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect(code).toBe(2);
    expect(errorOf(stdout)).toMatchObject({ code: 'usage', exitCode: 2 });
    expect(stderr).toBe('');
  });

  it.each([
    ['--lang zh', ['--lang', 'zh', 'check', '--timeout', 'x']],
    ['--lang=zh', ['--lang=zh', 'check', '--timeout', 'x']],
  ])('is labelled in the language of %s', async (_flag, argv) => {
    const { stderr } = await runCli(argv);
    expect(stderr).toContain(wordsOf('zh')['error.title']);
  });

  it('names the providers of the sandbox for one that it does not have', async () => {
    const { code, stdout } = await runCli(['check', '--sandbox', 'acme', '--json']);
    expect(code).toBe(2);
    expect(errorOf(stdout)).toMatchObject({
      message: 'The sandbox has no provider acme.',
      tryThis: [expect.stringMatching(/^Choose one of: alibaba, tencent, jdcloud, naver;/)],
    });
  });

  it('names an unknown provider and the known ones', async () => {
    const { code, stdout } = await runCli(['check', '--json'], {
      env: { ACCTCLOSE_PROVIDER: 'acme', ACCTCLOSE_ACCESS_KEY_ID: 'id', ACCTCLOSE_ACCESS_KEY_SECRET: 's' },
    });
    expect(code).toBe(2);
    expect(errorOf(stdout)).toMatchObject({ code: 'unknown-provider' });
  });
});

describe('an unforeseen failure', () => {
  const failing = {
    substitutes: {
      clock: {
        now: () => {
          throw new TypeError('the clock is broken');
        },
        sleep: () => Promise.resolve(),
      },
    },
  };
  const argv = ['check', '--sandbox', 'alibaba:clean'];

  it('exits 1 and says so without a stack', async () => {
    const { code, stderr } = await runCli(argv, failing);
    expect(code).toBe(1);
    expect(stderr).toContain('Unexpected failure: the clock is broken');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr).not.toContain('TypeError');
  });

  it('is one JSON document where JSON was asked for', async () => {
    const { code, stdout } = await runCli([...argv, '--json'], failing);
    expect(code).toBe(1);
    expect(errorOf(stdout)).toMatchObject({ code: 'unexpected', exitCode: 1 });
    expect(stdout).not.toContain('.ts:');
  });
});

describe('the state of the sandbox', () => {
  const argv = ['check', '--sandbox', 'alibaba:clean', '--json'];

  it.each(['{}', 'null', '{"format":"acctclose-sandbox","version":0}'])(
    'that another version wrote (%s) is no unforeseen failure',
    async (state) => {
      const folder = makeFolder();
      mkdirSync(join(folder, 'state'));
      writeFileSync(join(folder, 'state', 'sandbox.json'), state);
      const { code, stdout } = await runCli(argv, { folder });
      expect(code).toBe(2);
      expect(errorOf(stdout)).toMatchObject({
        code: 'sandbox-state-damaged',
        tryThis: ['Start the sandbox afresh: acctclose sandbox reset'],
      });
    },
  );

  it('that cannot be saved is one JSON document, not a second one behind the result', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'state'), '');
    const { code, stdout } = await runCli(argv, { folder });
    expect(code).toBe(2);
    expect(errorOf(stdout)).toMatchObject({ code: 'file-not-writable' });
  });
});

describe('an interruption', () => {
  it('before anything began exits 130', async () => {
    const { code, stderr } = await runCli(['check', '--sandbox', 'alibaba:clean'], {
      signal: AbortSignal.abort(),
    });
    expect(code).toBe(130);
    expect(stderr).toContain('Interrupted');
  });

  it('does not hide what else went wrong', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'state'), '');
    const { code, stdout } = await runCli(['sandbox', 'reset', '--json'], {
      ...{ folder, signal: AbortSignal.abort() },
    });
    expect(code).toBe(2);
    expect(errorOf(stdout)['code']).toMatch(/^file-not-/);
  });

  it.each([
    [['--out', join(makeFolder(), 'out')], 'Run the same command again; it goes on where it stopped.'],
    [['--out', '-'], 'The rows so far are not all.'],
  ])('of an export with %j says what is left', async (argv, left) => {
    const { code, stderr } = await runCli(['export', 'bills', '--sandbox', 'alibaba:clean', ...argv], {
      signal: AbortSignal.abort(),
    });
    expect(code).toBe(130);
    expect(stderr).toContain(left);
    expect(stderr).not.toContain('half done');
  });

  it('while requests hang exits 130, though no answer ever comes', async () => {
    const controller = new AbortController();
    const clock = {
      now: () => {
        setImmediate(() => controller.abort());
        return new Date();
      },
      sleep: () => new Promise<void>(() => undefined),
    };
    const { code } = await runCli(['check', '--sandbox', 'alibaba:clean', '--timeout', '600'], {
      signal: controller.signal,
      substitutes: { clock, sandbox: { faults: [{ kind: 'slow', rate: 1 }] } },
    });
    expect(code).toBe(130);
  });
});

describe('help and version', () => {
  it('lists every exit code with its meaning', async () => {
    const { code, stdout } = await runCli(['help', 'exit-codes']);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => Number.parseInt(line, 10)),
    ).toEqual(EXIT_CODES.map((known) => known.code));
  });

  it('gives the version on stdout', async () => {
    expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: '0.0.0-test\n', stderr: '' });
  });

  it('leaves no file behind', async () => {
    const { folder } = await runCli(['--help']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('shows the help for an empty command line', async () => {
    const { code, stdout } = await runCli([]);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: acctclose');
  });

  it('misses the command behind flags', async () => {
    const { code, stdout } = await runCli(['--json']);
    expect(code).toBe(2);
    expect(errorOf(stdout)).toMatchObject({ message: 'A command is missing.' });
  });
});

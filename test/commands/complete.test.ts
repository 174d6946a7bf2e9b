import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { providers } from '../../src/providers/index.js';
import { runCli } from '../helpers/run-cli.js';

interface Answer {
  readonly words: readonly string[];
  readonly directive: string | undefined;
}

/** Asks how a command line goes on; its last word is the one under the cursor. */
async function complete(words: readonly string[], folder?: string): Promise<Answer> {
  const { code, stdout } = await runCli(['complete', '--', ...words], folder === undefined ? {} : { folder });
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  return { words: lines.slice(0, -1).map((line) => line.split('\t')[0] ?? ''), directive: lines.at(-1) };
}

describe('a word that is a command', () => {
  it('is one of the help page', async () => {
    const names = [...commands.map(({ name }) => name), 'help'];
    expect((await complete([''])).words).toEqual(names);
  });

  it('goes on from what was typed', async () => {
    expect((await complete(['exp'])).words).toEqual(['export']);
  });

  it('may stand behind global flags', async () => {
    expect((await complete(['--lang', 'ko', '--json', 'exp'])).words).toEqual(['export']);
  });

  it('is also what help explains', async () => {
    expect((await complete(['help', 'exp'])).words).toEqual(['export']);
  });
});

describe.each(commands.map((command) => [command.name, command] as const))(
  'the flags of %s',
  (name, command) => {
    it('are all offered, with the global ones', async () => {
      const own = command.flags.map(({ flags }) => /--[\w-]+/.exec(flags)?.[0]);
      expect((await complete([name, '--'])).words).toEqual(
        expect.arrayContaining([...own, '--json', '--help']),
      );
    });
  },
);

describe('the value of a flag', () => {
  it.each([[['check', '--output', '']], [['check', '-o', '']], [['check', '--output=']], [['--output', '']]])(
    'is one of its choices in %j',
    async (words) => {
      expect((await complete(words)).words).toEqual(['table', 'json', 'csv', 'markdown']);
    },
  );

  it('is a sandbox account', async () => {
    const { words } = await complete(['check', '--sandbox', '']);
    expect(words).toEqual(expect.arrayContaining(providers.map(({ id }) => `${id}:typical`)));
  });

  it('is a stored profile', async () => {
    const { folder } = await runCli(['login', 'try', '--sandbox', `${providers[0]!.id}:clean`]);
    expect((await complete(['check', '-p', ''], folder)).words).toEqual(['try']);
    expect((await complete(['logout', 't'], folder)).words).toEqual(['try']);
  });

  it.each([
    ['files', ['close', '--answers', ''], ':0'],
    ['folders', ['export', 'all', '--out', ''], ':16'],
    ['folders', ['export', 'verify', ''], ':16'],
    ['nothing', ['close', '--confirm', ''], ':4'],
  ])('is left to the shell where %s are meant: %j', async (_what, words, directive) => {
    expect(await complete(words)).toEqual({ words: [], directive });
  });

  it('ends with the next flag, also where there may be several', async () => {
    expect((await complete(['check', '--only', 'a', 'b', '--quie'])).words).toEqual(['--quiet']);
    expect((await complete(['check', '--only', 'a', 'b'])).words).toEqual([]);
  });
});

describe('nothing is offered', () => {
  it.each([
    ['behind a command that is not known', ['chek', '']],
    ['behind the last argument', ['export', 'bills', 'x', 'y']],
    ['for a flag behind --', ['check', '--', '--j']],
    ['for a flag that is not known', ['check', '--outputs=']],
  ])('%s', async (_why, words) => {
    expect((await complete(words)).words).toEqual([]);
  });
});

describe('the command behind it', () => {
  it('is in no help page', async () => {
    expect((await runCli(['help'])).stdout).not.toMatch(/^ +complete /m);
  });

  it('fails where the profiles cannot be read', async () => {
    const { folder } = await runCli(['login', 'try', '--sandbox', providers[0]!.id]);
    writeFileSync(`${folder}/config/config.json`, '{');
    const { code, stdout } = await runCli(['complete', '--', 'check', '-p', ''], { folder });
    expect([code, stdout]).toEqual([2, '']);
  });
});

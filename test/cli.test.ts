import { describe, expect, it } from 'vitest';
import type { Command, CommandInput } from '../commands/_shared/command.js';
import { runCli } from '../src/cli.js';
import { AcctcloseError } from '../src/domain/errors.js';

const COMMAND: Command = {
  name: 'greet',
  summary: 'greet somebody',
  args: [{ name: '[name]', help: 'whom' }],
  flags: [
    { flags: '--loud', help: 'louder' },
    { flags: '--times <n...>', help: 'how often' },
  ],
  examples: ['acctclose greet you'],
  run: () => Promise.reject(new Error('dispatched elsewhere')),
};

interface Parsed {
  readonly input?: CommandInput;
  readonly globals?: Readonly<Record<string, unknown>>;
  readonly out: string;
}

/** Parses a command line of a program with one command. */
async function parse(...argv: readonly string[]): Promise<Parsed> {
  const parsed: { out: string; input?: CommandInput; globals?: Readonly<Record<string, unknown>> } = {
    out: '',
  };
  await runCli(
    {
      commands: [COMMAND],
      version: '1.2.3',
      topics: [{ name: 'colours', lines: () => ['red', 'green'] }],
      out: { write: (text) => void (parsed.out += text) },
      dispatch: (_command, input, globals) => {
        Object.assign(parsed, { input, globals });
        return Promise.resolve();
      },
    },
    argv,
  );
  return parsed;
}

async function refused(...argv: readonly string[]): Promise<AcctcloseError> {
  const error: unknown = await parse(...argv).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(AcctcloseError);
  expect((error as AcctcloseError).kind).toBe('usage');
  return error as AcctcloseError;
}

describe('the command line', () => {
  it('gives the command its arguments and flags', async () => {
    const { input } = await parse('greet', 'you', '--loud', '--times', '1', '2');
    expect(input?.args).toEqual(['you']);
    expect(input?.flags).toMatchObject({ loud: true, times: ['1', '2'] });
  });

  it.each([
    ['before', ['--profile', 'p', '--no-input', '--debug', 'greet']],
    ['after', ['greet', '--profile', 'p', '--no-input', '--debug']],
    ['on both sides of', ['--no-input', 'greet', '-p', 'p', '--debug']],
  ])('takes global flags %s the command', async (_where, argv) => {
    expect((await parse(...argv)).globals).toMatchObject({ profile: 'p', input: false, debug: true });
  });

  it('lets the nearer of two values count', async () => {
    expect((await parse('--lang', 'zh', 'greet', '--lang', 'ko')).globals).toMatchObject({ lang: 'ko' });
  });

  it('keeps a --no flag whichever side it stands on', async () => {
    expect((await parse('--no-color', 'greet')).globals).toMatchObject({ color: false });
    expect((await parse('greet', '--no-color')).globals).toMatchObject({ color: false });
  });

  it('leaves what was not given undefined or on', async () => {
    const { globals } = await parse('greet');
    expect(globals).toMatchObject({ input: true, color: true });
    expect(globals?.['profile']).toBeUndefined();
  });
});

describe('what cannot be read', () => {
  it('is answered by the command that was meant', async () => {
    const { message, tryThis } = await refused('gret');
    expect(message).toBe("Unknown command 'gret'.");
    expect(tryThis).toEqual(['Did you mean greet?', 'Run acctclose --help.']);
  });

  it('is answered by the flag that was meant', async () => {
    const { message, tryThis } = await refused('greet', '--lod');
    expect(message).toBe("Unknown option '--lod'.");
    expect(tryThis).toContain('Did you mean --loud?');
  });

  it.each([
    [
      ['greet', '-o', 'xml'],
      "Option '-o, --output <format>' argument 'xml' is invalid. Allowed choices are table, json, csv, markdown.",
    ],
    [
      ['greet', '--lang', 'fr'],
      "Option '--lang <language>' argument 'fr' is invalid. Allowed choices are en, zh, ko.",
    ],
    [['greet', '--profile'], "Option '-p, --profile <name>' argument missing."],
    [['greet', 'you', 'me'], "Too many arguments for 'greet'. Expected 1 argument but got 2."],
  ])('is said of %j', async (argv, message) => {
    expect((await refused(...argv)).message).toBe(message);
  });

  it('is a topic nobody wrote', async () => {
    expect(await refused('help', 'colors')).toMatchObject({ code: 'unknown-topic' });
  });
});

describe('help', () => {
  it('prints a topic', async () => {
    expect((await parse('help', 'colours')).out).toBe('red\ngreen\n');
  });

  it('prints a command with its examples, and hides the global flags', async () => {
    const { out } = await parse('help', 'greet');
    expect(out).toContain('Usage: acctclose greet [options] [name]');
    expect(out).toContain('Examples:\n  acctclose greet you');
    expect(out).not.toContain('--no-color');
  });

  it.each([[['--help']], [['-h']], [['help']]])('prints the whole program for %j', async (argv) => {
    const { out } = await parse(...argv);
    expect(out).toContain('Usage: acctclose');
    expect(out).toContain('greet');
    expect(out).toContain('acctclose help colours');
  });

  it.each(['--version', '-V'])('gives the version for %s', async (flag) => {
    expect((await parse(flag)).out).toBe('1.2.3\n');
  });
});

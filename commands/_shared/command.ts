import type { Context } from '../../src/context.js';
import type { ExitCode } from '../../src/domain/exit-codes.js';
import type { Words } from '../../src/ui/words/index.js';

/** What a shell may offer in a place: these words, or names that are looked up on this machine. */
export type Offer = readonly string[] | 'profiles' | 'providers' | 'accounts' | 'scenarios' | 'commands';

/** One flag of a command, as the help shows it: `--only <id...>`. */
export interface Flag {
  readonly flags: string;
  readonly help: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  readonly offer?: Offer;
}

/** One positional argument, as the help shows it: `[profile]`. */
export interface Argument {
  readonly name: string;
  readonly help: string;
  readonly offer?: Offer;
}

/** What a person is told who interrupted a command. */
export interface Left {
  readonly message: string;
  readonly tryThis: readonly string[];
}

/** A command as data plus a thin run. Nothing heavy is imported before `run` is called. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments, in order: `[profile]`. */
  readonly args?: readonly Argument[];
  readonly flags: readonly Flag[];
  readonly examples: readonly string[];
  /** Interrupting is how it ends, not a failure. */
  readonly endsOnInterrupt?: true;
  /** What an interruption leaves behind, where that is more than nothing. */
  readonly interrupted?: (input: CommandInput, words: Words) => Left;
  /** Called by scripts, not by people: the help leaves it out. */
  readonly hidden?: true;
  run(input: CommandInput, context: Context): Promise<ExitCode>;
}

/** What was typed: positional arguments, and the command's own flags by camel-cased name. */
export interface CommandInput {
  readonly args: readonly string[];
  readonly flags: Readonly<Record<string, unknown>>;
}

/** Flags that every command takes. */
export const GLOBAL_FLAGS: readonly Flag[] = [
  { flags: '-p, --profile <name>', help: 'stored account to use', offer: 'profiles' },
  {
    flags: '--sandbox <provider[:scenario]>',
    help: 'use the built-in imitation of a provider; no account needed',
    offer: 'accounts',
  },
  {
    flags: '-o, --output <format>',
    help: 'form of the result',
    choices: ['table', 'json', 'csv', 'markdown'],
  },
  { flags: '--json', help: 'same as --output json' },
  { flags: '--no-input', help: 'never ask; fail and name the flag that answers' },
  { flags: '--quiet', help: 'no progress and no notes' },
  { flags: '--debug', help: 'trace requests on stderr, secrets left out' },
  { flags: '--no-color', help: 'no colours' },
  { flags: '--endpoint <url>', help: 'send every request to this origin (https, or http on loopback)' },
  { flags: '--concurrency <n>', help: 'requests under way at once (1 to 64)' },
  { flags: '--timeout <seconds>', help: 'longest wait for one answer (1 to 600)' },
  { flags: '--lang <language>', help: 'language of the output', choices: ['en', 'zh', 'ko'] },
];

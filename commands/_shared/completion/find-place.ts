import { Option } from 'commander';
import { GLOBAL_FLAGS, type Argument, type Command, type Flag } from '../command.js';

/** What a command line may be made of. */
export type Syntax = Pick<Command, 'name' | 'summary' | 'args' | 'flags' | 'hidden'>;

/** Where on a command line the cursor stands. */
export type Place =
  | { readonly at: 'command' }
  | { readonly at: 'flag'; readonly flags: readonly Flag[] }
  | { readonly at: 'value'; readonly flag: Flag; readonly typed: string }
  | { readonly at: 'argument'; readonly argument: Argument }
  /** Behind something that is not known, or where nothing is left to say. */
  | { readonly at: 'nowhere' };

/** What the words before the cursor came to. */
interface Reading {
  readonly command?: Syntax;
  readonly isLost: boolean;
  /** Positional arguments so far. */
  readonly count: number;
  /** The flag that waits for a value. */
  readonly open?: OpenFlag;
  /** Behind `--`. */
  readonly isPlain: boolean;
}

interface OpenFlag {
  readonly flag: Flag;
  /** The next word is the value, whatever it looks like. */
  readonly isDue: boolean;
  readonly isVariadic: boolean;
}

const HELP: Flag = { flags: '-h, --help', help: 'print help' };
const VERSION: Flag = { flags: '-V, --version', help: 'print the version' };
const START: Reading = { isLost: false, count: 0, isPlain: false };

/** Finds the place of the last word, in the way in which the command line is parsed. */
export function findPlace(words: readonly string[], commands: readonly Syntax[]): Place {
  const typed = words.at(-1) ?? '';
  const reading = words.slice(0, -1).reduce((before, word) => read(before, word, commands), START);
  const { command, open, isLost, isPlain } = reading;
  if (isLost) return { at: 'nowhere' };
  if (open && takes(open, typed)) return { at: 'value', flag: open.flag, typed };
  const flags = flagsOf(command);
  if (!isPlain && typed.startsWith('-')) return findFlagPlace(typed, flags);
  if (!command) return { at: 'command' };
  const argument = command.args?.[reading.count];
  if (argument) return { at: 'argument', argument };
  return isPlain || typed !== '' ? { at: 'nowhere' } : { at: 'flag', flags };
}

/** `--output=js` stands at a value as `--output js` does. */
function findFlagPlace(typed: string, flags: readonly Flag[]): Place {
  const [name, value] = splitOnce(typed);
  if (value === undefined) return { at: 'flag', flags };
  const flag = findFlag(name, flags);
  return flag ? { at: 'value', flag, typed: value } : { at: 'nowhere' };
}

function splitOnce(word: string): readonly [string, string?] {
  const cut = word.indexOf('=');
  return cut < 0 ? [word] : [word.slice(0, cut), word.slice(cut + 1)];
}

function read(before: Reading, word: string, commands: readonly Syntax[]): Reading {
  const { open, ...rest } = before;
  if (open && takes(open, word)) return open.isVariadic ? { ...rest, open: { ...open, isDue: false } } : rest;
  if (!rest.isPlain && word === '--') return { ...rest, isPlain: true };
  if (!rest.isPlain && word.startsWith('-')) return { ...rest, ...openFlag(word, flagsOf(rest.command)) };
  if (rest.command) return { ...rest, count: rest.count + 1 };
  const command = commands.find(({ name }) => name === word);
  return command ? { ...rest, command } : { ...rest, isLost: true };
}

function takes({ isDue }: OpenFlag, word: string): boolean {
  return isDue || !word.startsWith('-');
}

function openFlag(word: string, flags: readonly Flag[]): { readonly open?: OpenFlag } {
  const flag = findFlag(word, flags);
  if (!flag) return {};
  const { required: isDue, optional, variadic: isVariadic } = new Option(flag.flags);
  return isDue || optional ? { open: { flag, isDue, isVariadic } } : {};
}

function findFlag(word: string, flags: readonly Flag[]): Flag | undefined {
  return flags.find((flag) => {
    const { short, long } = new Option(flag.flags);
    return word === long || word === short;
  });
}

function flagsOf(command: Syntax | undefined): readonly Flag[] {
  return command ? [...command.flags, ...GLOBAL_FLAGS, HELP] : [...GLOBAL_FLAGS, HELP, VERSION];
}

import { Option } from 'commander';
import type { Flag, Offer } from '../command.js';
import { findPlace, type Place, type Syntax } from './find-place.js';

/** One word to go on with, and what a shell may show beside it. */
export interface Suggestion {
  readonly word: string;
  readonly help: string;
}

/** What may stand where the cursor stands: words, or names of files that the shell itself knows. */
export interface Suggestions {
  readonly words: readonly Suggestion[];
  readonly files?: 'any' | 'folders';
}

/** Looks up names on this machine. */
export type LookUp = (
  offer: Exclude<Offer, readonly string[] | 'commands'>,
) => Promise<readonly Suggestion[]>;

/** Suggests how the last of the words, which may be empty, goes on. A value behind `=` comes without its flag. */
export async function suggest(
  words: readonly string[],
  commands: readonly Syntax[],
  lookUp: LookUp,
): Promise<Suggestions> {
  const place = findPlace(words, commands);
  const typed = place.at === 'value' ? place.typed : (words.at(-1) ?? '');
  const { words: all, ...files } = await listAt(place, commands, lookUp);
  return { words: all.filter(({ word }) => word.startsWith(typed)), ...files };
}

async function listAt(place: Place, commands: readonly Syntax[], lookUp: LookUp): Promise<Suggestions> {
  switch (place.at) {
    case 'command':
      return { words: listCommands(commands) };
    case 'flag':
      return { words: place.flags.map(showFlag) };
    case 'value':
      return listValues(place.flag.choices ?? place.flag.offer, place.flag.flags, commands, lookUp);
    case 'argument':
      return listValues(place.argument.offer, place.argument.name, commands, lookUp);
    case 'nowhere':
      return { words: [] };
  }
}

/** @param spelling as the help shows the place: `<file>` and `<folder>` are left to the shell. */
async function listValues(
  offer: Offer | undefined,
  spelling: string,
  commands: readonly Syntax[],
  lookUp: LookUp,
): Promise<Suggestions> {
  if (offer === undefined) return { words: [], ...filesOf(spelling) };
  if (offer === 'commands') return { words: listCommands(commands) };
  return {
    words: typeof offer === 'string' ? await lookUp(offer) : offer.map((word) => ({ word, help: '' })),
  };
}

function filesOf(spelling: string): Pick<Suggestions, 'files'> {
  if (/[<[]file[>\]]$/.test(spelling)) return { files: 'any' };
  return /[<[]folder[>\]]$/.test(spelling) ? { files: 'folders' } : {};
}

function listCommands(commands: readonly Syntax[]): readonly Suggestion[] {
  return commands.filter(({ hidden }) => !hidden).map(({ name, summary }) => ({ word: name, help: summary }));
}

function showFlag({ flags, help }: Flag): Suggestion {
  return { word: new Option(flags).long ?? flags, help };
}

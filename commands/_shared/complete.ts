import type { Command } from './command.js';
import type { Suggestions } from './completion/suggest.js';
import type { Syntax } from './completion/find-place.js';

/** `help` belongs to the parser; here it is a command like the others. */
const HELP: Syntax = {
  name: 'help',
  summary: 'explain a command or a topic',
  args: [{ name: '[name]', help: 'which one', offer: 'commands' }],
  flags: [],
};

/** What a shell is to do beside the words it gets: offer no files, files, or folders. */
const DIRECTIVES = { none: 4, any: 0, folders: 16 } as const;

/** `acctclose complete -- WORDS`, called by the scripts of `acctclose completion`: says how the last word goes on. */
export function createComplete(commands: readonly Command[]): Command {
  return {
    name: 'complete',
    summary: 'say how a command line goes on',
    hidden: true,
    args: [{ name: '[words...]', help: 'the words behind the program, up to the cursor' }],
    flags: [],
    examples: ["acctclose complete -- check --output ''"],
    async run({ args }, context) {
      const [{ suggest }, { createLookUp }] = await Promise.all([
        import('./completion/suggest.js'),
        import('./completion/look-up.js'),
      ]);
      const suggestions = await suggest(args, [...commands, HELP], createLookUp(context));
      (await context.screen()).data(show(suggestions).join('\n'));
      return 0;
    },
  };
}

/** A word, a tab and its help on each line; last, a colon and the directive. */
function show({ words, files }: Suggestions): readonly string[] {
  return [...words.map(({ word, help }) => `${word}\t${help}`), `:${DIRECTIVES[files ?? 'none']}`];
}

import type { Host } from './context.js';
import type { AcctcloseError } from './domain/errors.js';
import { ERROR_EXIT } from './domain/exit-codes.js';
import { LANGUAGES } from './options.js';
import { createScreen } from './ui/screen.js';
import { renderError } from './ui/render/error.js';
import { errorDocument, toJson } from './ui/render/json.js';
import { wordsOf } from './ui/words/index.js';

/** Prints an error: one JSON document on stdout where JSON was asked for, lines on stderr otherwise. */
export function printError(error: AcctcloseError, { argv, env, stdin, stdout, stderr }: Host): void {
  const screen = createScreen({
    stdin,
    stdout,
    stderr,
    env,
    noColor: argv.includes('--no-color'),
    quiet: false,
    noInput: true,
  });
  if (wantsJson(argv)) {
    screen.data(toJson(errorDocument(error, ERROR_EXIT[error.kind])));
  } else {
    const words = wordsOf(LANGUAGES.find((language) => language === valueOf('--lang', argv)) ?? 'en');
    const columns = screen.columns('stderr');
    screen.trace(renderError(error, { words, color: screen.colors.stderr, columns }).join('\n'));
  }
}

/** The command line may be what is wrong, so this reads it without parsing. */
function wantsJson(argv: readonly string[]): boolean {
  return (
    argv.includes('--json') ||
    argv.includes('-ojson') ||
    [valueOf('-o', argv), valueOf('--output', argv)].includes('json')
  );
}

/** What a flag says, as `--flag value` or `--flag=value`. */
function valueOf(flag: string, argv: readonly string[]): string | undefined {
  const joined = `${flag}=`;
  const place = argv.findIndex((word) => word === flag || word.startsWith(joined));
  const word = argv[place];
  return word?.startsWith(joined) === true ? word.slice(joined.length) : argv[place + 1];
}

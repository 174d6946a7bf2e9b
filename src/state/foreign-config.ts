import { join } from 'node:path';
import type { ForeignConfig, ForeignProfile } from '../domain/adapter.js';
import { AcctcloseError } from '../domain/errors.js';
import { readText } from './files.js';

const MOST_BYTES = 1_048_576;

/** Reads the profiles of the provider's own command-line tool. @throws AcctcloseError of kind `usage`. */
export async function readForeignConfig(
  home: string,
  config: ForeignConfig,
): Promise<readonly ForeignProfile[]> {
  const path = join(home, ...config.path);
  const content = await readText(path, MOST_BYTES);
  if (content === undefined) {
    throw new AcctcloseError('usage', `There is nothing to import: ${config.tool} has no file ${path}.`, {
      code: 'import-file-missing',
      tryThis: [`Configure ${config.tool} first, or log in without --import.`],
    });
  }
  try {
    return config.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    // The reason is left out: a parser's message may quote the file, and the file holds secrets.
    throw new AcctcloseError(
      'usage',
      `${path} is not a configuration file of ${config.tool} as acctclose knows it.`,
      {
        code: 'import-file-damaged',
        tryThis: [`Check the file with ${config.tool} itself, or log in without --import.`],
      },
    );
  }
}

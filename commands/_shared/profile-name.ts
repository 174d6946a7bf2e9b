import type { Context } from '../../src/context.js';
import { AcctcloseError } from '../../src/domain/errors.js';

/** The profile that a command is given, as argument or as `--profile`. @throws AcctcloseError when they differ. */
export function readProfileName(
  argument: string | undefined,
  { options: { profile } }: Context,
): string | undefined {
  if (argument === undefined || profile === undefined || argument === profile) return argument ?? profile;
  throw new AcctcloseError('usage', `The argument ${argument} and --profile ${profile} name two profiles.`, {
    code: 'usage',
    tryThis: ['Give one of the two.'],
  });
}

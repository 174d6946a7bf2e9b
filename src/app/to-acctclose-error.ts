import { AcctcloseError } from '../domain/errors.js';

/** Any failure as an error for a person. What was not foreseen says so, without its stack. */
export function toAcctcloseError(error: unknown): AcctcloseError {
  if (error instanceof AcctcloseError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new AcctcloseError('unexpected', `Unexpected failure: ${message}`, {
    code: 'unexpected',
    tryThis: ['Run the command again with --debug and report what it prints.'],
    cause: error,
  });
}

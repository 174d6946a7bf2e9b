import type { ErrorKind } from './errors.js';
import type { Verdict } from './verdict.js';

/** Every exit code of the program with its meaning, in the order of the help text. */
export const EXIT_CODES = [
  { code: 0, meaning: 'done; for check: closable' },
  { code: 1, meaning: 'unexpected failure' },
  { code: 2, meaning: 'usage, or an answer is missing and asking is not allowed' },
  { code: 3, meaning: 'blocked: something must be processed first' },
  { code: 4, meaning: 'credentials missing, refused or without permission; keychain unavailable' },
  { code: 5, meaning: 'undecided: something could not be verified; or partly done' },
  { code: 6, meaning: 'waiting on the provider or a person; for check: a closure is under way' },
  { code: 7, meaning: 'plan stale, of another account or version, tampered with, or already applied' },
  { code: 8, meaning: 'locked by another run' },
  { code: 9, meaning: 'export incomplete, or totals do not reconcile' },
  { code: 10, meaning: 'only renounceable findings remain, not consented to' },
  { code: 11, meaning: 'provider unreachable after retries' },
  { code: 130, meaning: 'interrupted' },
] as const;

export type ExitCode = (typeof EXIT_CODES)[number]['code'];

export const ERROR_EXIT: Readonly<Record<ErrorKind, ExitCode>> = {
  usage: 2,
  credentials: 4,
  keychain: 4,
  undecided: 5,
  plan: 7,
  locked: 8,
  incomplete: 9,
  unreachable: 11,
  interrupted: 130,
  unexpected: 1,
};

export const VERDICT_EXIT: Readonly<Record<Verdict, ExitCode>> = {
  closable: 0,
  renounce: 10,
  undecided: 5,
  blocked: 3,
  'under-way': 6,
};

/** Every code, the gravest first, so that none can hide behind a milder one. */
const SEVERITY_ORDER: readonly ExitCode[] = [130, 3, 5, 9, 7, 8, 11, 4, 1, 2, 6, 10, 0];

/** The one code for several accounts in one run: the gravest of them. */
export function gravestExit(codes: readonly ExitCode[]): ExitCode {
  return SEVERITY_ORDER.find((code) => codes.includes(code)) ?? codes[0] ?? 0;
}

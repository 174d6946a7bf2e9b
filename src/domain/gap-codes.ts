/** Every reason why something is not known. */
export const GAP_CODES = [
  'denied',
  /** The key was refused, or its token has expired: nothing is missing but a new login. */
  'credentials',
  'throttled',
  'unavailable',
  'malformed',
  'incomplete',
  'refused',
  'not-enabled',
  'unexpected',
  /** No call shows it to this key, or none does at all: the owner has to look. */
  'unseen',
  /** Not asked for: the verdict on a part is never closable. */
  'left-out',
] as const;

export type GapCode = (typeof GAP_CODES)[number];

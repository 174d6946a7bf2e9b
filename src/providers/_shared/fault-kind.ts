import type { FaultKind } from '../../domain/errors.js';
import { lookUp } from './look-up.js';

/**
 * What an error code means by a table of them, or undefined where none fits. A key that ends in a dot stands for the
 * codes that begin with it; the longest fitting key counts.
 */
export function kindOfCode(codes: Readonly<Record<string, FaultKind>>, code: string): FaultKind | undefined {
  const exact = lookUp(codes, code);
  if (exact !== undefined) return exact;
  const families = Object.keys(codes).filter((key) => key.endsWith('.') && code.startsWith(key));
  const longest = families.sort((left, right) => right.length - left.length)[0];
  return longest === undefined ? undefined : codes[longest];
}

/** What the status of an answer says where its code says nothing. A good status beside an unknown code is no success. */
export function kindOfStatus(status: number): FaultKind {
  if (status === 429) return 'throttled';
  if (status >= 500) return 'unavailable';
  return status >= 400 ? 'refused' : 'unexpected';
}

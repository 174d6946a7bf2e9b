import type { ErrorKind, FaultKind } from './errors.js';
import type { GapCode } from './gap-codes.js';

/** What follows from a kind of fault, wherever a call failed. */
export interface FaultMeaning {
  /** Whether a change may have been made all the same. What is `unknown` is looked at, never simply sent again. */
  readonly outcome: 'not-acted' | 'unknown';
  /** The same call may be heard later, without anybody doing anything. */
  readonly passes: boolean;
  /** What the fault speaks of: the way to the provider, who calls, the thing called for, or an answer nobody understands. */
  readonly about: 'way' | 'caller' | 'thing' | 'answer';
  /** How a run ends that cannot do without the call; the exit code follows from it. */
  readonly exit: ErrorKind;
  /** How it is stated where a run can do without the call. */
  readonly gap: GapCode;
  /** Tries after the first. A change is repeated only where the provider says that it did not act. */
  readonly retries: { readonly read: number; readonly change: number };
}

const NEVER = { read: 0, change: 0 };

/** Every kind of fault with what follows from it: the one place where kinds are told apart. */
export const FAULTS = {
  throttled: {
    ...{ outcome: 'not-acted', passes: true, about: 'way', exit: 'unreachable', gap: 'throttled' },
    retries: { read: 12, change: 12 },
  },
  unavailable: {
    ...{ outcome: 'unknown', passes: true, about: 'way', exit: 'unreachable', gap: 'unavailable' },
    retries: { read: 5, change: 0 },
  },
  clock: {
    ...{ outcome: 'not-acted', passes: true, about: 'way', exit: 'credentials', gap: 'unavailable' },
    retries: { read: 1, change: 1 },
  },
  denied: {
    ...{ outcome: 'not-acted', passes: false, about: 'caller', exit: 'credentials', gap: 'denied' },
    retries: NEVER,
  },
  credentials: {
    ...{ outcome: 'not-acted', passes: false, about: 'caller', exit: 'credentials', gap: 'credentials' },
    retries: NEVER,
  },
  'wrong-site': {
    ...{ outcome: 'not-acted', passes: false, about: 'caller', exit: 'undecided', gap: 'refused' },
    retries: NEVER,
  },
  'not-enabled': {
    ...{ outcome: 'not-acted', passes: false, about: 'caller', exit: 'undecided', gap: 'not-enabled' },
    retries: NEVER,
  },
  'not-found': {
    ...{ outcome: 'not-acted', passes: false, about: 'thing', exit: 'undecided', gap: 'refused' },
    retries: NEVER,
  },
  conflict: {
    ...{ outcome: 'not-acted', passes: true, about: 'thing', exit: 'undecided', gap: 'refused' },
    retries: NEVER,
  },
  refused: {
    ...{ outcome: 'not-acted', passes: false, about: 'thing', exit: 'undecided', gap: 'refused' },
    retries: NEVER,
  },
  malformed: {
    ...{ outcome: 'unknown', passes: false, about: 'answer', exit: 'undecided', gap: 'malformed' },
    retries: NEVER,
  },
  incomplete: {
    ...{ outcome: 'unknown', passes: true, about: 'answer', exit: 'undecided', gap: 'incomplete' },
    retries: NEVER,
  },
  unexpected: {
    ...{ outcome: 'unknown', passes: false, about: 'answer', exit: 'undecided', gap: 'unexpected' },
    retries: NEVER,
  },
} as const satisfies Readonly<Record<FaultKind, FaultMeaning>>;

/** Whether nobody knows if a change was made, after a call for it that ended in such a fault. */
export function leavesUnknown(kind: FaultKind): boolean {
  return FAULTS[kind].outcome === 'unknown';
}

/** Whether a change was not made, and the same call may make it later. */
export function mayActLater(kind: FaultKind): boolean {
  const { outcome, passes } = FAULTS[kind];
  return outcome === 'not-acted' && passes;
}

/** How a thing behaves that does not simply go when it is told to. */
export type Stubbornness =
  /** Is on its way for ever. */
  | 'never'
  /** Is gone at one look, there again at the next, and then gone for good. */
  | 'reappears'
  /** Looks untouched for a while after the call was accepted. */
  | 'lags';

/** A thing that was told to go. */
interface Release {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** How often it has been looked at since. */
  reads: number;
}

/** What is going away in an account; a part of its state, so it stays JSON. */
export interface Releases {
  readonly under: Record<string, Release>;
  /** By id; set from outside, before or while a thing goes. */
  readonly stubborn: Record<string, Stubbornness>;
}

export type Standing = 'here' | 'leaving' | 'gone';

/** Looks after which a thing that goes is gone, and after how long without any. */
const READS = 2;
const LASTS_MS = 20_000;

export function noReleases(): Releases {
  return { under: {}, stubborn: {} };
}

/** Tells a thing to go. @returns false when it was told before. */
export function beginRelease({ under }: Releases, id: string, now: number): boolean {
  if (Object.hasOwn(under, id)) return false;
  under[id] = { startedAt: now, reads: 0 };
  return true;
}

/** How far a thing is by the number of looks, for each way of going. */
const WAYS: Readonly<Record<Stubbornness | 'plain', (reads: number) => Standing>> = {
  plain: (reads) => (reads >= READS ? 'gone' : 'leaving'),
  never: () => 'leaving',
  reappears: (reads) => (reads === READS || reads > READS + 1 ? 'gone' : 'leaving'),
  lags: (reads) => (reads < READS ? 'here' : reads < 2 * READS ? 'leaving' : 'gone'),
};

/** Where a thing stands, without looking at it: dependencies ask this. */
export function standingOf({ under, stubborn }: Releases, id: string, now: number): Standing {
  const release = Object.hasOwn(under, id) ? under[id] : undefined;
  if (!release) return 'here';
  const way = (Object.hasOwn(stubborn, id) ? stubborn[id] : undefined) ?? 'plain';
  const isLate = way === 'plain' && now - release.startedAt >= LASTS_MS;
  return isLate ? 'gone' : WAYS[way](release.reads);
}

/** Looks at a thing, as a list does that shows it: each look brings what goes nearer to its end. */
export function lookAt(releases: Releases, id: string, now: number): Standing {
  const standing = standingOf(releases, id, now);
  const release = Object.hasOwn(releases.under, id) ? releases.under[id] : undefined;
  if (release) release.reads += 1;
  return standing;
}

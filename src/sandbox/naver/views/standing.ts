import { lookAt, standingOf, type Standing } from '../../engine/releases.js';
import { KINDS, type Instance, type Kind } from '../entities/resources.js';
import type { NaverState } from '../entities/state.js';

const STOPPED = 'NSTOP';
const TERMINATING = 'TERMTING';

/** Names what was told to an instance that stays. */
export function task(what: 'stop' | 'empty', { no }: Pick<Instance, 'no'>): string {
  return `${what}:${no}`;
}

/** Where an instance stands, without looking at it. */
export function standing(state: NaverState, one: Instance, now: number): Standing {
  return along(state, one, now, standingOf(state.releases, one.no, now));
}

/** An instance as it is now; undefined once it is gone. */
export function peekAt(state: NaverState, one: Instance, now: number): Instance | undefined {
  return dress(state, one, now, standing(state, one, now));
}

/** An instance as a list shows it: what is under way comes nearer to its end by that. */
export function showOne(state: NaverState, one: Instance, now: number): Instance | undefined {
  lookAt(state.releases, task('stop', one), now);
  return dress(state, one, now, along(state, one, now, lookAt(state.releases, one.no, now)));
}

/** The instances that an instance holds, gone ones left out. */
export function heldBy(
  state: NaverState,
  no: string,
  now: number,
): readonly (Instance & { readonly kind: Kind })[] {
  return KINDS.flatMap((kind) =>
    state.instances[kind]
      .filter((one) => one.parentNo === no && standing(state, one, now) !== 'gone')
      .map((one) => ({ ...one, kind })),
  );
}

/** When an instance was told to go; undefined while it is not gone. */
export function goneSince(state: NaverState, no: string, now: number): number | undefined {
  const one = findAny(state, no);
  if (!one || standing(state, one, now) !== 'gone') return undefined;
  const { under } = state.releases;
  return (under[one.no] ?? under[one.parentNo ?? ''])?.startedAt;
}

function along(state: NaverState, one: Instance, now: number, own: Standing): Standing {
  if (own === 'gone' || !one.goesAlong || one.parentNo === null) return own;
  const holder = findAny(state, one.parentNo);
  return holder && standing(state, holder, now) === 'gone' ? 'gone' : own;
}

function dress(state: NaverState, one: Instance, now: number, own: Standing): Instance | undefined {
  if (own === 'gone') return undefined;
  const holder = one.parentNo === null ? undefined : findAny(state, one.parentNo);
  const isFree = holder !== undefined && standing(state, holder, now) === 'gone';
  const hasStopped = standingOf(state.releases, task('stop', one), now) === 'gone';
  return {
    ...one,
    parentNo: isFree ? null : one.parentNo,
    status: own === 'leaving' ? TERMINATING : hasStopped ? STOPPED : one.status,
  };
}

function findAny({ instances }: NaverState, no: string): Instance | undefined {
  return KINDS.flatMap((kind) => instances[kind]).find((one) => one.no === no);
}

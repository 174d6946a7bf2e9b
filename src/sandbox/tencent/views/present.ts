import { lookAt, standingOf, type Standing } from '../../engine/releases.js';
import type { Resource } from '../entities/resources.js';
import type { TencentState } from '../entities/state.js';

/** Where a resource is on its way out. */
export type Phase = 'here' | 'to-bin' | 'in-bin' | 'leaving';

/** The name under which the way of a resource into the recycle bin is kept. */
export function binKey(id: string): string {
  return `bin/${id}`;
}

/** The name under which the way of a thing off its machine is kept. */
export function looseKey(id: string): string {
  return `loose/${id}`;
}

/** What attaches a row to a machine, where anything does. */
interface Attached {
  readonly instanceId?: string | null;
  readonly deleteWithInstance?: boolean;
  readonly kind?: string;
}

type Ask = (id: string) => Standing;

/** Asks without looking: for other lists and for dependencies. */
function asking({ releases }: TencentState, now: number): Ask {
  return (id) => standingOf(releases, id, now);
}

function looking({ releases }: TencentState, now: number): Ask {
  return (id) => lookAt(releases, id, now);
}

/** Where a resource is on its way out; undefined when it is gone, alone or with the machine it is a part of. */
export function phaseOf(state: TencentState, row: Resource & Attached, now: number): Phase | undefined {
  return phaseBy(asking(state, now), state, row, now);
}

/** The same where its product lists it, which brings what goes nearer to its end. */
export function lookAtPhase(state: TencentState, row: Resource & Attached, now: number): Phase | undefined {
  return phaseBy(looking(state, now), state, row, now);
}

function phaseBy(ask: Ask, state: TencentState, row: Resource & Attached, now: number): Phase | undefined {
  const standing = ask(row.id);
  if (standing === 'gone' || isGoneWithHolder(state, row, now)) return undefined;
  if (standing === 'leaving') return 'leaving';
  const bin = ask(binKey(row.id));
  if (bin === 'here') return 'here';
  return bin === 'gone' ? 'in-bin' : 'to-bin';
}

function isGoneWithHolder(state: TencentState, row: Resource & Attached, now: number): boolean {
  const { instanceId, deleteWithInstance, kind } = row;
  const isPart = deleteWithInstance === true || kind === 'WanIP';
  const isGone = (id: string): boolean => standingOf(state.releases, id, now) === 'gone';
  return isPart && typeof instanceId === 'string' && !isGone(looseKey(row.id)) && isGone(instanceId);
}

/** A thing that a machine may hold. */
interface Holdable {
  readonly id: string;
  readonly instanceId: string | null;
}

/** What holds a thing, and whether it is letting go of it. */
interface Hold {
  readonly instanceId: string | null;
  readonly isComingOff: boolean;
}

/** The machine that holds a thing; none once it is gone or was told to let go, which leaves the thing free. */
export function holdOf(state: TencentState, row: Holdable, now: number): Hold {
  const ask = asking(state, now);
  const { id, instanceId } = row;
  const off = ask(looseKey(id));
  const isFree = instanceId === null || off === 'gone' || ask(instanceId) === 'gone';
  return { instanceId: isFree ? null : instanceId, isComingOff: !isFree && off === 'leaving' };
}

/** The same where its product lists it, which brings the thing nearer to being free. */
export function lookAtHold(state: TencentState, row: Holdable, now: number): Hold {
  const hold = holdOf(state, row, now);
  lookAt(state.releases, looseKey(row.id), now);
  return hold;
}

/** What a list shows of things that just go, each looked at. */
export function lookAtAll<R>(
  state: TencentState,
  rows: readonly R[],
  idOf: (row: R) => string,
  now: number,
): readonly R[] {
  return rows.filter((row) => lookAt(state.releases, idOf(row), now) !== 'gone');
}

/** The same without a look. */
export function stillThere<R>(
  state: TencentState,
  rows: readonly R[],
  idOf: (row: R) => string,
  now: number,
): readonly R[] {
  return rows.filter((row) => standingOf(state.releases, idOf(row), now) !== 'gone');
}

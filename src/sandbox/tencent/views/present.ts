import { lookAt, standingOf, type Standing } from '../../engine/releases.js';
import type { Resource } from '../entities/resources.js';
import type { TencentState } from '../entities/state.js';

/** Where a resource is on its way out. */
export type Phase = 'here' | 'to-bin' | 'in-bin' | 'leaving';

/** The name under which the way of a resource into the recycle bin is kept. */
export function binKey(id: string): string {
  return `bin/${id}`;
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

function isGoneWithHolder(
  state: TencentState,
  { instanceId, deleteWithInstance, kind }: Attached,
  now: number,
): boolean {
  const isPart = deleteWithInstance === true || kind === 'WanIP';
  return isPart && typeof instanceId === 'string' && holderOf(state, instanceId, now) === null;
}

/** The machine that holds a thing; null once it is gone, which leaves the thing free. */
export function holderOf({ releases }: TencentState, instanceId: string | null, now: number): string | null {
  return instanceId !== null && standingOf(releases, instanceId, now) === 'gone' ? null : instanceId;
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

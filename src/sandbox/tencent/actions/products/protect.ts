import type { Resource } from '../../entities/resources.js';
import type { TencentState } from '../../entities/state.js';
import { Refusal } from '../../refusal.js';
import { phaseOf } from '../../views/present.js';

interface Protectable extends Resource {
  readonly isProtected: boolean;
}

interface Change<R> {
  readonly rows: readonly R[];
  readonly ids: readonly string[];
  /** Undefined leaves it as it is. */
  readonly isProtected: boolean | undefined;
  /** The code for an id that is not there. */
  readonly absent: string;
}

/** The rows with protection put on or off for those of one region that are named. @throws Refusal where one is not there. */
export function protect<R extends Protectable>(
  { state, region, now }: { readonly state: TencentState; readonly region: string; readonly now: number },
  { rows, ids, isProtected, absent }: Change<R>,
): readonly R[] {
  const here = rows.filter((row) => row.region === region && phaseOf(state, row, now));
  const missing = ids.find((id) => !here.some((row) => row.id === id));
  if (missing !== undefined) throw new Refusal(absent, `The resource ${missing} is not found.`);
  if (isProtected === undefined) return rows;
  return rows.map((row) => (ids.includes(row.id) ? { ...row, isProtected } : row));
}

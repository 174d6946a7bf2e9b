import { beginRelease, lookAt, standingOf, type Standing } from '../engine/releases.js';
import type { Call } from './action.js';
import type { AlibabaState } from './entities/state.js';
import { Refusal } from './refusal.js';

/** Where and when a thing is asked after. */
export type At = Pick<Call<unknown>, 'state' | 'now'>;

interface Named {
  readonly id: string;
}

/** Where a thing stands; asking does not bring it nearer to its end. */
export function standing({ releases }: AlibabaState, id: string, now: number): Standing {
  return standingOf(releases, id, now);
}

/** What a list still shows: each row that it is asked for is looked at. */
export function lookOver<R extends Named>(rows: readonly R[], { state, now }: At): R[] {
  return rows.filter(({ id }) => lookAt(state.releases, id, now) !== 'gone');
}

/** What is not gone yet. */
export function remaining<R extends Named>(rows: readonly R[], { state, now }: At): R[] {
  return rows.filter(({ id }) => standing(state, id, now) !== 'gone');
}

/** @throws Refusal with the code when there is no such thing, or none any more. */
export function findHere<R extends Named>(rows: readonly R[], id: string, at: At, code: string): R {
  const found = remaining(rows, at).find((row) => row.id === id);
  if (!found) throw new Refusal(code, 404, `The specified resource does not exist: ${id}.`);
  return found;
}

/** Tells a thing to go. @throws Refusal with the code when it is on its way already. */
export function letGo({ state, now }: At, id: string, code: string, status = 403): void {
  if (beginRelease(state.releases, id, now)) return;
  throw new Refusal(code, status, 'The current status of the resource does not support this operation.');
}

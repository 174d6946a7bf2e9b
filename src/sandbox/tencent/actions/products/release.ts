import { beginRelease } from '../../../engine/releases.js';
import { defineAction, type Action, type Payload } from '../../action.js';
import type { Resource } from '../../entities/resources.js';
import type { TencentState } from '../../entities/state.js';
import { list, required, text, type Table } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import type { Service } from '../../services.js';
import { binKey, looseKey, phaseOf, type Phase } from '../../views/present.js';

/** One resource that is told to go, and what tells it. */
export interface Target<R> {
  readonly row: R;
  readonly phase: Phase;
  readonly state: TencentState;
  readonly now: number;
  readonly given: Readonly<Record<string, unknown>>;
}

/** Where a resource goes: to the recycle bin, for good, or off the machine that holds it. */
export type Way = 'bin' | 'end' | 'loose';

/** The name under which each way is kept. */
const KEYS: Readonly<Record<Way, (id: string) => string>> = { bin: binKey, end: (id) => id, loose: looseKey };

interface Release<R extends Resource> {
  readonly service: Service;
  readonly name: string;
  /** The parameter that names what is meant: one, or a list of at most so many. */
  readonly ids: { readonly name: string; readonly most?: number };
  readonly more?: Table;
  readonly all: (state: TencentState) => readonly R[];
  /** The code for an id that is not there. */
  readonly absent: string;
  /** Which way it goes. @throws Refusal when it cannot. */
  readonly way: (target: Target<R>) => Way;
  /** What goes the same way along with it. */
  readonly along?: (row: R, state: TencentState) => readonly R[];
  /** Members of the answer. */
  readonly answer?: Payload;
}

/** An action that tells resources of one region to go: all of them, or none where one cannot. */
export function release<R extends Resource>(spec: Release<R>): Action {
  const { name: parameter, most } = spec.ids;
  return defineAction({
    service: spec.service,
    name: spec.name,
    parameters: {
      ...spec.more,
      [parameter]: most === undefined ? required(text()) : required(list(text(), most)),
    },
    run: ({ values, state, region, now }): Payload => {
      const given: Readonly<Record<string, unknown>> = values;
      const ids = [given[parameter]].flat() as readonly string[];
      const here = spec.all(state).filter((row) => row.region === region);
      const going = ids.map((id) => {
        const row = here.find((one) => one.id === id);
        const phase = row && phaseOf(state, row, now);
        if (!row || !phase) throw new Refusal(spec.absent, `The resource ${id} is not found.`);
        const others = spec.along?.(row, state) ?? [];
        const along = others
          .filter((other) => phaseOf(state, other, now) === 'here')
          .map((other) => other.id);
        return { ids: [id, ...along], way: spec.way({ row, phase, state, now, given }) };
      });
      for (const { ids: gone, way } of going) {
        for (const id of gone) beginRelease(state.releases, KEYS[way](id), now);
      }
      return spec.answer ?? {};
    },
  });
}

export function refuse(code: string, id: string): never {
  throw new Refusal(code, `The resource ${id} is not in a state for this operation.`);
}

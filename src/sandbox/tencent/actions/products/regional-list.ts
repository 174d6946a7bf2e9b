import { defineAction, type Action, type Call, type Payload } from '../../action.js';
import type { Resource } from '../../entities/resources.js';
import type { TencentState } from '../../entities/state.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { cutPage } from '../../paging.js';
import { integer, list, refuseValue, text, unsupported, type Table } from '../../parameters.js';
import type { Service } from '../../services.js';
import { lookAtPhase, type Phase } from '../../views/present.js';

interface RegionalList<R extends Resource> {
  readonly service: Service;
  readonly name: string;
  /** The largest page. */
  readonly most: number;
  /** Names of the parameter that narrows to ids, and of the list in the answer. */
  readonly ids: string;
  readonly rows: string;
  readonly all: (state: TencentState) => readonly R[];
  /** What a row is like while it goes. */
  readonly going?: (row: R, phase: Phase, call: Pick<Call<unknown>, 'state' | 'now'>) => R;
  readonly toRow: (row: R, now: number) => Encodable;
  /** Parameters of its own, and what they let through. */
  readonly more?: Table;
  readonly lets?: (row: R, values: Readonly<Record<string, unknown>>) => boolean;
  /** Known parameters that the sandbox does not imitate. */
  readonly others: readonly string[];
  /** Set where `Offset` must be a multiple of `Limit`. */
  readonly wholePages?: boolean;
}

/** A list of one region's resources that pages by the number of its first record. */
export function regionalList<R extends Resource>(spec: RegionalList<R>): Action {
  return defineAction({
    service: spec.service,
    name: spec.name,
    parameters: {
      ...unsupported(...spec.others),
      ...spec.more,
      Offset: integer(),
      Limit: integer({ min: 1, max: spec.most }),
      [spec.ids]: list(text()),
    },
    run: ({ values, state, region, now, repeatPages }): Payload => {
      const given: Readonly<Record<string, unknown>> = values;
      const [offset, limit] = [(given['Offset'] ?? 0) as number, (given['Limit'] ?? 20) as number];
      if (spec.wholePages === true && offset % limit !== 0)
        refuseValue('Offset', 'must be a multiple of Limit');
      const ids = given[spec.ids] as readonly string[] | undefined;
      const found = spec
        .all(state)
        .filter((row) => row.region === region)
        .filter(({ id }) => ids === undefined || ids.length === 0 || ids.includes(id))
        .flatMap((row) => {
          const phase = lookAtPhase(state, row, now);
          return phase === undefined ? [] : [spec.going?.(row, phase, { state, now }) ?? row];
        })
        .filter((row) => spec.lets?.(row, given) ?? true);
      const { rows, total } = cutPage(found, { offset, limit, repeat: repeatPages });
      return { TotalCount: total, [spec.rows]: rows.map((row) => spec.toRow(row, now)) };
    },
  });
}

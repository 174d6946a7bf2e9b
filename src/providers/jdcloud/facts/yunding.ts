import * as z from 'zod';
import type { Gap } from '../../../domain/verdict.js';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readRegions, type Placed } from './regional.js';
import { rowsOf, wholeNumber, idText } from './schemas.js';

const instance = z.object({ instanceId: idText, instanceName: maybe(text) });

/** A virtual machine or database of YunDing. */
export interface YundingInstance extends Placed<z.output<typeof instance>> {
  readonly type: string;
}

const vms = z
  .object({ instances: rowsOf(instance), totalCount: wholeNumber })
  .transform(({ instances, totalCount }) => ({ rows: instances, total: totalCount }));

const databases = z
  .object({ dbInstances: rowsOf(instance), totalCount: wholeNumber })
  .transform(({ dbInstances, totalCount }) => ({ rows: dbInstances, total: totalCount }));

export async function readYunding(
  client: Client,
): Promise<{ readonly instances: readonly YundingInstance[]; readonly gaps: readonly Gap[] }> {
  const [machines, stores] = await Promise.all([
    readRegions(client, ACTIONS.describeYundingVms, vms),
    readRegions(client, ACTIONS.describeYundingRds, databases),
  ]);
  return {
    instances: [
      ...machines.rows.map((found) => ({ ...found, type: 'YunDing virtual machine' })),
      ...stores.rows.map((found) => ({ ...found, type: 'YunDing database' })),
    ],
    gaps: [...machines.gaps, ...stores.gaps],
  };
}

import * as z from 'zod';
import { text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { rowsOf } from './schemas.js';

const refunds = z.object({ data: rowsOf(z.object({ resourceId: text })) });

/** Whether a refund was asked for. Its states are not documented, so any refund of the thing counts. */
export async function isRefunding(client: Client, pin: string, resourceId: string): Promise<boolean> {
  const { data } = await client.call(ACTIONS.descirbeRefundStatus, refunds, { body: { pin, resourceId } });
  return data.some((refund) => refund.resourceId === resourceId);
}

import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readRegions } from './regional.js';
import { rowsOf, wholeNumber, idText } from './schemas.js';

const voucher = z.object({
  instanceVoucherId: idText,
  name: maybe(text),
  resourceType: maybe(text),
  status: text,
});

/** A voucher that pays for instances of one kind. */
export type Voucher = z.output<typeof voucher>;

const page = z
  .object({ instanceVouchers: rowsOf(voucher), totalCount: wholeNumber })
  .transform(({ instanceVouchers, totalCount }) => ({ rows: instanceVouchers, total: totalCount }));

/** Instance vouchers of all regions. No call lists coupons. */
export function readVouchers(client: Client): ReturnType<typeof readRegions<Voucher>> {
  return readRegions(client, ACTIONS.describeInstanceVouchers, page);
}

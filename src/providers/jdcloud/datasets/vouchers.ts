import { ACTIONS } from '../actions.js';
import { REGIONS } from '../regions.js';
import { text, time } from './columns.js';
import type { Listing } from './table.js';

/** Instance vouchers of all documented regions. Source: Instance Voucher, describeInstanceVouchers. */
export const vouchers: Listing = {
  name: 'vouchers',
  dataset: 'balances',
  action: ACTIONS.describeInstanceVouchers,
  period: 'whole',
  columns: [
    ...text('instanceVoucherId', 'name', 'description', 'resourceType', 'reservedType'),
    ...text('nonReservedVoucher', 'status'),
    ...time('createdTime'),
    ...text('charge'),
  ],
  nested: ['nonReservedVoucher', 'charge'],
  rows: 'result.instanceVouchers',
  total: 'result.totalCount',
  pageSizes: [100],
  parts: REGIONS,
  ask: ({ part, page, size }) => ({ region: part, query: { pageNumber: page, pageSize: size } }),
};

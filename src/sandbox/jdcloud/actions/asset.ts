import type { Action } from '../input.js';

const text = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** The money on the account, as decimal text. */
export const ASSET_ACTIONS: readonly Action[] = [
  {
    service: 'asset',
    name: 'describeAccountAmount',
    method: 'GET',
    path: '/v1/regions/{regionId}/assets:describeAccountAmount',
    run: ({ state: { funds } }) => ({
      totalAmount: text(funds.available + funds.frozen),
      availableAmount: text(funds.available),
      frozenAmount: text(funds.frozen),
      enableWithdrawAmount: text(Math.max(0, funds.available)),
      withdrawingAmount: text(funds.withdrawing),
    }),
  },
];

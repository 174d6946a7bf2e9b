import { ACTIONS } from '../actions.js';
import { coded, decimal, text, time, USED } from './columns.js';
import { monthBill } from './month-bill.js';
import { oneMonth, type Listing } from './table.js';

/** A month of the bill by contract and kind of charge: the finest that the API gives. Source: Cost and Usage, getContractDemandCostList. */
export const billLines: Listing = {
  name: 'bill-lines',
  dataset: 'bills',
  action: ACTIONS.getContractDemandCostList,
  period: 'month',
  fields: [
    ...text('memberNo', 'regionCode'),
    ...coded('demandType', 'demandTypeDetail'),
    ...text('contract.memberNo', 'contract.contractNo', 'contract.conjunctionContractNo'),
    ...coded('contract.contractType', 'contract.contractStatus'),
    ...time('contract.contractStartDate', 'contract.contractEndDate'),
    ...text('contract.instanceName', 'contract.regionCode'),
    ...coded('contract.platformType'),
    ...text('contract.contractProductList', 'demandMonth'),
    ...decimal('unitUsageQuantity', 'packageUnitUsageQuantity', 'totalUnitUsageQuantity'),
    ...coded('usageUnit'),
    ...decimal('productPrice', 'useAmount', 'promotionDiscountAmount', 'etcDiscountAmount'),
    ...decimal('promiseDiscountAmount', 'defaultAmount', 'demandAmount'),
    ...decimal('memberPriceDiscountAmount', 'memberPromiseDiscountAddAmount'),
    ...coded('payCurrency'),
    ...decimal('thisMonthAppliedExchangeRate'),
    ...time('writeDate'),
  ],
  lists: ['contract.contractProductList'],
  needed: ['demandMonth', 'useAmount', 'demandAmount'],
  currency: 'payCurrency.code',
  totals: USED,
  parts: oneMonth,
  joined: monthBill,
};

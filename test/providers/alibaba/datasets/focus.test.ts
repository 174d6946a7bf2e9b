import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkRows } from '../../../../src/export/focus/rules/check-rows.js';
import { focusTable } from '../../../../src/export/focus/table.js';
import { FOCUS_VERSIONS } from '../../../../src/domain/export.js';
import type { RecordDesk, RecordRow } from '../../../../src/domain/records.js';
import { lastMonths } from '../../../../src/domain/time.js';
import { LINE_COLUMNS } from '../../../../src/providers/alibaba/datasets/bill-lines.js';
import { createFocus } from '../../../../src/providers/alibaba/datasets/focus.js';
import { startSandbox, type RunningSandbox } from '../../../../src/sandbox/index.js';
import { openDesk, pagesOf, tableNamed } from './open-desk.js';

const LINE: Readonly<Record<string, string>> = {
  BillAccountID: '1188000000000002',
  BillAccountName: 'me',
  OwnerID: '1188000000000003',
  ProductCode: 'ecs',
  ProductName: 'ECS',
  ProductDetail: 'ECS instance',
  CommodityCode: 'ecs_post',
  SubscriptionType: 'PayAsYouGo',
  Item: 'PayAsYouGoBill',
  BillingItem: 'vCPU',
  BillingItemCode: 'cpu',
  InstanceID: 'i-1',
  Currency: 'CNY',
  PretaxGrossAmount: '1.5',
  InvoiceDiscount: '0.3',
  PretaxAmount: '1.2',
  Usage: '12',
  UsageUnit: 'Hour',
  ListPrice: '0.125',
};

const mapLine = (over: Readonly<Record<string, string | undefined>> = {}) => {
  const fields: Readonly<Record<string, string | undefined>> = { ...LINE, ...over };
  return createFocus().map(
    LINE_COLUMNS.map(({ name }) => fields[name]),
    '2026-10',
  );
};

describe('one line', () => {
  test('is charged for its month in China, by day where it names one', () => {
    expect(mapLine()).toMatchObject({
      BillingPeriodStart: '2026-09-30T16:00:00Z',
      ChargePeriodStart: '2026-09-30T16:00:00Z',
      ChargePeriodEnd: '2026-10-31T16:00:00Z',
    });
    expect(mapLine({ BillingDate: '2026-10-05' })).toMatchObject({
      ChargePeriodStart: '2026-10-04T16:00:00Z',
      ChargePeriodEnd: '2026-10-05T16:00:00Z',
    });
    expect(mapLine({ BillingDate: '2026-02-30' })['ChargePeriodStart']).toBe('2026-09-30T16:00:00Z');
  });

  test.each([
    ['PayAsYouGoBill', 'PayAsYouGo', 'Usage', 'Usage-Based', 'Standard'],
    ['SubscriptionOrder', 'Subscription', 'Purchase', 'One-Time', 'Standard'],
    ['Refund', 'Subscription', 'Purchase', 'One-Time', 'Standard'],
    ['Refund', 'PayAsYouGo', 'Usage', 'Usage-Based', 'Standard'],
    ['Adjustment', 'PayAsYouGo', 'Adjustment', 'One-Time', null],
  ])('%s of %s is %s', (item, subscription, category, frequency, pricing) => {
    expect(mapLine({ Item: item, SubscriptionType: subscription })).toMatchObject({
      ChargeCategory: category,
      ChargeFrequency: frequency,
      PricingCategory: pricing,
    });
  });

  test.each([
    [{}, '12', 'Hour'],
    [{ Item: 'Refund', SubscriptionType: 'PayAsYouGo' }, '12', 'Hour'],
    [{ SubscriptionType: 'Subscription' }, null, null],
    [{ Item: 'Adjustment' }, null, null],
  ])('with %j has consumed %s %s', (over, quantity, unit) => {
    expect(mapLine(over)).toMatchObject({
      ...{ ConsumedQuantity: quantity, ConsumedUnit: unit },
      ...{ PricingQuantity: '12', PricingUnit: 'Hour' },
    });
  });

  test('has a price where price and quantity are the cost', () => {
    const priced = { ListUnitPrice: '0.125', PricingQuantity: '12', PricingUnit: 'Hour' };
    expect(mapLine()).toMatchObject(priced);
    expect(mapLine({ ListPrice: '0.13' })).toMatchObject({
      ListUnitPrice: null,
      PricingQuantity: null,
      PricingUnit: null,
      ConsumedQuantity: '12',
      x_ListPrice: '0.13',
    });
  });

  test.each([
    [{ AfterDiscountAmount: '1.1' }, '1.1'],
    [{}, '1.2'],
    [{ InvoiceDiscount: undefined }, '1.5'],
  ])('with %j has the contracted cost %s', (over, cost) => {
    expect(mapLine(over)['ContractedCost']).toBe(cost);
  });

  test.each([
    ['key:env value:prod; key:team value:a b', '{"env":"prod","team":"a b"}'],
    ['key:empty value:', '{"empty":true}'],
    ['key:note value:x; y; key:z value:1', '{"note":"x; y","z":"1"}'],
    ['no tags', null],
    [undefined, null],
  ])('with the tags %j has %j', (tag, json) => {
    expect(mapLine({ Tag: tag })['Tags']).toBe(json);
  });

  test('of a product that nobody listed is Other', () => {
    expect(mapLine({ ProductCode: 'toString' })['ServiceCategory']).toBe('Other');
  });
});

describe.each(FOCUS_VERSIONS)('FOCUS %s', (version) => {
  let sandbox: RunningSandbox;
  let desk: RecordDesk;
  beforeAll(async () => {
    sandbox = await startSandbox();
    desk = await openDesk(sandbox);
  });
  afterAll(() => sandbox.close());

  test('takes every line of the typical account', async () => {
    const table = focusTable(version, desk.focus);
    const rows: RecordRow[] = [];
    for (const month of lastMonths(new Date(), desk.monthsHeld, desk.offsetHours)) {
      const pages = await pagesOf(tableNamed(desk, desk.focus.table), month);
      rows.push(...pages.flatMap((page) => page.rows).map((row) => table.toRow(row, month)));
    }
    expect(rows.length).toBeGreaterThan(500);
    expect(checkRows(version, table, rows)).toEqual([]);
  });

  test('fills the columns that are declared, and no other', () => {
    const { origins, ownColumns } = desk.focus;
    const filled = Object.keys(desk.focus.map([], '2026-10'));
    expect(new Set(filled)).toEqual(new Set([...Object.keys(origins), ...ownColumns]));
  });
});

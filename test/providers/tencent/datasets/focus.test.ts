import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FOCUS_VERSIONS } from '../../../../src/domain/export.js';
import { sumDecimals } from '../../../../src/domain/money.js';
import type { RecordRow } from '../../../../src/domain/records.js';
import { checkRows } from '../../../../src/export/focus/rules/check-rows.js';
import { focusTable } from '../../../../src/export/focus/table.js';
import { LINE_COLUMNS } from '../../../../src/providers/tencent/datasets/bill-lines.js';
import { focus } from '../../../../src/providers/tencent/datasets/focus.js';
import type { ControlledSandbox } from '../../../helpers/sandbox-control.js';
import { MONTHS, openDesk, openLedger, pagesOf, tableNamed } from './open-desk.js';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openLedger();
});
afterAll(() => open.sandbox.close());

const LINE = {
  PayerUin: '100001000002',
  BusinessCode: 'p_cvm',
  BusinessCodeName: '云服务器 CVM',
  ProductCodeName: 'CVM 标准型',
  PayModeName: '按量计费',
  ActionType: 'postpay_deduct_h',
  ActionTypeName: '按量计费小时结',
  FeeBeginTime: '2026-10-05 00:00:00',
  FeeEndTime: '2026-10-05 23:59:59',
  ResourceId: 'ins-1',
  RegionId: '1',
  RegionName: '华南地区（广州）',
  ZoneName: '广州三区',
  ItemCode: 'sv_cvm',
  ItemCodeName: '算力',
  SinglePrice: '0.5',
  ContractPrice: '0.4',
  UsedAmount: '3',
  UsedAmountUnit: '小时',
  Cost: '1.50',
  RealCost: '1.20',
  Currency: 'CNY',
};

/** A line that differs from the usual one in some fields, as a FOCUS row of October. */
function mapped(over: Readonly<Record<string, string | undefined>> = {}) {
  const given: Readonly<Record<string, string | undefined>> = { ...LINE, ...over };
  const row: RecordRow = LINE_COLUMNS.map(({ name }) => given[name]);
  return focus.map(row, '2026-10');
}

describe.each(FOCUS_VERSIONS)('FOCUS %s', (version) => {
  test.each(['typical', 'international', 'large'])('every row of %s keeps its rules', async (scenario) => {
    const desk = await openDesk(open, scenario);
    const table = focusTable(version, desk.focus);
    for (const month of MONTHS) {
      const pages = await pagesOf(tableNamed(desk, 'bill-lines'), month);
      const rows = pages.flatMap((page) => page.rows).map((row) => table.toRow(row, month));
      expect(checkRows(version, table, rows), month).toEqual([]);
    }
  });
});

test('billed costs of a month add up to the overview', async () => {
  const desk = await openDesk(open);
  const pages = await pagesOf(tableNamed(desk, 'bill-lines'), MONTHS[1]);
  const costs = pages
    .flatMap((page) => page.rows)
    .map((row) => desk.focus.map(row, MONTHS[1]!)['BilledCost']!);
  expect(await desk.overview(MONTHS[1]!)).toEqual([{ value: sumDecimals(costs), currency: 'CNY' }]);
});

test('usage of a day, in UTC', () => {
  expect(mapped()).toMatchObject({
    BillingPeriodStart: '2026-09-30T16:00:00Z',
    BillingPeriodEnd: '2026-10-31T16:00:00Z',
    ChargePeriodStart: '2026-10-04T16:00:00Z',
    ChargePeriodEnd: '2026-10-05T16:00:00Z',
    ChargeCategory: 'Usage',
    ChargeClass: null,
    ChargeFrequency: 'Usage-Based',
    ServiceCategory: 'Compute',
    ListCost: '1.50',
    BilledCost: '1.20',
    ListUnitPrice: '0.5',
    ContractedUnitPrice: '0.4',
    PricingQuantity: '3',
    RegionId: '1',
    AvailabilityZone: '广州三区',
  });
});

test.each([
  ['prepay_purchase', '包年包月', '包年包月新购', '1.2', 'Purchase', null],
  [undefined, '包年包月', '包年包月退款', '-1.2', 'Purchase', null],
  [undefined, '按量计费', '调账', '-1.2', 'Adjustment', null],
  ['postpay_deduct_h', '按量计费', '按量计费小时结', '0', 'Usage', null],
])('%s of %s, %s, %s: %s, %s', (ActionType, PayModeName, ActionTypeName, RealCost, category, kind) => {
  const row = mapped({ ActionType, PayModeName, ActionTypeName, RealCost });
  expect([row['ChargeCategory'], row['ChargeClass']]).toEqual([category, kind]);
});

test.each([
  ['money back for the month before', {}, 'Correction'],
  ['a positive adjustment of it', { RealCost: '1.2', ActionTypeName: '调账' }, 'Correction'],
  ['a late charge for its last hours', { RealCost: '1.2' }, null],
  ['money back for a time that reaches into the month', { FeeEndTime: '2026-10-01 00:59:59' }, null],
  ['money back that does not say for what time', { FeeBeginTime: '-' }, null],
])('%s: %s', (_, over, kind) => {
  const earlier = {
    FeeBeginTime: '2026-09-30 00:00:00',
    FeeEndTime: '2026-09-30 23:59:59',
    RealCost: '-1.2',
  };
  expect(mapped({ ...earlier, ...over })['ChargeClass']).toBe(kind);
});

test.each([
  ['usage', {}, ['3', '小时', '3']],
  ['a purchase', { ActionType: 'prepay_purchase', PayModeName: '包年包月' }, [null, null, '3']],
  ['an adjustment', { ActionTypeName: '调账' }, [null, null, '3']],
])('%s: consumed quantity and unit, pricing quantity', (_, over, quantities) => {
  const row = mapped(over);
  expect([row['ConsumedQuantity'], row['ConsumedUnit'], row['PricingQuantity']]).toEqual(quantities);
});

test('hours that end at the full hour end there', () => {
  const row = mapped({ FeeBeginTime: '2026-10-05 01:00:00', FeeEndTime: '2026-10-05 02:00:00' });
  expect([row['ChargePeriodStart'], row['ChargePeriodEnd']]).toEqual([
    '2026-10-04T17:00:00Z',
    '2026-10-04T18:00:00Z',
  ]);
});

test.each([
  ['no times', { FeeBeginTime: undefined, FeeEndTime: '-' }],
  ['an end before the beginning', { FeeEndTime: '2026-10-04 00:00:00' }],
])('%s: the charge is for the month', (_, over) => {
  expect(mapped(over)).toMatchObject({
    ChargePeriodStart: '2026-09-30T16:00:00Z',
    ChargePeriodEnd: '2026-10-31T16:00:00Z',
  });
});

test('a price that does not agree with the cost stays in its own column', () => {
  expect(mapped({ SinglePrice: '0.51', ContractPrice: '0.2/0.3' })).toMatchObject({
    ListUnitPrice: null,
    ContractedUnitPrice: null,
    PricingQuantity: null,
    PricingUnit: null,
    ConsumedQuantity: '3',
    x_SinglePrice: '0.51',
  });
});

test('what is not stated is null', () => {
  const row = mapped({
    ResourceId: undefined,
    ResourceName: 'x',
    RegionName: '其他',
    ZoneName: '-',
    Cost: undefined,
  });
  expect(row).toMatchObject({
    ResourceId: null,
    ResourceName: null,
    ResourceType: null,
    RegionId: null,
    RegionName: null,
    AvailabilityZone: null,
    ListCost: '1.20',
  });
});

test.each([
  ['[{"TagKey":"team","TagValue":"订单"},{"TagKey":"env","TagValue":""}]', '{"env":true,"team":"订单"}'],
  ['[]', null],
  ['{"TagKey":"x"}', null],
  ['[null,7,{"TagKey":7}]', null],
  [undefined, null],
])('tags %s', (Tags, expected) => {
  expect(mapped({ Tags })['Tags']).toBe(expected);
});

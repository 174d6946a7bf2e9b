import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FOCUS_VERSIONS } from '../../../../src/domain/export.js';
import type { RecordDesk } from '../../../../src/domain/records.js';
import { lastMonths } from '../../../../src/domain/time.js';
import { checkRows } from '../../../../src/export/focus/rules/check-rows.js';
import { focusTable } from '../../../../src/export/focus/table.js';
import { createFocus } from '../../../../src/providers/jdcloud/datasets/focus.js';
import { CHARGE } from '../../../../src/providers/jdcloud/datasets/columns.js';
import { startSandbox, type RunningSandbox } from '../../../../src/sandbox/index.js';
import { openDesk, pagesOf, tableNamed } from './open-desk.js';

const USER = { pin: 'acme', loginName: 'ACME Ltd' };
const LINE = {
  pin: 'acme',
  serviceCode: 'vm',
  serviceCodeName: '云主机',
  billingType: '1',
  startTime: '2026-10-01 00:00:00',
  endTime: '2026-10-01 23:59:59',
  totalFee: '2',
  realTotalFee: '1.5',
  currency: 'CNY',
};

function map(changes: Readonly<Record<string, string | undefined>>) {
  const line: Readonly<Record<string, string | undefined>> = { ...LINE, ...changes };
  return createFocus(USER).map(
    CHARGE.map(({ name }) => line[name]),
    '2026-10',
  );
}

describe('the ledger in FOCUS', () => {
  let sandbox: RunningSandbox;
  let desk: RecordDesk;
  beforeAll(async () => {
    sandbox = await startSandbox();
    desk = await openDesk(sandbox);
  });
  afterAll(() => sandbox.close());

  it.each(FOCUS_VERSIONS)('breaks no rule of %s', async (version) => {
    const table = focusTable(version, desk.focus);
    for (const month of lastMonths(new Date(), 6, 8)) {
      const pages = await pagesOf(tableNamed(desk, 'bill-lines'), month);
      const rows = pages.flatMap((page) => page.rows.map((row) => table.toRow(row, month)));
      expect(rows.length).toBeGreaterThan(0);
      expect(checkRows(version, table, rows)).toEqual([]);
    }
  });
});

describe('a line', () => {
  it('covers its seconds, the last one included, in UTC', () => {
    expect(map({})).toMatchObject({
      BillingPeriodStart: '2026-09-30T16:00:00Z',
      BillingPeriodEnd: '2026-10-31T16:00:00Z',
      ChargePeriodStart: '2026-09-30T16:00:00Z',
      ChargePeriodEnd: '2026-10-01T16:00:00Z',
    });
  });

  it('corrects an earlier bill where money comes back for a time before the month', () => {
    const september = { startTime: '2026-09-01 00:00:00', endTime: '2026-09-30 23:59:59' };
    expect(map({ ...september, realTotalFee: '-1.5' })['ChargeClass']).toBe('Correction');
    expect(map({ ...september })['ChargeClass']).toBeNull();
    expect(map({ realTotalFee: '-1.5' })['ChargeClass']).toBeNull();
  });

  it.each([
    ['no times', { startTime: undefined, endTime: undefined }],
    ['an end before its start', { endTime: '2026-09-01 00:00:00' }],
    ['a time that is none', { startTime: 'yesterday' }],
  ])('with %s covers the month', (_name, changes) => {
    expect(map(changes)).toMatchObject({
      ChargePeriodStart: '2026-09-30T16:00:00Z',
      ChargePeriodEnd: '2026-10-31T16:00:00Z',
    });
  });

  it.each([
    ['1', 'Usage', 'Usage-Based', 'Standard'],
    ['2', 'Usage', 'Usage-Based', 'Standard'],
    ['3', 'Purchase', 'Recurring', 'Standard'],
    ['4', 'Purchase', 'One-Time', 'Standard'],
    ['9', 'Adjustment', 'One-Time', null],
    ['constructor', 'Adjustment', 'One-Time', null],
    [undefined, 'Adjustment', 'One-Time', null],
  ])('of billing type %s is %s, %s', (billingType, category, frequency, pricing) => {
    expect(map({ billingType })).toMatchObject({
      ChargeCategory: category,
      ChargeFrequency: frequency,
      PricingCategory: pricing,
    });
  });

  it('costs what was billed, before and after discounts', () => {
    expect(map({})).toMatchObject({
      ListCost: '2',
      ContractedCost: '1.5',
      BilledCost: '1.5',
      EffectiveCost: '1.5',
    });
  });

  it('of another account has no name of ours', () => {
    expect(map({})).toMatchObject({ BillingAccountId: 'acme', BillingAccountName: 'ACME Ltd' });
    expect(map({ pin: 'other' })).toMatchObject({ BillingAccountId: 'other', BillingAccountName: null });
  });

  it.each([
    ['[{"tagKey":"b","tagValue":"2"},{"tagKey":"a","tagValue":""}]', '{"a":true,"b":"2"}'],
    ['[7,{"tagKey":1}]', null],
    ['not JSON', null],
    ['{}', null],
  ])('with the tags %s has %s', (tagDetails, tags) => {
    expect(map({ tagDetails })['Tags']).toBe(tags);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FOCUS_VERSIONS } from '../../../../src/domain/export.js';
import type { FocusRow, RecordDesk, RecordRow } from '../../../../src/domain/records.js';
import { lastMonths } from '../../../../src/domain/time.js';
import { checkRows } from '../../../../src/export/focus/rules/check-rows.js';
import { focusTable } from '../../../../src/export/focus/table.js';
import { startSandbox, type RunningSandbox } from '../../../../src/sandbox/index.js';
import { openDesk, readPages, tableOf } from './read.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const MONTH = '2026-10';

let sandbox: RunningSandbox;
let desk: RecordDesk;
let rows: readonly RecordRow[];
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => NOW });
  desk = await openDesk(sandbox);
  rows = (await readPages(tableOf(desk, 'bill-lines'), { month: MONTH })).flatMap((page) => page.rows);
});
afterAll(() => sandbox.close());

/** The line of a contract and kind of charge. */
function lineOf(contract: string, detail: string): FocusRow {
  const names = tableOf(desk, 'bill-lines').columns.map(({ name }) => name);
  const found = rows.find(
    (row) =>
      row[names.indexOf('contract.contractNo')] === contract &&
      row[names.indexOf('demandTypeDetail.code')] === detail,
  );
  return desk.focus.map(found!, MONTH);
}

describe('bill lines as FOCUS', () => {
  it.each(FOCUS_VERSIONS)('keep every rule of version %s in every month', async (version) => {
    const table = focusTable(version, desk.focus);
    let count = 0;
    for (const month of lastMonths(new Date(NOW), desk.monthsHeld, desk.offsetHours)) {
      const pages = await readPages(tableOf(desk, 'bill-lines'), { month });
      const written = pages.flatMap((page) => page.rows).map((row) => table.toRow(row, month));
      expect(checkRows(version, table, written), month).toEqual([]);
      count += written.length;
    }
    expect(count).toBeGreaterThan(rows.length);
  });

  it('fill nothing that is not declared', () => {
    const declared = new Set([...Object.keys(desk.focus.origins), ...desk.focus.ownColumns]);
    const filled = rows.flatMap((row) => Object.keys(desk.focus.map(row, MONTH)));
    expect([...new Set(filled)].filter((name) => !declared.has(name))).toEqual([]);
  });

  it('have the months of Korea', () => {
    expect(lineOf('21001', 'VSVR_USE')).toMatchObject({
      BillingPeriodStart: '2026-09-30T15:00:00Z',
      BillingPeriodEnd: '2026-10-31T15:00:00Z',
      ChargePeriodStart: '2026-09-30T15:00:00Z',
      InvoiceId: '420261001',
    });
  });

  it('take agreed discounts off the contracted cost, and all of them off the effective one', () => {
    const { ListCost, ContractedCost, EffectiveCost, BilledCost } = lineOf('21101', 'BST_USE');
    const list = Number(ListCost);
    expect(list).toBeGreaterThan(0);
    expect([ContractedCost, EffectiveCost, BilledCost].map(Number)).toEqual([
      list,
      (list * 15) / 16,
      (list * 15) / 16,
    ]);
  });

  it('bill a penalty on top of what was used', () => {
    const line = lineOf('21108', 'VSVR_USE');
    expect(Number(line['BilledCost']) - Number(line['EffectiveCost'])).toBe(96);
    expect(line['x_DefaultAmount']).toBe('96');
  });

  it('state a price only where it leads to the cost', () => {
    expect(lineOf('21101', 'BST_USE')).toMatchObject({ ListUnitPrice: '16', PricingUnit: 'GB' });
    expect(lineOf('21107', 'CDN_NET')).not.toMatchObject({ ListUnitPrice: '0.25' });
  });

  it('name the resource only where the contract has one product', () => {
    expect(lineOf('21101', 'BST_USE')).toMatchObject({
      ResourceId: '620001',
      ResourceName: '웹서버-데이터',
      ServiceCategory: 'Storage',
    });
    expect(lineOf('21107', 'CDN_NET')).toMatchObject({ ResourceId: null, ServiceCategory: 'Other' });
  });

  it('keep names that are formulas as they are; writers neutralise them', () => {
    expect(lineOf('21106', 'HSM_KEY')['ServiceName']).toBe('=HYPERLINK("http://example.com","KMS")');
  });
});

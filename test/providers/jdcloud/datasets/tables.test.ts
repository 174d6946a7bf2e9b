import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastMonths } from '../../../../src/domain/time.js';
import { sumDecimals } from '../../../../src/domain/money.js';
import type { RecordDesk } from '../../../../src/domain/records.js';
import { openLines } from '../../../../src/sandbox/jdcloud/ledger/views.js';
import { SCENARIOS } from '../../../../src/sandbox/jdcloud/seed/index.js';
import type { JdcloudState } from '../../../../src/sandbox/jdcloud/entities/state.js';
import { openSandbox, type ControlledSandbox } from '../../../helpers/sandbox-control.js';
import { openDesk, pagesOf, rowsOf, tableNamed } from './open-desk.js';

/** Twenty thousand lines, and more rows than fit on a page of everything else. */
const OPTIONS = { billLines: 20_000, resources: 250 };
const NOW = Date.now();
const [THIS_MONTH = '', LAST_MONTH = ''] = lastMonths(new Date(NOW), 2, 8);

let open: ControlledSandbox;
let desk: RecordDesk;
beforeAll(async () => {
  open = await openSandbox(OPTIONS);
  desk = await openDesk(open.sandbox);
});
afterAll(() => open.sandbox.close());

function seeded(scenario: string): JdcloudState {
  return SCENARIOS.find(({ name }) => name === scenario)!.seed({ now: NOW, seed: 1, ...OPTIONS });
}

const yuan = (hundredths: number): string => String(hundredths / 100);

describe('bill lines', () => {
  it('are the whole ledger, month by month, to the last digit', async () => {
    const state = seeded('typical');
    for (const month of lastMonths(new Date(NOW), desk.monthsHeld, 8)) {
      const lines = openLines(state, month);
      const read = await rowsOf(tableNamed(desk, 'bill-lines'), month);
      const written = lines.slice(0, lines.length);
      expect(read.map((row) => [row['resourceId'], row['realTotalFee'], row['actionTypeName']])).toEqual(
        written.map(({ resourceId, total, discount, action }) => [
          resourceId,
          yuan(total - discount),
          action,
        ]),
      );
    }
  });

  it('keep names that a spreadsheet would run, and tags', async () => {
    const rows = await rowsOf(tableNamed(desk, 'bill-lines'), LAST_MONTH);
    expect(rows.find(({ serviceCode }) => serviceCode === 'live')).toMatchObject({
      serviceCodeName: '=HYPERLINK("http://example.com","视频直播")',
      resourceName: '@SUM(1+1)',
    });
    expect(rows.map(({ tagDetails }) => tagDetails)).toContain(
      '[{"tagKey":"env","tagValue":"prod"},{"tagKey":"team","tagValue":"官网"}]',
    );
  });

  it('add up to the overview of every month', async () => {
    for (const month of lastMonths(new Date(NOW), desk.monthsHeld, 8)) {
      const rows = await rowsOf(tableNamed(desk, 'bill-lines'), month);
      const value = sumDecimals(rows.map(({ realTotalFee = '' }) => realTotalFee));
      expect(await desk.overview(month)).toEqual([{ value, currency: 'CNY' }]);
    }
  });
});

describe('the other views of the bill', () => {
  it.each([
    ['bill-months', 'realTotalFee'],
    ['bill-items', 'actualFee'],
  ])('%s add up to the same', async (name, amount) => {
    const rows = await rowsOf(tableNamed(desk, name), LAST_MONTH);
    const value = sumDecimals(rows.map((row) => row[amount] ?? ''));
    expect(await desk.overview(LAST_MONTH)).toEqual([{ value, currency: 'CNY' }]);
  });
});

describe('orders', () => {
  it('come once each, in the month in which they were made', async () => {
    const months = lastMonths(new Date(NOW), desk.monthsHeld, 8);
    const rows = await Promise.all(months.map((month) => rowsOf(tableNamed(desk, 'orders'), month)));
    const numbers = rows.flat().map(({ orderNumber }) => orderNumber);
    expect(numbers.sort()).toEqual(
      seeded('typical')
        .orders.map(({ number }) => number)
        .sort(),
    );
  });
});

describe('invoices', () => {
  it('keep hostile numbers and addresses as texts, and long ids', async () => {
    const rows = await rowsOf(tableNamed(desk, 'invoices'));
    expect(rows[1]).toMatchObject({
      invoiceNumber: '../../x',
      pdfUrl: expect.stringContaining('/files/..%2F..%2Fx.pdf?') as string,
      id: expect.stringMatching(/^900\d{13}$/) as string,
    });
  });

  it('tell where their files lie, and ask for none whose number could be a path', async () => {
    const address = (name: string): unknown =>
      expect.stringContaining(`https://invoice.jdcloud-api.com/files/${name}?`);
    await open.clearRequests();
    expect(await rowsOf(tableNamed(desk, 'invoice-files'))).toMatchObject([
      {
        invoiceNumber: 'INV0000000001',
        pdfUrl: address('INV0000000001.pdf'),
        xmlUrl: address('INV0000000001.xml'),
        ofdUrl: address('INV0000000001.ofd'),
        fileUrl: address('INV0000000001.pdf'),
      },
      { invoiceNumber: '../../x', pdfUrl: address('..%2F..%2Fx.pdf'), xmlUrl: undefined, ofdUrl: undefined },
    ]);
    const asked = (await open.requests()).map(({ action }) => action);
    expect(asked).toEqual(['invoice:describeInvoices', 'invoice:describeInvoice']);
  });

  it('point to each file once, whatever column names it', async () => {
    const table = tableNamed(desk, 'invoice-files');
    const files: string[] = [];
    for await (const { rows } of table.read({ month: undefined, cursor: undefined }))
      files.push(...rows.flatMap((row) => table.attachments!.of(row)).map(({ id, kind }) => `${id} ${kind}`));
    expect(files).toEqual([
      ...['INV0000000001 pdf', 'INV0000000001 xml', 'INV0000000001 ofd'],
      '../../x pdf',
    ]);
  });

  it('tell what is invoiceable of orders and of bills, each once', async () => {
    const rows = await rowsOf(tableNamed(desk, 'invoiceable'));
    const ids = rows.map(({ orderId }) => orderId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(rows.map(({ receiptType }) => receiptType))).toEqual(new Set(['1', '2']));
  });
});

describe('balances', () => {
  it('hold what the account has', async () => {
    expect(await rowsOf(tableNamed(desk, 'balance'))).toEqual([
      {
        totalAmount: '1284.56',
        availableAmount: '1234.56',
        frozenAmount: '50.00',
        enableWithdrawAmount: '1234.56',
        withdrawingAmount: '100.00',
        currency: 'CNY',
      },
    ]);
  });

  it('hold the vouchers of all regions, spent ones included', async () => {
    const rows = await rowsOf(tableNamed(desk, 'vouchers'));
    expect(rows.map(({ instanceVoucherId, status }) => [instanceVoucherId, status])).toEqual([
      ['iv-0001', 'active'],
      ['iv-0002', 'expired'],
    ]);
  });
});

describe('resources', () => {
  it('are what check lists, with the views that saw them', async () => {
    const rows = await rowsOf(tableNamed(desk, 'resources'));
    expect(rows.find(({ id }) => id === 'i-shop0002')).toMatchObject({
      charge: 'prepaid',
      region: 'cn-east-2',
      seenBy: 'vm:describeInstances renewal:queryInstance',
    });
  });
});

describe('reading on', () => {
  it.each([
    ['bill-lines', THIS_MONTH],
    ['orders', undefined],
    ['vouchers', undefined],
    ['bill-months', LAST_MONTH],
  ])('%s goes on from every cursor with the same pages', async (name, month) => {
    const large = await openDesk(open.sandbox, 'large');
    const table = tableNamed(large, name);
    const wanted = month ?? (table.period === 'month' ? THIS_MONTH : undefined);
    const pages = await pagesOf(table, wanted);
    const rows = pages.map((page) => page.rows);
    for (const [index, { next }] of pages.entries()) {
      if (next === undefined) continue;
      expect((await pagesOf(table, wanted, next)).map((page) => page.rows)).toEqual(rows.slice(index + 1));
    }
    expect(pages.at(-1)!.next).toBeUndefined();
  });

  it('refuses a cursor of another list', async () => {
    const table = tableNamed(desk, 'bill-lines');
    for (const cursor of ['', '0:one', '1:1.2.3', 'page'])
      await expect(pagesOf(table, LAST_MONTH, cursor === '' ? ':' : cursor)).rejects.toMatchObject({
        fault: { kind: 'malformed' },
      });
  });
});

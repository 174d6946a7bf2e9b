import type { Cell, RecordPage, RecordRow, RecordTable } from '../../../domain/records.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readPage, type AnswerShape } from './answer.js';
import { text } from './columns.js';
import { invoices } from './invoices.js';
import { tableOf, type Source } from './table.js';

/** The number becomes part of a path, so nothing that could lead elsewhere may be in it. */
const ASKABLE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const NUMBER = invoices.columns.findIndex(({ name }) => name === 'invoiceNumber');
/** Required, though only the documents behind the invoice have pages. */
const PAGE = { pageIndex: 1, pageSize: 20 };

const SHAPE: AnswerShape = {
  rows: 'result',
  columns: text('invoiceNumber', 'pdfUrl', 'xmlUrl', 'ofdUrl'),
};

/**
 * Where the files of each invoice lie, in every form; an invoice whose number cannot be asked for has none.
 * The addresses are texts of the provider: nothing is fetched from them. Source: Invoice, describeInvoice.
 */
export function invoiceFiles(source: Source): RecordTable {
  const list = tableOf(invoices, source);
  return {
    name: 'invoice-files',
    dataset: 'invoices',
    period: 'whole',
    columns: SHAPE.columns,
    actions: [...list.actions, ACTIONS.describeInvoice.id],
    async *read(request): AsyncGenerator<RecordPage> {
      for await (const page of list.read(request)) {
        const rows = await Promise.all(page.rows.map((row) => readFiles(source.client, row[NUMBER])));
        yield { ...page, rows };
      }
    },
  };
}

async function readFiles(client: Client, number: Cell): Promise<RecordRow> {
  const unasked = SHAPE.columns.map(({ name }) => (name === 'invoiceNumber' ? number : undefined));
  if (number === undefined || !ASKABLE.test(number)) return unasked;
  const { id } = ACTIONS.describeInvoice;
  const document = await client.callBulk(ACTIONS.describeInvoice, {
    path: { invoiceNumber: number },
    query: PAGE,
  });
  const [row = unasked] = readPage(id, document, SHAPE).rows;
  return row;
}

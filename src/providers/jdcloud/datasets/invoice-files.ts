import type { Attachment, AttachmentKind } from '../../../domain/attachment.js';
import type { Column, RecordPage, RecordRow, RecordTable } from '../../../domain/records.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { OWN_DOMAINS } from '../endpoints.js';
import { readPage, type AnswerShape } from './answer.js';
import { text } from './columns.js';
import { invoices } from './invoices.js';
import { tableOf, type Source } from './table.js';

/** The number becomes part of a path, so nothing that could lead elsewhere may be in it. */
const ASKABLE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
/** Required, though only the documents behind the invoice have pages. */
const PAGE = { pageIndex: 1, pageSize: 20 };

const COLUMNS = text('id', 'invoiceNumber', 'pdfUrl', 'xmlUrl', 'ofdUrl', 'fileUrl');
const SHAPE: AnswerShape = { rows: 'result', columns: COLUMNS };

/** Columns that hold addresses, with what lies there; of `fileUrl` that is not documented. */
const ADDRESSES: readonly (readonly [string, AttachmentKind | 'any'])[] = [
  ['pdfUrl', 'pdf'],
  ['xmlUrl', 'xml'],
  ['ofdUrl', 'ofd'],
  ['fileUrl', 'any'],
];

/**
 * Where the files of each invoice lie, in every form; of an invoice whose number cannot be asked for, what the list
 * says. Source: Invoice, describeInvoices and describeInvoice.
 */
export function invoiceFiles(source: Source): RecordTable {
  const list = tableOf(invoices, source);
  return {
    name: 'invoice-files',
    dataset: 'invoices',
    period: 'whole',
    columns: COLUMNS,
    actions: [...list.actions, ACTIONS.describeInvoice.id],
    attachments: { domains: OWN_DOMAINS, of: filesOf },
    async *read(request): AsyncGenerator<RecordPage> {
      for await (const page of list.read(request)) {
        const rows = await Promise.all(page.rows.map((row) => readFiles(source.client, row)));
        yield { ...page, rows };
      }
    },
  };
}

/** What an invoice says of itself comes before what the list says of it. */
async function readFiles(client: Client, listed: RecordRow): Promise<RecordRow> {
  const known = COLUMNS.map(({ name }) => cellOf(listed, invoices.columns, name));
  const number = cellOf(listed, invoices.columns, 'invoiceNumber');
  if (number === undefined || !ASKABLE.test(number)) return known;
  const { id } = ACTIONS.describeInvoice;
  const document = await client.callBulk(ACTIONS.describeInvoice, {
    path: { invoiceNumber: number },
    query: PAGE,
  });
  const [row = []] = readPage(id, document, SHAPE).rows;
  return known.map((cell, place) => row[place] ?? cell);
}

/** The same address may stand in two columns. */
function filesOf(row: RecordRow): readonly Attachment[] {
  const id = cellOf(row, COLUMNS, 'invoiceNumber') ?? cellOf(row, COLUMNS, 'id') ?? '';
  const files = ADDRESSES.flatMap(([column, kind]): readonly Attachment[] => {
    const url = cellOf(row, COLUMNS, column);
    return url === undefined || url === '' ? [] : [{ id, kind, url }];
  });
  return files.filter(({ url }, place) => files.findIndex((other) => other.url === url) === place);
}

function cellOf(row: RecordRow, columns: readonly Column[], name: string): string | undefined {
  return row[columns.findIndex((column) => column.name === name)];
}

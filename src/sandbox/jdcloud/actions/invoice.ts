import { addMonths, localMonth, localSeconds, startOfMonth } from '../../engine/calendar.js';
import { BILL_ZONE, type Invoice } from '../entities/billing.js';
import { integer, type Action, type Input } from '../input.js';
import { monthsOf } from '../../engine/bulk-month.js';
import { sumByResource } from '../ledger/views.js';
import { cutPage, type Page } from '../paging.js';
import { fileAddress } from '../files/address.js';
import { Refusal, refuseArgument } from '../refusal.js';

/** Bought for a term: invoiced by order, not by bill. */
const FOR_A_TERM = 3;
/** Ids are longer than a double holds; clients have to read them exactly. */
const FIRST_ID = 9_007_199_254_740_993n;

/** An order or a month's bill that can be invoiced. Amounts are hundredths. */
interface Document {
  readonly number: string;
  readonly receiptType: 1 | 2;
  readonly name: string;
  readonly amount: number;
  readonly createdAt: number;
}

/** Invoices and what can still be invoiced. */
export const INVOICE_ACTIONS: readonly Action[] = [
  {
    service: 'invoice',
    name: 'describeInvoices',
    method: 'POST',
    path: '/v2/regions/{regionId}/invoices',
    body: ['status', 'searchStartDate', 'searchEndDate', 'pageNumber', 'pageSize', 'invoiceType'],
    run: (input) => {
      const { state, body } = input;
      const found = state.invoices.filter(({ status }) => status === (body['status'] ?? status));
      const open = openDocuments(input);
      return {
        enableInvoiceFee: sum(open.map(({ amount }) => amount)),
        invoicedFee: sum(state.invoices.map(({ amount }) => amount)),
        invoiceList: encodePage(page(found, input), (invoice) => encodeInvoice(invoice, state)),
        isApplyInvoice: open.length > 0,
      };
    },
  },
  {
    service: 'invoice',
    name: 'describeInvoiceOrders',
    method: 'POST',
    path: '/v2/regions/{regionId}/invoiceorder:list',
    body: ['searchStartTime', 'searchEndTime', 'pageNumber', 'pageSize', 'receiptType', 'payType'],
    run: (input) => {
      const open = openDocuments(input);
      const fee = sum(open.map(({ amount }) => amount));
      const wanted = open.filter(({ receiptType }) => isOfType(receiptType, input.body['receiptType']));
      return {
        enableInvoiceFee: fee,
        enableAllInvoiceFee: fee,
        oweInvoiceFee: 0,
        isSetInvoiceMSGTemplate: true,
        invoiceOrderList: encodePage(page(wanted, input), (document) =>
          encodeDocument(document, input.state.pin),
        ),
      };
    },
  },
  {
    service: 'invoice',
    name: 'describeInvoice',
    method: 'GET',
    path: '/v2/regions/{regionId}/invoice/{invoiceNumber}',
    query: ['pageIndex', 'pageSize', 'invoiceType', 'pin'],
    run: (input) => {
      const { state, path, query } = input;
      integer(query.get('pageIndex'), 'pageIndex');
      integer(query.get('pageSize'), 'pageSize');
      const found = state.invoices.find(({ number }) => number === path['invoiceNumber']);
      if (!found) throw new Refusal(404, 'NOT_FOUND', 'the invoice does not exist');
      const covered = documentsOf(input).filter(({ number }) => found.documents.includes(number));
      return {
        ...encodeInvoice(found, state),
        xmlUrl: fileAddress(found.number, 'xml', state),
        ofdUrl: fileAddress(found.number, 'ofd', state),
        invoiceOrders: covered.map((document) => encodeDocument(document, state.pin)),
      };
    },
  },
  {
    service: 'invoice',
    name: 'describeInvoiceUrl',
    method: 'POST',
    path: '/v2/regions/{regionId}/invoice:downloadurl',
    body: ['businessId', 'ivcCode', 'ivcNo', 'wid'],
    run: ({ state, body }) => {
      const { businessId } = body;
      if (typeof businessId !== 'string') throw refuseArgument('businessId is required');
      const found = state.invoices.some(
        ({ number, documents }) => number === businessId || documents.includes(businessId),
      );
      // This service answers with a state of its own inside HTTP 200.
      return found
        ? { code: 200, msg: 'success', result: fileAddress(businessId, 'pdf', state) }
        : { code: 404, msg: '发票不存在', result: null };
    },
  },
];

function openDocuments(input: Input): readonly Document[] {
  const invoiced = new Set(input.state.invoices.flatMap(({ documents }) => documents));
  return documentsOf(input).filter(({ number }) => !invoiced.has(number));
}

/** Paid orders, and the bills of the closed months of the bulk ledger without what was bought for a term. */
function documentsOf({ state }: Input): readonly Document[] {
  const orders = state.orders
    .filter(({ status }) => status === 'PAID')
    .map(({ number, serviceName, total, discount, createdAt }): Document => ({
      number,
      receiptType: 1,
      name: serviceName,
      amount: total - discount,
      createdAt,
    }));
  const { bulk } = state;
  const months = bulk ? monthsOf(bulk).filter((month) => month < localMonth(bulk.until, BILL_ZONE)) : [];
  return [...orders, ...months.map((month) => billOf(month, state))];
}

function billOf(month: string, state: Input['state']): Document {
  const lines = sumByResource(state, month).filter(({ billingType }) => billingType !== FOR_A_TERM);
  return {
    number: `BILL${month.replace('-', '')}`,
    receiptType: 2,
    name: `${month} 账单`,
    amount: lines.reduce((all, { total, discount, arrear }) => all + total - discount - arrear, 0),
    createdAt: startOfMonth(addMonths(month, 1), BILL_ZONE),
  };
}

function isOfType(receiptType: Document['receiptType'], wanted: unknown): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'order') return receiptType === 1;
  if (wanted === 'bill' || wanted === 'month') return receiptType === 2;
  throw refuseArgument('receiptType: order, bill, month');
}

function page<R>(all: readonly R[], { body, repeatPages }: Input): Page<R> {
  return cutPage(all, {
    page: integer(body['pageNumber'], 'pageNumber', { initial: 1 }),
    size: integer(body['pageSize'], 'pageSize', { max: 100, initial: 20 }),
    repeat: repeatPages,
  });
}

function encodePage<R>(
  { rows, page: pageNumber, size, total }: Page<R>,
  encode: (row: R) => unknown,
): unknown {
  return {
    pageNumber,
    pageSize: size,
    totalCount: total,
    totalPage: Math.ceil(total / size),
    resultList: rows.map(encode),
  };
}

function encodeInvoice(invoice: Invoice, state: Input['state']): object {
  const { number, status, title, amount, createdAt, fileUrl = fileAddress(number, 'pdf', state) } = invoice;
  const createTime = localSeconds(createdAt, BILL_ZONE);
  return {
    id: FIRST_ID + BigInt(createdAt),
    invoiceNumber: number,
    pin: state.pin,
    invoiceType: '增值税普通发票',
    invoiceTitle: title,
    taxNo: '91110000EXAMPLE00X',
    totalPrice: amount / 100,
    remark: null,
    invoiceContent: '信息技术服务费',
    status,
    reason: '',
    applyType: 1,
    createTime,
    updateTime: createTime,
    billingTime: createTime,
    mediumType: 'electronic',
    pdfUrl: fileUrl,
    fileUrl,
  };
}

function encodeDocument({ number, receiptType, name, amount, createdAt }: Document, pin: string): object {
  const createTime = localSeconds(createdAt, BILL_ZONE);
  return {
    id: FIRST_ID + BigInt(createdAt) + 2n,
    pin,
    orderId: number,
    receiptType,
    typeDesc: receiptType === 1 ? '订单' : '账单',
    name,
    amount: amount / 100,
    invoicedAmount: 0,
    enableAmount: amount / 100,
    useAmount: 0,
    refundAmount: 0,
    status: 1,
    finishTime: createTime,
    createTime,
    updateTime: createTime,
    monthGroup: createTime.slice(0, 7).replace('-', ''),
  };
}

function sum(hundredths: readonly number[]): number {
  return hundredths.reduce((all, one) => all + one, 0) / 100;
}

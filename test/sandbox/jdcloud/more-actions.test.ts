import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/index.js';
import { refusalOf, resultOf, type Question } from './ask.js';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

function get(service: string, path: string, query = ''): Question {
  const keys = sandbox.accounts.find(
    ({ provider, scenario }) => provider === 'jdcloud' && scenario === 'typical',
  )!;
  const region = /regions\/([^/]+)/.exec(path)?.[1] ?? 'jdcloud-api';
  return { url: sandbox.url, keys, service, path, query, region };
}

function post(service: string, path: string, body: object): Question {
  return { ...get(service, path), method: 'POST', body: JSON.stringify(body) };
}

const V1 = '/v1/regions/cn-north-1';
const V2 = '/v2/regions/cn-north-1';

describe('identities', () => {
  test('show keys without their secrets', async () => {
    const keys = await resultOf(get('iam', '/v1/subUser/ops/getSubUserAccessKeys'));
    expect(keys).toEqual({
      userAccessKeys: [
        { accessKey: 'JDC_sandboxops000001', status: 1 },
        { accessKey: 'JDC_sandboxops000002', status: 0 },
      ],
    });
    const own = await resultOf(get('iam', `${V1}/userAccessKeys`));
    expect(own).toEqual({
      userAccessKeys: [
        { accessKey: 'JDC_sandboxtypical000001', state: 1, yn: 1 },
        { accessKey: 'JDC_sandboxtypical000002', state: 1, yn: 1 },
      ],
    });
  });

  test.each([
    ['/v1/subUser/ops/groups', 'groups', 'operators'],
    ['/v1/subUser/ops/policies', 'policies', 'read-bills'],
    ['/v1/groups', 'groups', 'operators'],
    ['/v1/policies', 'policies', 'read-bills'],
  ])('list %s', async (path, member, name) => {
    expect(await resultOf(get('iam', path))).toMatchObject({ total: 1, [member]: [{ name }] });
  });

  test('list the role of another account with its trust', async () => {
    const { roles } = await resultOf(get('iam', '/v1/roles'));
    expect(JSON.stringify(roles)).toContain('jcloud_partner');
  });

  test('do not know a stranger', async () => {
    expect(await refusalOf(get('iam', '/v1/subUser/nobody/groups'))).toMatchObject({ status: 'NOT_FOUND' });
  });
});

describe('operation protection', () => {
  test.each([
    ['ssl:deleteCerts', { status: 1, type: 3 }],
    ['disk:deleteDisk', { status: 0, type: 0 }],
  ])('answers for %s', async (action, setting) => {
    const question = get('sop', `${V1}/sensitiveOpSetting`, `action=${action.replace(':', '%3A')}`);
    expect(await resultOf(question)).toMatchObject(setting);
  });

  test('wants an action', async () => {
    expect(await refusalOf(get('sop', `${V1}/sensitiveOpSetting`))).toMatchObject({
      status: 'INVALID_ARGUMENT',
    });
  });
});

describe('records', () => {
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  const paging = { pageIndex: 1, pageSize: 100 };

  test('give the bill line by line and item by item', async () => {
    const span = { startTime: `${month}-01 00:00:00`, endTime: `${month}-28 23:59:59` };
    const lines = await resultOf(post('billing', `${V1}/billDetail:list`, { ...span, ...paging }));
    const billDate = Number(month.replace('-', ''));
    const items = await resultOf(
      post('billing', `${V1}/describeFormulaSummaryList`, { billDate, ...paging, serviceCode: 'vm' }),
    );
    expect(lines).toMatchObject({ pagination: { numberRecords: 23 } });
    expect(items).toMatchObject({
      pagination: { numberRecords: 3 },
      result: [
        { currency: 'CNY', property: 'hours', resourceId: 'i-web0001', propertyUnit: '小时' },
        { property: 'flow', actualFee: 0 },
        { property: 'hours', resourceId: 'i-shop0002' },
      ],
    });
  });

  test('tell when an unpaid order ends by itself', async () => {
    const { data } = await resultOf(get('order', `${V2}/order/2000000000000000201`));
    expect(data).toMatchObject({ status: 'NO_PAY', expirationTime: expect.any(String) as string });
    expect(await refusalOf(get('order', `${V2}/order/1`))).toMatchObject({ status: 'NOT_FOUND' });
  });

  test('hold invoices and what can still be invoiced', async () => {
    const invoices = await resultOf(post('invoice', `${V2}/invoices`, { status: 'invoiced' }));
    const open = (receiptType: string) =>
      resultOf(post('invoice', `${V2}/invoiceorder:list`, { receiptType }));
    const one = await resultOf(get('invoice', `${V2}/invoice/INV0000000001`, 'pageIndex=1&pageSize=20'));
    expect(invoices).toMatchObject({ invoicedFee: 898, invoiceList: { totalCount: 2 } });
    // One renewal for each of 36 months, and the bills of the 35 that are over.
    expect(await open('order')).toMatchObject({ invoiceOrderList: { totalCount: 36 } });
    expect(await open('bill')).toMatchObject({ invoiceOrderList: { totalCount: 35 } });
    expect(one).toMatchObject({ invoiceOrders: [{ orderId: '2000000000000000203' }] });
  });

  test('say inside a good answer that an invoice has no file', async () => {
    const ask = (businessId: string) =>
      resultOf(post('invoice', `${V2}/invoice:downloadurl`, { businessId }));
    expect(await ask('INV0000000001')).toMatchObject({ code: 200 });
    expect(await ask('unknown')).toMatchObject({ code: 404, result: null });
  });

  test('hold no refund, counted from page 0', async () => {
    const answer = await resultOf(post('refund', `${V1}/refund:status`, { pin: 'jcloud_typical' }));
    expect(answer).toEqual({ pageInfos: { currentPage: 0, pageSize: 20, totalRecord: 0 }, data: null });
  });
});

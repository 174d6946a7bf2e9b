import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type RunningSandbox, type SandboxAccount } from '../../../src/sandbox/index.js';
import { answerTo, ask, refusalOf, type Question } from './ask.js';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ resources: 120 });
});
afterAll(() => sandbox.close());

const VERSIONS: Readonly<Record<string, string>> = {
  billing: '2018-07-09',
  cam: '2019-01-16',
  cdb: '2017-03-20',
  cloudrc: '2024-06-06',
  organization: '2021-03-31',
  redis: '2018-04-12',
  ssl: '2019-12-05',
};

function question(scenario: string, service: string, action: string, body: object): Question {
  const keys: SandboxAccount = sandbox.accounts.find(
    (account) => account.provider === 'tencent' && account.scenario === scenario,
  )!;
  const version = VERSIONS[service] ?? '';
  return { url: sandbox.url, keys, service, action, version, body: JSON.stringify(body) };
}

describe('lists page each in its own way', () => {
  test('vouchers by the number of the page, from 1', async () => {
    const page = (Offset: number) =>
      question('large', 'billing', 'DescribeVoucherInfo', { Limit: 1000, Offset });
    expect(await answerTo(page(2))).toMatchObject({ TotalCount: 1020, VoucherInfos: { length: 20 } });
    expect(await refusalOf(page(0))).toBe('InvalidParameterValue');
  });

  test('orders by the number of the page, from 0, and without a state only the delivered ones', async () => {
    const span = { StartTime: '2020-01-01 00:00:00', EndTime: '2099-01-01 00:00:00', Limit: 200 };
    const page = (body: object) => question('large', 'billing', 'DescribeDealsByCond', { ...span, ...body });
    expect(await answerTo(page({ Offset: 1, StatusSet: [1] }))).toMatchObject({ Deals: { length: 20 } });
    expect(await answerTo(page({}))).toMatchObject({ TotalCount: 0, Deals: [] });
  });

  test('orders on pages of more than 200 come without their resources', async () => {
    const body = {
      StartTime: '2020-01-01 00:00:00',
      EndTime: '2099-01-01 00:00:00',
      Limit: 201,
      StatusSet: [1],
    };
    expect(await answerTo(question('typical', 'billing', 'DescribeDealsByCond', body))).toMatchObject({
      Deals: [{ ResourceId: null }],
    });
  });

  test('members and Redis only from whole pages on', async () => {
    const members = question('large', 'organization', 'DescribeOrganizationMembers', {
      Offset: 10,
      Limit: 50,
    });
    expect(await refusalOf(members)).toBe('InvalidParameterValue');
    const redis = question('large', 'redis', 'DescribeInstances', { Offset: 10, Limit: 100 });
    expect(await refusalOf(redis)).toBe('InvalidParameterValue');
  });

  test('certificates cut to a thousand without a word', async () => {
    const body = { Offset: 0, Limit: 5000 };
    expect(await answerTo(question('large', 'ssl', 'DescribeCertificates', body))).toMatchObject({
      TotalCount: 1020,
      Certificates: { length: 1000 },
    });
  });

  test('bills without a total that was not asked for', async () => {
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
    const body = { Month: month, Offset: 0, Limit: 10 };
    expect(await answerTo(question('typical', 'billing', 'DescribeBillResourceSummary', body))).toMatchObject(
      {
        Total: null,
      },
    );
  });

  test('resources by a token that only its own list takes', async () => {
    const search = (body: object) => question('large', 'cloudrc', 'SearchResources', body);
    const { NextToken } = await answerTo(search({ MaxResults: 10 }));
    expect(NextToken).not.toBe('');
    expect(await refusalOf(search({ NextToken }))).toBeUndefined();
    const renewals = { MaxResults: 10, NextToken };
    expect(await refusalOf(question('large', 'billing', 'DescribeRenewInstances', renewals))).toBe(
      'InvalidParameterValue',
    );
  });
});

describe('what a list leaves out', () => {
  test('is the recycle bin of the databases, unless it is asked for', async () => {
    const list = (body: object) => ({
      ...question('typical', 'cdb', 'DescribeDBInstances', body),
      region: 'ap-shanghai',
    });
    expect(await answerTo(list({}))).toMatchObject({ TotalCount: 0 });
    expect(await answerTo(list({ Status: [5] }))).toMatchObject({
      Items: [{ InstanceId: 'cdb-typicalbin' }],
    });
  });

  test('is refused rather than guessed when a filter is not imitated', async () => {
    const filter = { Filters: [{ Key: 'ResourceId', Values: ['x'] }] };
    expect(await refusalOf(question('typical', 'cloudrc', 'SearchResources', filter))).toBe(
      'UnsupportedOperation',
    );
  });
});

describe('amounts', () => {
  test('of vouchers are whole numbers that a double cannot hold', async () => {
    const body = { Limit: 10, Offset: 1, VoucherId: 'voucher-10022' };
    const { text } = await ask(question('typical', 'billing', 'DescribeVoucherInfo', body));
    expect(text).toContain('"Balance":10000000000000001,');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/index.js';
import { ask, type Question } from './ask.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const MINUTE = 60_000;
const TARGET = '/vserver/v2/getRegionList?responseFormatType=json';

let sandbox: RunningSandbox;
let regions: Question;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => NOW });
  const keys = sandbox.accounts.find(
    ({ provider, scenario }) => provider === 'naver' && scenario === 'clean',
  )!;
  regions = { url: sandbox.url, keys, target: TARGET, at: NOW };
});
afterAll(() => sandbox.close());

async function refusal(question: Question): Promise<{ status: number; code: unknown; details?: unknown }> {
  const { status, json } = await ask(question);
  const { error } = json as { error?: { errorCode?: unknown; details?: unknown } };
  return { status, code: error?.errorCode, details: error?.details };
}
const UNAUTHENTICATED = { status: 401, code: '200' };

describe('requests to the gateway', () => {
  test('a good signature is accepted, under either name of its header', async () => {
    expect((await ask(regions)).status).toBe(200);
    const afterSigning = { 'x-ncp-apigw-signature-v2': undefined };
    expect(await refusal({ ...regions, afterSigning })).toMatchObject(UNAUTHENTICATED);
    const signed = await signatureOf(regions);
    const renamed = { ...afterSigning, 'x-ncp-apigw-signature-v1': signed };
    expect((await ask({ ...regions, afterSigning: renamed })).status).toBe(200);
  });

  test.each(['x-ncp-apigw-timestamp', 'x-ncp-apigw-signature-v2', 'x-ncp-iam-access-key'])(
    'without %s nobody is known',
    async (name) => {
      expect(await refusal({ ...regions, afterSigning: { [name]: undefined } })).toMatchObject(
        UNAUTHENTICATED,
      );
    },
  );

  test('an unknown key is not known', async () => {
    const keys = { accessKeyId: 'ncp_iam_nobody', accessKeySecret: 'x' };
    expect(await refusal({ ...regions, keys })).toMatchObject(UNAUTHENTICATED);
  });

  test('a wrong secret does not match, by the same code with other details', async () => {
    const keys = { ...regions.keys, accessKeySecret: 'wrong' };
    const wrong = await refusal({ ...regions, keys });
    expect(wrong).toMatchObject({ ...UNAUTHENTICATED, details: 'Invalid signature.' });
  });

  test('a query changed on the way does not match', async () => {
    const sentTarget = '/vserver/v2/getRegionList?responseFormatType=xml';
    expect(await refusal({ ...regions, sentTarget })).toMatchObject(UNAUTHENTICATED);
  });

  test.each([5.1 * MINUTE, -5.1 * MINUTE])('a date %i ms off has expired', async (offset) => {
    expect(await refusal({ ...regions, at: NOW + offset })).toMatchObject(UNAUTHENTICATED);
  });

  test.each([4.9 * MINUTE, -4.9 * MINUTE])('a date %i ms off is good', async (offset) => {
    expect((await ask({ ...regions, at: NOW + offset })).status).toBe(200);
  });

  test('a date in seconds is none', async () => {
    const at = Math.round(NOW / 1000);
    expect(await refusal({ ...regions, at })).toMatchObject(UNAUTHENTICATED);
  });

  test('the same request may come twice: there is no nonce', async () => {
    expect((await Promise.all([ask(regions), ask(regions)])).map(({ status }) => status)).toEqual([200, 200]);
  });

  test('the body is not signed', async () => {
    const post: Question = { ...regions, method: 'POST', target: '/api/v1/resources', body: '{"size":1}' };
    expect((await ask(post)).status).toBe(200);
  });

  test('a suspended key is not known', async () => {
    const keys = { accessKeyId: 'ncp_iam_sandboxformer000001', accessKeySecret: 'x' };
    expect(await refusal({ ...regions, keys })).toMatchObject(UNAUTHENTICATED);
  });
});

describe('hosts', () => {
  test('the real host of the service is taken', async () => {
    const headers = { host: 'ncloud.apigw.ntruss.com' };
    expect((await ask({ ...regions, headers })).status).toBe(200);
  });

  test('another site does not know the key', async () => {
    const headers = { host: 'ncloud.apigw.gov-ntruss.com' };
    expect(await refusal({ ...regions, headers })).toMatchObject(UNAUTHENTICATED);
  });

  test('another service has no such path', async () => {
    const headers = { host: 'billingapi.apigw.ntruss.com' };
    expect(await refusal({ ...regions, headers })).toMatchObject({ status: 404, code: '300' });
  });
});

async function signatureOf({ keys, target, at = NOW }: Question): Promise<string> {
  const { createHmac } = await import('node:crypto');
  return createHmac('sha256', keys.accessKeySecret)
    .update(`GET ${target}\n${at}\n${keys.accessKeyId}`)
    .digest('base64');
}

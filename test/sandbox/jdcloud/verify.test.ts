import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/index.js';
import { ask, refusalOf, type Question } from './ask.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const MINUTE = 60_000;

let sandbox: RunningSandbox;
let who: Question;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => NOW });
  const keys = sandbox.accounts.find(
    ({ provider, scenario }) => provider === 'jdcloud' && scenario === 'clean',
  )!;
  who = {
    url: sandbox.url,
    keys,
    service: 'user',
    path: '/v1/describeUser',
    region: 'jdcloud-api',
    date: new Date(NOW),
  };
});
afterAll(() => sandbox.close());

const access = (message: string) => ({
  http: 401,
  code: 401,
  status: 'ACCESS_ERROR',
  message: expect.stringContaining(message) as string,
});

describe('the gateway', () => {
  test('accepts a good signature and says which request it was', async () => {
    const { status, headers, text } = await ask(who);
    expect(status).toBe(200);
    expect(headers['x-jdcloud-request-id']).toBe((JSON.parse(text) as { requestId: string }).requestId);
  });

  test.each(['jdcloud', 'cn-north-1', 'jdcloud-api'])(
    'takes the scope region %s where the path names none',
    async (region) => {
      expect((await ask({ ...who, region })).status).toBe(200);
    },
  );

  test('refuses a scope region other than that of the path', async () => {
    const question = { ...who, service: 'vm', path: '/v1/regions/cn-north-1/instances', region: 'cn-east-2' };
    expect(await refusalOf(question)).toMatchObject(access('region'));
  });

  test('needs an authorization', async () => {
    expect(await refusalOf({ ...who, afterSigning: { authorization: undefined } })).toMatchObject(
      access('lack of header authorization'),
    );
  });

  test('needs a credential in it', async () => {
    const afterSigning = { authorization: 'JDCLOUD2-HMAC-SHA256 Signature=00' };
    expect(await refusalOf({ ...who, afterSigning })).toMatchObject(access('lack of credential'));
  });

  test.each(['x-jdcloud-date', 'x-jdcloud-nonce'])('needs %s', async (name) => {
    expect(await refusalOf({ ...who, afterSigning: { [name]: undefined } })).toMatchObject(
      access(`lack of header ${name}`),
    );
  });

  test('knows no other key', async () => {
    const keys = { accessKeyId: 'JDC_nobody', accessKeySecret: 'x' };
    expect(await refusalOf({ ...who, keys })).toMatchObject(access('Invalid accessKey'));
  });

  test('does not believe another secret', async () => {
    const keys = { ...who.keys, accessKeySecret: 'wrong' };
    expect(await refusalOf({ ...who, keys })).toMatchObject(access('sign result is not same'));
  });

  test('does not believe a signed header that was changed', async () => {
    const afterSigning = { 'content-type': 'text/plain' };
    expect(await refusalOf({ ...who, afterSigning })).toMatchObject(access('sign result is not same'));
  });

  test('has no temporary keys', async () => {
    const headers = { 'x-jdcloud-session-token': 'token' };
    expect(await refusalOf({ ...who, headers })).toMatchObject(access('Invalid authentication credentials'));
  });

  test.each([16 * MINUTE, -16 * MINUTE])('takes no date that is %i ms off', async (offset) => {
    expect(await refusalOf({ ...who, date: new Date(NOW + offset) })).toMatchObject(access('expired'));
  });

  test.each([14 * MINUTE, -14 * MINUTE])('takes a date that is %i ms off', async (offset) => {
    expect((await ask({ ...who, date: new Date(NOW + offset) })).status).toBe(200);
  });

  test('takes a nonce once', async () => {
    expect((await ask({ ...who, nonce: 'once-only' })).status).toBe(200);
    expect(await refusalOf({ ...who, nonce: 'once-only' })).toMatchObject(access('nonce'));
  });

  test('has no route but the known ones', async () => {
    for (const path of ['/v1/describeUsers', '/v2/describeUser', '/v1/describeUser/more']) {
      expect(await refusalOf({ ...who, path })).toMatchObject({ http: 404, status: 'NOT_FOUND' });
    }
    expect(await refusalOf({ ...who, method: 'DELETE' })).toMatchObject({ http: 404, status: 'NOT_FOUND' });
  });

  test('keeps a key without permission out', async () => {
    const keys = sandbox.accounts.find(
      ({ provider, scenario }) => provider === 'jdcloud' && scenario === 'denied',
    )!;
    const question = { ...who, keys, service: 'iam', path: '/v1/subUsers' };
    expect(await refusalOf(question)).toMatchObject({ http: 403, status: 'HTTP_FORBIDDEN' });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/index.js';
import { ask, send, type Question } from './ask.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const MINUTE = 60_000;

let sandbox: RunningSandbox;
let identity: Question;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => NOW });
  identity = {
    url: sandbox.url,
    keys: sandbox.accounts[0]!,
    action: 'GetCallerIdentity',
    version: '2015-04-01',
    headers: { 'x-acs-date': at(0) },
  };
});
afterAll(() => sandbox.close());

function at(offsetMs: number): string {
  return `${new Date(NOW + offsetMs).toISOString().slice(0, 19)}Z`;
}

async function refusal(question: Question): Promise<{ status: number; code: unknown }> {
  const { status, text } = await ask(question);
  return { status, code: (JSON.parse(text) as { Code?: unknown }).Code };
}

describe('RPC requests', () => {
  test('a good signature is accepted, by GET as by POST', async () => {
    expect((await ask(identity)).status).toBe(200);
    expect((await ask({ ...identity, method: 'GET' })).status).toBe(200);
  });

  test('an unknown key is not found', async () => {
    const keys = { accessKeyId: 'LTAInobody', accessKeySecret: 'x' };
    expect(await refusal({ ...identity, keys })).toEqual({
      status: 404,
      code: 'InvalidAccessKeyId.NotFound',
    });
  });

  test('a wrong secret does not match', async () => {
    const keys = { ...identity.keys, accessKeySecret: 'wrong' };
    expect(await refusal({ ...identity, keys })).toEqual({ status: 400, code: 'SignatureDoesNotMatch' });
  });

  test('a query changed after signing does not match', async () => {
    const { url } = sandbox;
    const question = { ...identity, url, query: { RoleName: 'a' }, action: 'GetRole', version: '2015-05-01' };
    const spoilt = {
      ...question,
      afterSigning: { 'x-acs-version': '2015-04-01', 'x-acs-action': 'GetCallerIdentity' },
    };
    expect(await refusal(spoilt)).toEqual({ status: 400, code: 'SignatureDoesNotMatch' });
  });

  test('a payload other than the hashed one does not match', async () => {
    const afterSigning = { 'x-acs-content-sha256': '0'.repeat(64) };
    expect(await refusal({ ...identity, afterSigning })).toEqual({
      status: 400,
      code: 'SignatureDoesNotMatch',
    });
  });

  test.each([16 * MINUTE, -16 * MINUTE])('a date %i ms off has expired', async (offset) => {
    const headers = { 'x-acs-date': at(offset) };
    expect(await refusal({ ...identity, headers })).toEqual({
      status: 400,
      code: 'InvalidTimeStamp.Expired',
    });
  });

  test.each([14 * MINUTE, -14 * MINUTE])('a date %i ms off is good', async (offset) => {
    expect((await ask({ ...identity, headers: { 'x-acs-date': at(offset) } })).status).toBe(200);
  });

  test('a date in another form is refused', async () => {
    const headers = { 'x-acs-date': '2026-11-21 08:00:00' };
    expect(await refusal({ ...identity, headers })).toEqual({ status: 400, code: 'InvalidTimeStamp.Format' });
  });

  test('a nonce works once', async () => {
    const headers = { ...identity.headers, 'x-acs-signature-nonce': 'once-only' };
    expect((await ask({ ...identity, headers })).status).toBe(200);
    expect(await refusal({ ...identity, headers })).toEqual({ status: 400, code: 'SignatureNonceUsed' });
  });

  test.each(['x-acs-date', 'x-acs-signature-nonce', 'x-acs-content-sha256'])(
    '%s is mandatory',
    async (name) => {
      expect(await refusal({ ...identity, afterSigning: { [name]: undefined } })).toEqual({
        status: 400,
        code: 'MissingParameter',
      });
    },
  );

  test.each([undefined, 'ACS3-HMAC-SHA256 Credential=x', 'Bearer x'])(
    'the authorization %s is incomplete',
    async (Authorization) => {
      const question = { ...identity, afterSigning: { Authorization } };
      expect(await refusal(question)).toEqual({ status: 400, code: 'IncompleteSignature' });
    },
  );

  test('a header of the service that was not signed makes the signature incomplete', async () => {
    const question = { ...identity, afterSigning: { 'x-acs-extra': 'sneaked in' } };
    expect(await refusal(question)).toEqual({ status: 400, code: 'IncompleteSignature' });
  });

  test('a security token belongs to none of the keys', async () => {
    const headers = { ...identity.headers, 'x-acs-security-token': 'token' };
    expect(await refusal({ ...identity, headers })).toEqual({
      status: 400,
      code: 'InvalidSecurityToken.MismatchWithAccessKey',
    });
  });

  test('an action or version that does not exist is no API', async () => {
    const missing = { status: 404, code: 'InvalidApi.NotFound' };
    expect(await refusal({ ...identity, action: 'GetCallerIdentities' })).toEqual(missing);
    expect(await refusal({ ...identity, version: '2015-05-01' })).toEqual(missing);
    expect(await refusal({ ...identity, version: '1999-01-01' })).toEqual(missing);
  });

  test('another method is not supported', async () => {
    expect(await refusal({ ...identity, method: 'PUT' })).toEqual({
      status: 400,
      code: 'UnsupportedHTTPMethod',
    });
  });

  test('a query that cannot be decoded is refused', async () => {
    const { status, text } = await send(`${sandbox.url}/?a=%ZZ`, 'POST', {
      'x-acs-action': 'GetCallerIdentity',
      'x-acs-version': '2015-04-01',
      'x-acs-date': at(0),
      'x-acs-signature-nonce': 'n',
      'x-acs-content-sha256': 'x',
      authorization: `ACS3-HMAC-SHA256 Credential=${sandbox.accounts[0]!.accessKeyId},SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=00`,
    });
    expect([status, (JSON.parse(text) as { Code: string }).Code]).toEqual([400, 'InvalidParameter']);
  });

  test('a switched-off key and a deleted key are told apart', async () => {
    const { accessKeyId } = identity.keys;
    const key = { id: accessKeyId, status: 'Inactive', createdAt: NOW, userName: null };
    await patchKeys([key]);
    expect(await refusal(identity)).toEqual({ status: 400, code: 'InvalidAccessKeyId.Inactive' });
    await patchKeys([]);
    expect(await refusal(identity)).toEqual({ status: 404, code: 'InvalidAccessKeyId.NotFound' });
    await patchKeys([{ ...key, status: 'Active' }]);
    expect((await ask(identity)).status).toBe(200);
  });
});

async function patchKeys(accessKeys: readonly unknown[]): Promise<void> {
  const body = JSON.stringify({ provider: 'alibaba', scenario: 'clean', entities: { accessKeys } });
  const { status } = await fetch(`${sandbox.url}/_sandbox/state`, { method: 'PATCH', body });
  expect(status).toBe(200);
}

describe('the host of a request', () => {
  const balance = { action: 'QueryAccountBalance', version: '2017-12-14' };
  const [CHINA, INTERNATIONAL] = ['business.aliyuncs.com', 'business.ap-southeast-1.aliyuncs.com'];

  function asked(scenario: string, host: string, over: Partial<Question>): Question {
    const keys = sandbox.accounts.find((account) => account.scenario === scenario)!;
    return { ...identity, keys, headers: { host, 'x-acs-date': at(0) }, ...over };
  }

  test('billing of the other site is not applicable', async () => {
    const wrong = { status: 400, code: 'NotApplicable' };
    expect(await refusal(asked('clean', INTERNATIONAL, balance))).toEqual(wrong);
    expect(await refusal(asked('international', CHINA, balance))).toEqual(wrong);
    expect((await ask(asked('clean', CHINA, balance))).status).toBe(200);
    expect((await ask(asked('international', INTERNATIONAL, balance))).status).toBe(200);
  });

  test('the directory and the index of the other site are no API', async () => {
    const wrong = { status: 404, code: 'InvalidApi.NotFound' };
    const search = { action: 'SearchResources', version: '2022-12-01' };
    const directory = { action: 'GetResourceDirectory', version: '2022-04-19' };
    expect(await refusal(asked('clean', 'resourcecenter-intl.aliyuncs.com', search))).toEqual(wrong);
    expect(await refusal(asked('international', 'resourcedirectory.aliyuncs.com', directory))).toEqual(wrong);
    expect((await ask(asked('international', 'resourcecenter-intl.aliyuncs.com', search))).status).toBe(200);
  });

  test('an action at the host of another service is no API', async () => {
    const wrong = asked('clean', 'ecs.cn-hangzhou.aliyuncs.com', balance);
    expect(await refusal(wrong)).toEqual({ status: 404, code: 'InvalidApi.NotFound' });
  });
});

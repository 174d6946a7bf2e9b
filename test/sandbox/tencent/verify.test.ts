import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox, type RunningSandbox, type SandboxAccount } from '../../../src/sandbox/index.js';
import { answerTo, ask, refusalOf, send, type Question } from './ask.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const MINUTE = 60_000;

let sandbox: RunningSandbox;
let identity: Question;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => NOW });
  identity = {
    url: sandbox.url,
    keys: find('clean'),
    action: 'GetCallerIdentity',
    version: '2018-08-13',
    at: NOW,
  };
});
afterAll(() => sandbox.close());

function find(scenario: string): SandboxAccount {
  return sandbox.accounts.find((account) => account.provider === 'tencent' && account.scenario === scenario)!;
}

const users = (over: Partial<Question> = {}): Question => ({
  ...identity,
  action: 'ListUsers',
  version: '2019-01-16',
  service: 'cam',
  ...over,
});

describe('requests of the cloud API', () => {
  test('a good signature is accepted, and so is a stand-in host with its port', async () => {
    expect(await answerTo(identity)).toMatchObject({ AccountId: '100001000001' });
  });

  test('an error comes with status 200', async () => {
    const { status, text } = await ask({ ...identity, action: 'Nothing' });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ Response: { Error: { Code: 'InvalidAction' } } });
  });

  test.each([
    ['an unknown key', { accessKeyId: 'AKIDnobodynobody', accessKeySecret: 'x' }, 'SecretIdNotFound'],
    ['a key of another make', { accessKeyId: 'LTAInobody', accessKeySecret: 'x' }, 'InvalidSecretId'],
  ])('%s is not found', async (_name, keys, code) => {
    expect(await refusalOf({ ...identity, keys })).toBe(`AuthFailure.${code}`);
  });

  test('a wrong secret does not match', async () => {
    const keys = { ...identity.keys, accessKeySecret: 'wrong' };
    expect(await refusalOf({ ...identity, keys })).toBe('AuthFailure.SignatureFailure');
  });

  test('a content type changed after signing does not match', async () => {
    const afterSigning = { 'content-type': 'application/json; charset=utf-8' };
    expect(await refusalOf({ ...identity, afterSigning })).toBe('AuthFailure.SignatureFailure');
  });

  test('a scope of another day than the timestamp does not match', async () => {
    expect(await refusalOf({ ...identity, day: '2026-11-20' })).toBe('AuthFailure.SignatureFailure');
  });

  test.each([5 * MINUTE + 1_000, -5 * MINUTE - 1_000])(
    'a clock that is %i ms off is refused',
    async (off) => {
      expect(await refusalOf({ ...identity, at: NOW + off })).toBe('AuthFailure.SignatureExpire');
    },
  );

  test('a clock that is five minutes off is not', async () => {
    expect(await refusalOf({ ...identity, at: NOW - 5 * MINUTE })).toBeUndefined();
  });

  test.each([undefined, 'TC3-HMAC-SHA256 Credential=x'])(
    'the authorization %s is not understood',
    async (authorization) => {
      expect(await refusalOf({ ...identity, afterSigning: { authorization } })).toBe(
        'AuthFailure.InvalidAuthorization',
      );
    },
  );

  test('a token that belongs to no key is refused', async () => {
    expect(await refusalOf({ ...identity, afterSigning: { 'x-tc-token': 'x' } })).toBe(
      'AuthFailure.TokenFailure',
    );
  });

  test('the version is looked up with the action', async () => {
    expect(await refusalOf({ ...identity, version: '2000-01-01' })).toBe('NoSuchVersion');
  });

  test('a regional service wants a region, and one that exists', async () => {
    const afterSigning = { 'x-tc-region': undefined };
    expect(await refusalOf({ ...identity, afterSigning })).toBe('MissingParameter');
    expect(await refusalOf({ ...identity, region: 'ap-nowhere' })).toBe('UnsupportedRegion');
  });

  test('a product may be missing in a region', async () => {
    const lighthouse = { action: 'DescribeInstances', version: '2020-03-24', service: 'lighthouse' };
    const question = { ...identity, ...lighthouse, region: 'ap-shanghai-fsi' };
    expect(await refusalOf(question)).toBe('UnsupportedRegion');
  });

  test.each([
    ['{"Limit":1}', 'UnknownParameter'],
    ['[]', 'InvalidRequest'],
    ['{', 'InvalidRequest'],
  ])('the body %s of ListUsers is refused', async (body, code) => {
    expect(await refusalOf(users({ body }))).toBe(code);
  });

  test.each([
    ['{"Rp":10}', 'MissingParameter'],
    ['{"Page":"one","Rp":10}', 'InvalidParameter'],
    ['{"Page":1,"Rp":201}', 'InvalidParameterValue'],
  ])('the body %s of DescribeRoleList is refused', async (body, code) => {
    expect(await refusalOf(users({ action: 'DescribeRoleList', body }))).toBe(code);
  });

  test('a caller without permission is refused in the words of the service', async () => {
    const keys = find('denied');
    expect(await refusalOf(users({ keys }))).toBe('AuthFailure.UnauthorizedOperation');
    const balance = { action: 'DescribeAccountBalance', version: '2018-07-09', service: 'billing' };
    expect(await refusalOf({ ...identity, ...balance, keys })).toBe('UnauthorizedOperation.CamNoAuth');
  });

  test('a sub-user may not see the keys of the account', async () => {
    const body = '{"TargetUin":100001000009}';
    const question = users({ keys: find('sub-user'), action: 'ListAccessKeys', body });
    expect(await refusalOf(question)).toBe('OperationDenied.SubUin');
  });
});

describe('the two sites', () => {
  const at = (label: string): string => `${label}.tencentcloudapi.com`;

  test('know only their own keys', async () => {
    const intl = find('international');
    expect(await refusalOf({ ...identity, host: at('sts') })).toBeUndefined();
    expect(await refusalOf({ ...identity, host: at('sts.intl') })).toBe('AuthFailure.SecretIdNotFound');
    expect(await refusalOf({ ...identity, keys: intl, host: at('sts.intl') })).toBeUndefined();
    expect(await refusalOf({ ...identity, keys: intl, host: at('sts') })).toBe(
      'AuthFailure.SecretIdNotFound',
    );
  });

  test('differ in their actions', async () => {
    const receivers = { action: 'ListReceiver' };
    expect(await refusalOf(users(receivers))).toBeUndefined();
    expect(await refusalOf(users({ ...receivers, keys: find('international') }))).toBe('InvalidAction');
  });

  test('have a host for each product', async () => {
    expect(await refusalOf(users({ host: at('cvm') }))).toBe('InvalidAction');
    expect(await refusalOf(users({ host: at('nothing') }))).toBe('NoSuchProduct');
  });
});

describe('requests to object storage', () => {
  const time = (from: number, until: number): string => `${from / 1000};${until / 1000}`;

  async function refused(parts: Readonly<Record<string, string>>): Promise<{ status: number; code: string }> {
    const given = {
      'q-sign-algorithm': 'sha1',
      'q-ak': identity.keys.accessKeyId,
      'q-sign-time': time(NOW, NOW + 15 * MINUTE),
      'q-key-time': time(NOW, NOW + 15 * MINUTE),
      'q-header-list': 'host',
      'q-url-param-list': '',
      'q-signature': 'f00d',
      ...parts,
    };
    const authorization = Object.entries(given)
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
    const { status, text } = await send(sandbox.url, 'GET', { host: '127.0.0.1', authorization });
    return { status, code: /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? '' };
  }

  test('a wrong signature does not match', async () => {
    expect(await refused({})).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
  });

  test('an unknown key does not exist', async () => {
    expect(await refused({ 'q-ak': 'AKIDnobody' })).toEqual({ status: 403, code: 'InvalidAccessKeyId' });
  });

  test('a time far off is skewed', async () => {
    const old = time(NOW - 90 * MINUTE, NOW - 60 * MINUTE);
    expect(await refused({ 'q-sign-time': old, 'q-key-time': old })).toEqual({
      status: 403,
      code: 'RequestTimeTooSkewed',
    });
  });

  test('a signature without its parts is denied', async () => {
    expect(await refused({ 'q-signature': '' })).toEqual({ status: 403, code: 'AccessDenied' });
  });
});

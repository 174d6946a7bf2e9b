import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Secret } from '../../../src/domain/secret.js';
import { text } from '../../../src/providers/_shared/decode.js';
import { ACTIONS } from '../../../src/providers/alibaba/actions.js';
import { createClient } from '../../../src/providers/alibaba/client.js';
import type { Site } from '../../../src/providers/alibaba/endpoints.js';
import { fakeHttp } from '../../helpers/fake-http.js';

const key = { id: 'LTAI5tExampleKeyId00', secret: new Secret('ExampleSecretExampleSecret0000') };
const OK = '{"RequestId":"R"}';
const anything = z.object({ RequestId: text });

function clientThat(body = OK, site: Site = 'china') {
  const http = fakeHttp(() => ({ body }));
  const client = createClient({ http, key, signal: new AbortController().signal }, () =>
    Promise.resolve(site),
  );
  return { client, request: () => http.sent[0]!.request, call: () => http.sent[0]!.call };
}

describe('an RPC call', () => {
  it('has its parameters in the query, encoded as they were signed', async () => {
    const { client, request } = clientThat();
    await client.call(ACTIONS.queryBill, anything, { BillingCycle: '2026-11', PageNum: 1, Note: "a b*'" });
    expect(request()).toMatchObject({
      method: 'POST',
      url: 'https://business.aliyuncs.com/?BillingCycle=2026-11&Note=a%20b%2A%27&PageNum=1',
      body: '',
    });
  });

  it('has them in the body where the service wants it so', async () => {
    const { client, request } = clientThat();
    await client.call(ACTIONS.getFundAccountAvailableAmount, anything, { FundAccountId: 1 });
    expect(request()).toMatchObject({
      url: 'https://business.aliyuncs.com/',
      body: 'FundAccountId=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  it('goes to the host of the account’s site', async () => {
    const { client, request } = clientThat(OK, 'international');
    await client.call(ACTIONS.getResourceDirectory, anything);
    expect(request().url).toBe('https://resourcedirectory-intl.aliyuncs.com/');
  });

  it('goes to the host of the region', async () => {
    const { client, request } = clientThat();
    await client.call(ACTIONS.describeInstances, anything, { RegionId: 'cn-chengdu' }, 'cn-chengdu');
    expect(request().url).toBe('https://ecs.cn-chengdu.aliyuncs.com/?RegionId=cn-chengdu');
  });

  it('asks for no site where the service has but one host', async () => {
    const http = fakeHttp(() => ({ body: OK }));
    const client = createClient({ http, key, signal: new AbortController().signal }, () =>
      Promise.reject(new Error('asked')),
    );
    await expect(client.call(ACTIONS.getCallerIdentity, anything)).resolves.toEqual({ RequestId: 'R' });
  });

  it('says whether it reads or changes', async () => {
    const { client, call } = clientThat();
    await client.call(ACTIONS.checkAccountDelete, anything, { AccountId: '1' });
    expect(call()).toMatchObject({ provider: 'alibaba', action: 'rd:CheckAccountDelete', effect: 'mutate' });
  });

  it('is malformed when the answer has another shape, and names the place and the permissions', async () => {
    const { client } = clientThat('{"RequestId":"R","Users":{"User":{}}}');
    const schema = z.object({ Users: z.object({ User: z.array(text) }) });
    await expect(client.call(ACTIONS.listUsers, schema)).rejects.toMatchObject({
      action: 'ram:ListUsers',
      needs: ['ram:ListUsers'],
      fault: { kind: 'malformed', message: expect.stringMatching(/^Users\.User: /) as string },
    });
  });
});

describe('a call of object storage', () => {
  it('puts the bucket in front of the region’s host', async () => {
    const { client, request } = clientThat('<BucketStat><Storage>1</Storage></BucketStat>');
    const target = { region: 'cn-beijing', bucket: 'examplebucket', query: { stat: undefined } };
    await client.callOss(ACTIONS.getBucketStat, z.unknown(), target);
    expect(request()).toMatchObject({
      method: 'GET',
      url: 'https://examplebucket.oss-cn-beijing.aliyuncs.com/?stat',
    });
    expect(request().headers['host']).toBe('examplebucket.oss-cn-beijing.aliyuncs.com');
  });

  it('lists buckets at the region’s own host', async () => {
    const { client, request } = clientThat('<ListAllMyBucketsResult/>');
    await client.callOss(ACTIONS.listBuckets, z.unknown(), {
      region: 'cn-hangzhou',
      query: { 'max-keys': '1000', marker: 'a b' },
    });
    expect(request().url).toBe('https://oss-cn-hangzhou.aliyuncs.com/?marker=a%20b&max-keys=1000');
  });

  it('deletes a bucket by its own host, and needs no document in the answer', async () => {
    const http = fakeHttp(() => ({ status: 204, headers: { 'x-oss-request-id': 'R-1' } }));
    const client = createClient({ http, key, signal: new AbortController().signal }, () =>
      Promise.resolve('china'),
    );
    const place = { region: 'cn-beijing', bucket: 'examplebucket' };
    await expect(client.deleteOss(ACTIONS.deleteBucket, place)).resolves.toBe('R-1');
    expect(http.sent[0]).toMatchObject({
      call: { action: 'oss:DeleteBucket', effect: 'mutate' },
      request: { method: 'DELETE', url: 'https://examplebucket.oss-cn-beijing.aliyuncs.com/' },
    });
  });
});

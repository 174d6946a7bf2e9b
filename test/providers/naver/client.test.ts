import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Secret } from '../../../src/domain/secret.js';
import { ACTIONS } from '../../../src/providers/naver/actions.js';
import { createClient } from '../../../src/providers/naver/client.js';
import type { Site } from '../../../src/providers/naver/endpoints.js';
import { fakeHttp } from '../../helpers/fake-http.js';

const key = { id: 'ncp_iam_KEY', secret: new Secret('ncp_iam_SECRET') };
const anything = z.unknown();

function clientThat(body = '{}', site: Site = 'public') {
  const http = fakeHttp(() => ({ body }));
  const parts = { http, key, signal: new AbortController().signal };
  return {
    client: createClient(parts, () => Promise.resolve(site)),
    request: () => http.sent[0]!.request,
    call: () => http.sent[0]!.call,
  };
}

describe('a call of the gateway', () => {
  it('asks for JSON where XML is the default, and names its region', async () => {
    const { client, request } = clientThat();
    await client.call(ACTIONS.getServerInstanceList, anything, { query: { regionCode: 'SGN', pageNo: 1 } });
    expect(request()).toMatchObject({
      method: 'GET',
      url: 'https://ncloud.apigw.ntruss.com/vserver/v2/getServerInstanceList?regionCode=SGN&pageNo=1&responseFormatType=json',
    });
  });

  it('sends a JSON body where the action is a POST', async () => {
    const { client, request, call } = clientThat();
    await client.call(ACTIONS.getResourceList, anything, { body: { page: 0, size: 100 } });
    expect(request()).toMatchObject({
      method: 'POST',
      url: 'https://resourcemanager.apigw.ntruss.com/api/v1/resources',
      body: '{"page":0,"size":100}',
      headers: { 'content-type': 'application/json' },
    });
    expect(call().effect).toBe('read');
  });

  it('encodes what becomes part of a path', async () => {
    const { client, request } = clientThat();
    await client.call(ACTIONS.getAccessKey, anything, { path: { subAccountId: 'a/../b?c' } });
    expect(request().url).toBe(
      'https://subaccount.apigw.ntruss.com/api/v1/sub-accounts/a%2F..%2Fb%3Fc/access-keys',
    );
  });

  it.each([
    ['public', 'KR', 'https://nks.apigw.ntruss.com/vnks/v2/clusters'],
    ['public', 'SGN', 'https://nks.apigw.ntruss.com/vnks/sgn-v2/clusters'],
    ['financial', 'KR', 'https://nks.apigw.fin-ntruss.com/nks/v2/clusters'],
  ] as const)('finds the clusters of the %s site in %s', async (site, region, url) => {
    const { client, request } = clientThat('{}', site);
    await client.callKubernetes(ACTIONS.clustersGet, anything, region);
    expect(request().url).toBe(url);
    expect(request().headers['x-ncp-region_code']).toBe(region);
  });

  it('does not guess a host', async () => {
    const { client } = clientThat('{}', 'government');
    await expect(client.call(ACTIONS.getOrg, anything)).rejects.toMatchObject({
      action: 'organization:getOrg',
      fault: { kind: 'wrong-site', code: 'NoKnownHost' },
    });
  });

  it('is malformed when the answer has another shape, and names the place and the permissions', async () => {
    const { client } = clientThat('{"totalItems":1}');
    const schema = z.object({ items: z.array(z.string()) });
    await expect(client.call(ACTIONS.getSubAccounts, schema)).rejects.toMatchObject({
      action: 'subaccount:getSubAccounts',
      needs: ['NCP_SUB_ACCOUNT_VIEWER'],
      fault: { kind: 'malformed', message: expect.stringMatching(/^items: /) as string },
    });
  });
});

describe('a call of object storage', () => {
  it.each([
    ['public', 'JPN', 'https://jp.object.ncpstorage.com/', 'jp-standard'],
    ['government', 'KR', 'https://kr.object.gov-ncloudstorage.com/', 'gov-standard'],
  ] as const)('goes to the host of the %s site in %s', async (site, region, url, signingRegion) => {
    const { client, request } = clientThat('<a/>', site);
    await client.callStorage(ACTIONS.listBuckets, anything, region);
    expect(request().url).toBe(url);
    expect(request().headers['authorization']).toContain(`/${signingRegion}/s3/aws4_request`);
  });

  it('does not guess the host of a region that is not listed', async () => {
    const { client } = clientThat('<a/>');
    await expect(client.callStorage(ACTIONS.listBuckets, anything, 'constructor')).rejects.toMatchObject({
      fault: { kind: 'wrong-site' },
    });
  });
});

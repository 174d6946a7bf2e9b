import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Secret } from '../../../src/domain/secret.js';
import { text } from '../../../src/providers/_shared/decode.js';
import { ACTIONS } from '../../../src/providers/jdcloud/actions.js';
import { createClient } from '../../../src/providers/jdcloud/client.js';
import { fakeHttp } from '../../helpers/fake-http.js';

const key = { id: 'JDC_EXAMPLE', secret: new Secret('example') };
const anything = z.object({ pin: text });

function clientThat(body = '{"requestId":"R","result":{"pin":"p"}}') {
  const http = fakeHttp(() => ({ body }));
  const client = createClient({ http, key, signal: new AbortController().signal });
  return { client, request: () => http.sent[0]!.request, call: () => http.sent[0]!.call };
}

describe('a call', () => {
  it('puts the region into path and scope, and the query behind it', async () => {
    const { client, request } = clientThat();
    await client.call(ACTIONS.describeElasticIps, anything, {
      region: 'cn-east-2',
      query: { pageNumber: 1, 'filters.1.name': 'ip type' },
    });
    expect(request().url).toBe(
      'https://vpc.jdcloud-api.com/v1/regions/cn-east-2/elasticIps/?filters.1.name=ip%20type&pageNumber=1',
    );
    expect(request().headers['authorization']).toContain('/20261121/cn-east-2/vpc/jdcloud2_request');
    expect(request().body).toBeUndefined();
  });

  it('sends a POST as one JSON object, empty where there is nothing to say', async () => {
    const { client, request } = clientThat();
    await client.call(ACTIONS.queryBillSummary, anything);
    expect(request()).toMatchObject({
      method: 'POST',
      url: 'https://billing.jdcloud-api.com/v1/regions/cn-north-1/billSummary%3Alist',
      body: '{}',
    });
  });

  it('signs with the common scope where the path names no region', async () => {
    const { client, request } = clientThat();
    await client.call(ACTIONS.describeUser, anything);
    expect(request().headers['authorization']).toContain('/jdcloud-api/user/jdcloud2_request');
  });

  it('uses the version of the service', async () => {
    const { client, request } = clientThat();
    await client.call(ACTIONS.queryOrders, anything, { body: { queryVo: {} } });
    expect(request().url).toBe('https://order.jdcloud-api.com/v2/regions/cn-north-1/orders');
  });

  it('only reads', async () => {
    const { client, call } = clientThat();
    await client.call(ACTIONS.describeUser, anything);
    expect(call()).toMatchObject({ provider: 'jdcloud', action: 'user:describeUser', effect: 'read' });
  });

  it.each(['{"requestId":"R"}', '{"requestId":"R","result":[]}', '{"requestId":"R","result":{"pin":{}}}'])(
    'is malformed by %s, and names the permission',
    async (body) => {
      const { client } = clientThat(body);
      await expect(client.call(ACTIONS.describeSubUsers, anything)).rejects.toMatchObject({
        action: 'iam:describeSubUsers',
        needs: ['iam:describeSubUsers'],
        fault: { kind: 'malformed' },
      });
    },
  );
});

describe('a call that changes something', () => {
  it('says so, has no body where it is a DELETE, and gives the request id', async () => {
    const { client, request, call } = clientThat('{"requestId":"R"}');
    const parameters = { region: 'cn-north-1', path: { instanceId: 'i-1' } };
    expect(await client.change(ACTIONS.deleteVm, parameters)).toEqual({ requestId: 'R', result: undefined });
    expect(call().effect).toBe('mutate');
    expect(request()).toMatchObject({ method: 'DELETE' });
    expect(request().body).toBeUndefined();
  });

  it('sends a PUT with an empty object where there is nothing to say', async () => {
    const { client, request } = clientThat('{"requestId":"R"}');
    await client.change(ACTIONS.disableSubUserAccessKey, { path: { subUser: 'ops', accessKey: 'K' } });
    expect(request()).toMatchObject({
      url: 'https://iam.jdcloud-api.com/v1/subUser/ops/accessKey/K%3Adisable',
      body: '{}',
    });
  });

  it('may be answered without a word', async () => {
    const { client } = clientThat('');
    const parameters = { region: 'cn-north-1', path: { bucketname: 'b-1' } };
    expect(await client.change(ACTIONS.deleteBucket, parameters)).toMatchObject({ result: undefined });
  });
});

import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/domain/secret.js';
import type { Site } from '../../../src/providers/tencent/endpoints.js';
import { connectToSite } from '../../../src/providers/tencent/site.js';
import { fakeHttp } from '../../helpers/fake-http.js';

const OWNER = '100001000001';
const CALLER = { AccountId: OWNER, UserId: OWNER, Arn: `qcs::cam:${OWNER}:uin/${OWNER}` };
const REFUSED = { Error: { Code: 'AuthFailure.SecretIdNotFound', Message: 'no such key' } };
const NOBODY = { Data: [] };

const isInternational = (url: string): boolean => url.includes('.intl.');

/** @param answer what stands in `Response`, by action and address. */
function connect(
  answer: (action: string, url: string) => object,
  { named, ahead = true }: { named?: Site; ahead?: boolean } = {},
) {
  const http = fakeHttp(({ call, request }) => ({
    body: JSON.stringify({ Response: { RequestId: 'R', ...answer(call.action, request.url) } }),
  }));
  const key = { id: 'AKIDEXAMPLE', secret: new Secret('example') };
  const { signal } = new AbortController();
  const connected = connectToSite({ http, key, signal, ahead }, named);
  return { connected, actions: () => http.sent.map(({ call }) => call.action) };
}

const known = (action: string): object => (action === 'sts:GetCallerIdentity' ? CALLER : NOBODY);

describe('connecting', () => {
  it('takes one call', async () => {
    const { connected, actions } = connect(known, { ahead: false });
    expect((await connected).caller.callerId).toBe(OWNER);
    expect(actions()).toEqual(['sts:GetCallerIdentity']);
  });

  it('asks who calls first, and reads ahead no fact twice', async () => {
    const { connected, actions } = connect(known);
    const { early } = await connected;
    expect(await early.users()).toEqual([]);
    expect(actions()[0]).toBe('sts:GetCallerIdentity');
    expect(actions().filter((action) => action === 'cam:ListUsers')).toHaveLength(1);
  });

  it('leaves what takes a name or the time until they are known', async () => {
    const { connected, actions } = connect(known);
    await connected;
    expect(actions()).not.toContain('cam:ListAccessKeys');
    expect(actions()).not.toContain('billing:DescribeBillSummary');
  });

  it('throws the refusal of the question, whatever was read ahead', async () => {
    const { connected } = connect(() => REFUSED);
    await expect(connected).rejects.toMatchObject({ action: 'sts:GetCallerIdentity' });
  });

  it('leaves a failure of what was read ahead to whoever asks for it', async () => {
    const { connected } = connect((action) => (action === 'cam:ListUsers' ? REFUSED : known(action)));
    const { early } = await connected;
    await expect(early.users()).rejects.toMatchObject({ action: 'cam:ListUsers' });
  });

  it('reads from the site that knows the key', async () => {
    const { connected } = connect((action, url) => (isInternational(url) ? known(action) : REFUSED));
    const { client, early } = await connected;
    expect(client.site).toBe('international');
    expect(await early.users()).toEqual([]);
  });

  it('asks no other site than the one that was named', async () => {
    const { connected } = connect((action, url) => (isInternational(url) ? known(action) : REFUSED), {
      named: 'domestic',
    });
    await expect(connected).rejects.toMatchObject({ fault: { code: 'AuthFailure.SecretIdNotFound' } });
  });
});

import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/domain/secret.js';
import { createClient } from '../../../src/providers/alibaba/client.js';
import { listBillingView } from '../../../src/providers/alibaba/inventory/billing-view.js';
import { fakeHttp } from '../../helpers/fake-http.js';

const NOW = new Date('2026-11-21T08:00:00Z');

/** What billing shows of one instance whose row is as told. */
function list(row: object, type: 'Subscription' | 'PayAsYouGo' = 'Subscription') {
  const rows = [{ InstanceID: 'i-1', ProductCode: 'ecs', ...row }];
  const http = fakeHttp(() => ({
    body: JSON.stringify({ Code: '200', Data: { InstanceList: rows, TotalCount: 1 } }),
  }));
  const key = { id: 'id', secret: new Secret('secret') };
  const client = createClient({ http, key, signal: new AbortController().signal }, () =>
    Promise.resolve('china'),
  );
  return listBillingView(client, type, NOW);
}

describe('the list of billing', () => {
  it('gives term and renewal of a subscription', async () => {
    expect(await list({ EndTime: '2027-01-01T16:00:00Z', RenewStatus: 'AutoRenewal' })).toMatchObject([
      { id: 'i-1', charge: 'prepaid', until: '2027-01-01T16:00:00Z', autoRenewal: true },
    ]);
  });

  it('gives neither for what is paid by use', async () => {
    const [instance] = await list({ EndTime: '2099-01-01T16:00:00Z' }, 'PayAsYouGo');
    expect(instance).toMatchObject({ charge: 'postpaid' });
    expect(instance?.until).toBeUndefined();
  });

  it.each([
    [{ ReleaseTime: '2026-11-20T00:00:00Z' }, 'released'],
    [{ Status: 'Expired', EndTime: '2026-11-20T00:00:00Z' }, 'expired'],
  ])('leaves out %j, which is %s', async (row, _why) => {
    expect(await list(row)).toEqual([]);
  });

  it.each([
    [{ ReleaseTime: '2026-12-20T00:00:00Z' }, 'to be released'],
    [{ Status: 'Normal', EndTime: '2026-11-20T00:00:00Z' }, 'past its term and still there'],
    [{ Status: 'Expired', EndTime: '2026-12-20T00:00:00Z' }, 'called expired before its term'],
    [{ Status: 'Expired' }, 'expired on no stated day'],
    [{ ReleaseTime: 'soon' }, 'released on a day that is none'],
    [{ ReleaseTime: '', Status: null }, 'of blanks'],
  ])('keeps %j, which is %s', async (row, _why) => {
    expect(await list(row)).toHaveLength(1);
  });
});

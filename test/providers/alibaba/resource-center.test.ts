import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/domain/secret.js';
import { createClient } from '../../../src/providers/alibaba/client.js';
import { listResourceCenter } from '../../../src/providers/alibaba/inventory/resource-center.js';
import { fakeHttp } from '../../helpers/fake-http.js';

/** What Resource Center shows while its status is as told. */
function list(status: object, resources: readonly object[] = []) {
  const http = fakeHttp(({ call }) => ({
    body: JSON.stringify(
      call.action === 'rc:SearchResources' ? { RequestId: 'R', Resources: resources } : status,
    ),
  }));
  const key = { id: 'id', secret: new Secret('secret') };
  const client = createClient({ http, key, signal: new AbortController().signal }, () =>
    Promise.resolve('china'),
  );
  return listResourceCenter(client);
}

const READY = { ServiceStatus: 'Enabled', InitialStatus: 'Finished' };
const resource = (type: string, changes: object = {}): object => ({
  ...{ ResourceId: `${type}-1`, ResourceType: type, ResourceName: '', RegionId: 'cn-hangzhou' },
  ...changes,
});

describe('the list of Resource Center', () => {
  it.each([
    [{ ServiceStatus: 'Disabled' }, 'Disabled/-'],
    [{ ServiceStatus: 'Enabled' }, 'Enabled/-'],
    [{ ServiceStatus: 'Paused', InitialStatus: 'Finished' }, 'Paused/Finished'],
  ])('proves nothing while its status is %j', async (status, code) => {
    await expect(list(status)).rejects.toMatchObject({ fault: { kind: 'not-enabled', code } });
  });

  it('is not whole while the first index is built', async () => {
    await expect(list({ ServiceStatus: 'Enabled', InitialStatus: 'Pending' })).rejects.toMatchObject({
      fault: { kind: 'incomplete', code: 'Enabled/Pending' },
      needs: [],
    });
  });

  it.each(['ACS::RAM::User', 'ACS::RAM::Policy', 'ACS::ECS::KeyPair', 'ACS::VPC::NetworkAcl'])(
    "takes %s for nobody's to release",
    async (type) => {
      expect((await list(READY, [resource(type)])).map(({ charge }) => charge)).toEqual(['free']);
    },
  );

  it('takes what it does not know to be free for something that may bill', async () => {
    const listed = await list(READY, [resource('ACS::VPC::VPC'), resource('ACS::New::Thing')]);
    expect(listed.map(({ charge }) => charge)).toEqual(['free', 'unknown']);
  });

  it('leaves out what is deleted', async () => {
    expect(await list(READY, [resource('ACS::ECS::Disk', { Deleted: true })])).toEqual([]);
  });
});

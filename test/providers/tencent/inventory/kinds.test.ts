import { describe, expect, it } from 'vitest';
import { cloudDisk } from '../../../../src/providers/tencent/inventory/cloud-disk.js';
import { cvmInstance } from '../../../../src/providers/tencent/inventory/cvm-instance.js';
import { elasticIp } from '../../../../src/providers/tencent/inventory/eip.js';
import type { ResourceKind } from '../../../../src/providers/tencent/inventory/kind.js';
import { loadBalancer } from '../../../../src/providers/tencent/inventory/load-balancer.js';
import { mysqlInstance } from '../../../../src/providers/tencent/inventory/mysql-instance.js';
import { redisInstance } from '../../../../src/providers/tencent/inventory/redis-instance.js';
import { fakeClient } from '../fake-client.js';

async function read(kind: ResourceKind, list: string, row: Readonly<Record<string, unknown>>) {
  const client = fakeClient({ [kind.action]: () => ({ TotalCount: 1, [list]: [row] }) });
  const [resource] = await kind.list(client, 'ap-guangzhou');
  return resource!;
}

const machine = (over: object) =>
  read(cvmInstance, 'InstanceSet', { InstanceId: 'ins-1', InstanceChargeType: 'POSTPAID_BY_HOUR', ...over });
const disk = (over: object) =>
  read(cloudDisk, 'DiskSet', {
    DiskId: 'disk-1',
    DiskChargeType: 'POSTPAID_BY_HOUR',
    DeleteWithInstance: false,
    InstanceId: 'ins-1',
    ...over,
  });
const address = (over: object) => read(elasticIp, 'AddressSet', { AddressId: 'eip-1', ...over });

describe('how a resource is paid', () => {
  it.each([
    [
      'PREPAID',
      'NOTIFY_AND_AUTO_RENEW',
      { charge: 'prepaid', until: '2027-01-05T08:00:00Z', autoRenewal: true },
    ],
    ['prepaid', 'NOTIFY_AND_MANUAL_RENEW', { charge: 'prepaid', autoRenewal: false }],
    ['POSTPAID_BY_HOUR', null, { charge: 'postpaid' }],
    ['SPOTPAID', null, { charge: 'postpaid' }],
  ])('a machine by %s with %s', async (InstanceChargeType, RenewFlag, expected) => {
    const row = { InstanceChargeType, RenewFlag, ExpiredTime: '2027-01-05T08:00:00Z' };
    expect(await machine(row)).toMatchObject(expected);
  });

  it('a load balancer by its own renewal word', async () => {
    const row = {
      LoadBalancerId: 'lb-1',
      ChargeType: 'PREPAID',
      PrepaidAttributes: { RenewFlag: 'AUTO_RENEW' },
    };
    expect(await read(loadBalancer, 'LoadBalancerSet', row)).toMatchObject({
      charge: 'prepaid',
      autoRenewal: true,
    });
  });

  it('the databases by numbers that mean the opposite', async () => {
    const mysql = { InstanceId: 'cdb-1', PayType: 0, AutoRenew: 1, DeadlineTime: '2027-01-05 08:00:00' };
    expect(await read(mysqlInstance, 'Items', mysql)).toMatchObject({
      charge: 'prepaid',
      autoRenewal: true,
      until: '2027-01-05T00:00:00Z',
    });
    const redis = { InstanceId: 'crs-1', BillingMode: 0, DeadlineTime: '0000-00-00 00:00:00' };
    expect(await read(redisInstance, 'InstanceSet', redis)).toMatchObject({ charge: 'postpaid' });
  });

  it('an address by its bandwidth', async () => {
    const row = { InternetChargeType: 'BANDWIDTH_PREPAID_BY_MONTH', DeadlineDate: '2027-01-05' };
    expect(await address(row)).toMatchObject({ charge: 'prepaid', until: '2027-01-05' });
  });
});

describe('a word for the way to pay that nobody knows', () => {
  it.each([
    ['a machine', cvmInstance, 'InstanceSet', { InstanceId: 'ins-1', InstanceChargeType: 'NEW' }],
    ['a machine without one', cvmInstance, 'InstanceSet', { InstanceId: 'ins-1' }],
    ['a disk', cloudDisk, 'DiskSet', { DiskId: 'disk-1', DiskChargeType: '' }],
    ['a load balancer', loadBalancer, 'LoadBalancerSet', { LoadBalancerId: 'lb-1', ChargeType: 'NEW' }],
    ['an address', elasticIp, 'AddressSet', { AddressId: 'eip-1', InternetChargeType: 'NEW' }],
    ['a database', mysqlInstance, 'Items', { InstanceId: 'cdb-1', PayType: 9 }],
  ])('leaves %s in the list, and nothing is done to it', async (_name, kind, list, row) => {
    expect(await read(kind, list, row)).toMatchObject({ charge: 'unknown' });
  });

  it('of renewal counts as a renewal', async () => {
    const row = { InstanceChargeType: 'PREPAID', RenewFlag: 'NEW_WORD' };
    expect(await machine(row)).toMatchObject({ charge: 'prepaid', autoRenewal: true });
  });
});

describe('what goes with a machine', () => {
  it.each([
    [{ DeleteWithInstance: true }, 'ins-1'],
    [{ DiskUsage: 'SYSTEM_DISK' }, 'ins-1'],
    [{ DiskUsage: 'DATA_DISK' }, undefined],
    [{ DeleteWithInstance: true, InstanceId: '' }, undefined],
  ])('a disk with %j belongs to %s', async (over, owner) => {
    expect((await disk(over)).partOf).toBe(owner);
  });

  it.each([
    ['WanIP', 'ins-1'],
    ['WANIP', 'ins-1'],
    ['EIP', undefined],
  ])('an address of type %s belongs to %s', async (AddressType, owner) => {
    expect((await address({ AddressType, InstanceId: 'ins-1' })).partOf).toBe(owner);
  });
});

describe('what comes off its machine', () => {
  const attached = { DiskState: 'ATTACHED', Portable: true, Shareable: false, InstanceType: 'CVM' };

  it.each([
    [{}, 'possible', 'ins-1'],
    [{ DiskState: 'DETACHING' }, 'under-way', 'ins-1'],
    [{ DiskState: 'UNATTACHED' }, undefined, undefined],
    [{ DiskState: 'ATTACHING' }, undefined, 'ins-1'],
    [{ Portable: false }, undefined, 'ins-1'],
    [{ Portable: null }, undefined, 'ins-1'],
    [{ InstanceType: 'EKS' }, undefined, 'ins-1'],
    [{ Shareable: true, InstanceId: '' }, undefined, 'unknown'],
  ])('a disk with %j: %s, held by %s', async (over, detaching, heldBy) => {
    expect(await disk({ ...attached, ...over })).toMatchObject({ detaching, heldBy });
  });

  const bound = { AddressStatus: 'BIND', AddressType: 'EIP', InstanceId: 'ins-1', InstanceType: 'CVM' };

  it.each([
    [{}, 'possible', 'ins-1'],
    [{ AddressStatus: 'BIND_ENI', InstanceType: 'ENI', InstanceId: 'eni-1' }, 'possible', 'eni-1'],
    [{ AddressStatus: 'UNBINDING' }, 'under-way', 'ins-1'],
    [{ AddressStatus: 'UNBIND' }, undefined, undefined],
    [{ InstanceType: 'NAT', InstanceId: 'nat-1' }, undefined, 'nat-1'],
    [{ InstanceType: null }, undefined, 'ins-1'],
    [{ IsBlocked: true }, undefined, 'ins-1'],
    [{ CascadeRelease: true }, undefined, 'ins-1'],
    [{ AddressType: 'WanIP' }, undefined, 'ins-1'],
  ])('an address with %j: %s, held by %s', async (over, detaching, heldBy) => {
    expect(await address({ ...bound, ...over })).toMatchObject({ detaching, heldBy });
  });
});

describe('what is isolated for debt', () => {
  it.each([
    ['ARREAR', true],
    ['EXPIRE', false],
    ['NOTISOLATED', false],
  ])('a machine isolated by %s: %s', async (IsolatedSource, locked) => {
    expect((await machine({ IsolatedSource })).locked).toBe(locked);
  });

  it.each([true, false])('an address in arrears: %s', async (IsArrears) => {
    expect((await address({ IsArrears })).locked).toBe(IsArrears);
  });
});

describe('a row without what decides', () => {
  it.each([
    ['a machine without an id', cvmInstance, 'InstanceSet', { InstanceChargeType: 'PREPAID' }],
    ['an address without an id', elasticIp, 'AddressSet', {}],
  ])('is not understood: %s', async (_name, kind, list, row) => {
    await expect(read(kind, list, row)).rejects.toMatchObject({ fault: { kind: 'malformed' } });
  });
});

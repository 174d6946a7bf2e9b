import BssModule, {
  CancelOrderRequest,
  RefundInstanceRequest,
  SetRenewalRequest,
} from '@alicloud/bssopenapi20171214';
import CoreModule, { $OpenApiUtil, OpenApiUtil } from '@alicloud/openapi-core';
import RdModule, { DeleteFolderRequest, RemoveCloudAccountRequest } from '@alicloud/resourcemanager20200331';
import Store from 'ali-oss';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';
import { read, rowsAt } from './read.js';

/** The vendor's packages are CommonJS: seen from here, their default export may lie one level deeper. */
function classOf<T>(module: { readonly default: T }): T {
  return (module as { readonly default?: T }).default ?? (module as unknown as T);
}
const [Bss, Rd, Core] = [classOf(BssModule), classOf(RdModule), classOf(CoreModule)] as const;

let open: ControlledSandbox;
beforeEach(async () => {
  open = await openSandbox();
});
afterEach(() => open.sandbox.close());

function config(scenario: string): $OpenApiUtil.Config {
  const account = open.sandbox.accounts.find((known) => known.scenario === scenario)!;
  const { accessKeyId, accessKeySecret } = account;
  const endpoint = open.sandbox.url.replace('http://', '');
  return new $OpenApiUtil.Config({ accessKeyId, accessKeySecret, endpoint, protocol: 'http' });
}

const VERSIONS: Readonly<Record<string, string>> = {
  ram: '2015-05-01',
  bss: '2017-12-14',
  rd: '2022-04-19',
  ecs: '2014-05-26',
  vpc: '2016-04-28',
  slb: '2014-05-15',
  rds: '2014-08-15',
};

interface GenericClient {
  callApi(params: object, request: object, runtime: object): Promise<{ readonly body: unknown }>;
}

/** Calls `service:Action` of the account `typical` by the vendor's generic client. */
async function call(name: string, query: object = {}): Promise<unknown> {
  const [service = '', action = ''] = name.split(':');
  const params = new $OpenApiUtil.Params({
    action,
    version: VERSIONS[service]!,
    protocol: 'HTTPS',
    pathname: '/',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  });
  const request = new $OpenApiUtil.OpenApiRequest({ query: OpenApiUtil.query({ ...query }) });
  const client = new Core(config('typical')) as unknown as GenericClient;
  return (await client.callApi(params, request, {})).body;
}

/** Ids or names in a list at each of so many looks. */
async function looks(
  times: number,
  name: string,
  query: Record<string, string>,
  [path, member]: readonly [string, string],
): Promise<readonly (readonly unknown[])[]> {
  const seen: (readonly unknown[])[] = [];
  for (let time = 0; time < times; time += 1) {
    const { json } = await read(open.sandbox, 'typical', name, query);
    seen.push(rowsAt(json, path).map((row) => row[member]));
  }
  return seen;
}

const [HANGZHOU, SHANGHAI, BEIJING] = ['cn-hangzhou', 'cn-shanghai', 'cn-beijing'].map((RegionId) => ({
  RegionId,
})) as [{ RegionId: string }, { RegionId: string }, { RegionId: string }];
const BOT = { UserName: 'deploy-bot' };
const ZHANG = { UserName: 'zhang.wei' };

describe('the vendor’s generic client', () => {
  test.each([
    ['ecs:ModifyInstanceAttribute', { InstanceId: 'i-2zetypicaldev001', DeletionProtection: false }],
    ['ecs:DeleteInstances', { ...SHANGHAI, InstanceId: ['i-uf6typicaljob001'] }],
    ['ecs:DeleteDisk', { DiskId: 'd-bp1typicalleft01' }],
    ['ecs:DeleteSnapshot', { SnapshotId: 's-bp1typicalsnap1' }],
    ['vpc:UnassociateEipAddress', { ...SHANGHAI, AllocationId: 'eip-uf6typicalfree' }],
    ['vpc:DeleteNatGateway', { ...HANGZHOU, NatGatewayId: 'ngw-bp1typical0001', Force: true }],
    [
      'slb:SetLoadBalancerDeleteProtection',
      { ...SHANGHAI, LoadBalancerId: 'lb-uf6typical00001', DeleteProtection: 'off' },
    ],
    [
      'rds:ModifyDBInstanceDeletionProtection',
      { DBInstanceId: 'rm-uf6typicalmain', DeletionProtection: false },
    ],
    ['rds:DeleteDBInstance', { DBInstanceId: 'rr-uf6typicalread', ReleasedKeepPolicy: 'None' }],
    ['ram:UpdateAccessKey', { ...BOT, UserAccessKeyId: 'LTAIsandboxtypicaldeploy1', Status: 'Inactive' }],
    ['ram:DeleteAccessKey', { ...BOT, UserAccessKeyId: 'LTAIsandboxtypicaldeploy0' }],
    ['ram:DetachPolicyFromUser', { ...ZHANG, PolicyName: 'read-bills', PolicyType: 'Custom' }],
    ['ram:RemoveUserFromGroup', { ...ZHANG, GroupName: 'ops' }],
    ['ram:DeleteLoginProfile', ZHANG],
    ['ram:UnbindMFADevice', ZHANG],
    ['bss:RelieveAccountRelation', { RequestId: 'r-1', RelationId: '9007199254740993201' }],
  ])('calls %s', async (name, query) => {
    expect(await call(name, query)).toHaveProperty('RequestId');
  });

  test('releases a load balancer once its protection is off', async () => {
    const balancer = { ...SHANGHAI, LoadBalancerId: 'lb-uf6typical00001' };
    await call('slb:SetLoadBalancerDeleteProtection', { ...balancer, DeleteProtection: 'off' });
    expect(await call('slb:DeleteLoadBalancer', balancer)).toHaveProperty('RequestId');
  });

  test('releases an address once it is free and unprotected', async () => {
    const address = { ...SHANGHAI, AllocationId: 'eip-uf6typicalfree' };
    const lifted = { ...SHANGHAI, InstanceId: address.AllocationId, Type: 'EIP', ProtectionEnable: 'false' };
    expect(await call('vpc:DeletionProtection', lifted)).toHaveProperty('RequestId');
    await call('vpc:UnassociateEipAddress', address);
    await looks(3, 'vpc:DescribeEipAddresses', SHANGHAI, ['EipAddresses.EipAddress', 'Status']);
    expect(await call('vpc:ReleaseEipAddress', address)).toHaveProperty('RequestId');
  });

  test('deletes a user that has nothing', async () => {
    const times = { createdAt: 0, updatedAt: 0 };
    const words = { id: '1', displayName: '', comments: '', email: '' };
    const nothing = { policies: [], groups: [], hasLoginProfile: false, hasMfaDevice: false };
    await open.patch('alibaba', 'typical', { users: [{ name: 'idle', ...words, ...times, ...nothing }] });
    expect(await call('ram:DeleteUser', { UserName: 'idle' })).toHaveProperty('RequestId');
  });
});

describe('the vendor’s own clients', () => {
  test('cancel an order, stop a renewal and give a subscription back', async () => {
    const client = new Bss(config('typical'));
    const product = { productCode: 'ecs', productType: 'ecs' };
    await client.cancelOrder(new CancelOrderRequest({ orderId: '281190000000204' }));
    const renewal = { instanceIDs: 'i-bp1typicalweb001', renewalStatus: 'NotRenewal', ...product };
    expect((await client.setRenewal(new SetRenewalRequest(renewal))).body!.success).toBe(true);
    const refund = { instanceId: 'i-bp1typicalweb002', clientToken: 't-1', ...product };
    expect((await client.refundInstance(new RefundInstanceRequest(refund))).body!.success).toBe(true);
  });

  test('empty and close a directory', async () => {
    const client = new Rd(config('typical'));
    await client.removeCloudAccount(new RemoveCloudAccountRequest({ accountId: '1188000000000092' }));
    await open.advance(60);
    for (const folderId of ['fd-typical0002', 'fd-typical0001']) {
      await client.deleteFolder(new DeleteFolderRequest({ folderId }));
      await open.advance(60);
    }
    await client.destroyResourceDirectory();
    await open.advance(60);
    await expect(client.getResourceDirectory()).rejects.toMatchObject({
      code: 'ResourceDirectoryNotInUse',
    });
  });

  test('delete an empty bucket and no other', async () => {
    const { accessKeyId, accessKeySecret } = open.sandbox.accounts.find(
      ({ scenario }) => scenario === 'typical',
    )!;
    const storeIn = (region: string): Store =>
      new Store({ accessKeyId, accessKeySecret, endpoint: open.sandbox.url, region, authorizationV4: true });
    await storeIn('oss-ap-southeast-1').deleteBucket('typical-logs');
    await expect(storeIn('oss-cn-hangzhou').deleteBucket('typical-assets')).rejects.toMatchObject({
      code: 'BucketNotEmpty',
      status: 409,
    });
  });
});

describe('refusals', () => {
  test.each([
    [
      'ecs:DeleteInstances',
      { ...BEIJING, InstanceId: ['i-2zetypicaldev001'], Force: true },
      'InvalidOperation.DeletionProtection',
    ],
    [
      'ecs:DeleteInstances',
      { ...HANGZHOU, InstanceId: ['i-bp1typicalweb002'], Force: true },
      'InvalidInstanceId',
    ],
    ['ecs:DeleteInstances', BEIJING, 'MissingInstanceId'],
    ['ecs:DeleteInstances', { ...BEIJING, InstanceId: ['i-none'] }, 'InvalidInstanceId.NotFound'],
    ['ecs:DeleteInstances', { ...BEIJING, InstanceId: ['i-1'], Forced: true }, 'InvalidParameter'],
    ['ecs:DeleteDisk', { DiskId: 'd-2zetypicaldev001' }, 'IncorrectDiskStatus'],
    ['vpc:ReleaseEipAddress', { AllocationId: 'eip-bp1typicalnat1' }, 'IncorrectEipStatus'],
    ['vpc:DeleteNatGateway', { ...HANGZHOU, NatGatewayId: 'ngw-bp1typical0001' }, 'DependencyViolation.EIPS'],
    [
      'slb:DeleteLoadBalancer',
      { LoadBalancerId: 'lb-uf6typical00001' },
      'OperationDenied.DeleteProtectionIsOn',
    ],
    ['rds:DeleteDBInstance', { DBInstanceId: 'rm-uf6typicalmain' }, 'OperationDenied.DBInstanceStatus'],
    ['ram:DeleteUser', BOT, 'DeleteConflict.User.AccessKey'],
    ['ram:DeleteUser', ZHANG, 'DeleteConflict.User.Policy'],
    ['ram:DeleteAccessKey', { ...BOT, UserAccessKeyId: 'LTAInone' }, 'EntityNotExist.User.AccessKey'],
    ['rd:DeleteFolder', { FolderId: 'fd-typical0001' }, 'DeleteConflict.Folder.SubFolder'],
    ['rd:DeleteFolder', { FolderId: 'fd-typical0002' }, 'DeleteConflict.Folder.Account'],
    ['rd:DestroyResourceDirectory', {}, 'DeleteConflict.ResourceDirectory.Account'],
    ['bss:CancelOrder', { OrderId: '281190000000201' }, 'InvalidOrderId'],
    ['bss:RelieveAccountRelation', { RelationId: '9007199254740993201' }, 'MissingRequestId'],
  ])('%s with %j: %s', async (name, query, code) => {
    await expect(call(name, query)).rejects.toMatchObject({ code });
  });
});

describe('what was told to go', () => {
  const disk = ['Disks.Disk', 'DiskId'] as const;
  const left = 'd-bp1typicalleft01';

  test('is shown for a while, and then in no view', async () => {
    await call('ecs:DeleteDisk', { DiskId: left });
    const shown = await looks(3, 'ecs:DescribeDisks', HANGZHOU, disk);
    expect(shown.map((ids) => ids.includes(left))).toEqual([true, true, false]);
    const [billed] = await looks(1, 'bss:QueryAvailableInstances', { PageSize: '300' }, [
      'Data.InstanceList',
      'InstanceID',
    ]);
    const [indexed] = await looks(1, 'rc:SearchResources', { MaxResults: '100' }, [
      'Resources',
      'ResourceId',
    ]);
    expect([...billed!, ...indexed!]).not.toContain(left);
  });

  test('may stay for ever, or come back once', async () => {
    const stubborn = { [left]: 'never', 's-bp1typicalsnap1': 'reappears' };
    await open.patch('alibaba', 'typical', { releases: { stubborn } });
    await call('ecs:DeleteDisk', { DiskId: left });
    await call('ecs:DeleteSnapshot', { SnapshotId: 's-bp1typicalsnap1' });
    await open.advance(600);
    const disks = await looks(5, 'ecs:DescribeDisks', HANGZHOU, disk);
    expect(disks.every((ids) => ids.includes(left))).toBe(true);
    const snapshots = await looks(5, 'ecs:DescribeSnapshots', HANGZHOU, ['Snapshots.Snapshot', 'SnapshotId']);
    expect(snapshots.map((ids) => ids.includes('s-bp1typicalsnap1'))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  test('takes the disks of an instance along and sets its others free', async () => {
    await call('ecs:DeleteInstances', { ...SHANGHAI, InstanceId: ['i-uf6typicaljob001'] });
    await open.advance(60);
    const [disks] = await looks(1, 'ecs:DescribeDisks', SHANGHAI, disk);
    expect(disks).toEqual([]);
  });

  test('shows the state that the provider has for it', async () => {
    await call('vpc:DeleteNatGateway', { ...HANGZHOU, NatGatewayId: 'ngw-bp1typical0001', Force: true });
    const gateways = await looks(1, 'vpc:DescribeNatGateways', HANGZHOU, [
      'NatGateways.NatGateway',
      'Status',
    ]);
    expect(gateways).toEqual([['Deleting']]);
    await open.advance(60);
    const addresses = await looks(1, 'vpc:DescribeEipAddresses', HANGZHOU, [
      'EipAddresses.EipAddress',
      'Status',
    ]);
    expect(addresses).toEqual([['Available']]);
  });
});

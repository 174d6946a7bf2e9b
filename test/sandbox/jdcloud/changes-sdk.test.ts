import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';
import { sdkClient, type SdkClient } from './vendor-sdk.js';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
beforeEach(() => open.reset());
afterAll(() => open.sandbox.close());

function client(service: string): SdkClient {
  const keys = open.sandbox.accounts.find(
    ({ provider, scenario }) => provider === 'jdcloud' && scenario === 'typical',
  )!;
  return sdkClient(service, { url: open.sandbox.url, keys });
}

type Step = readonly [service: string, operation: string, options: object, region?: string];

const unbound: Step = [
  'vm',
  'disassociateElasticIp',
  { instanceId: 'i-web0001', elasticIpId: 'fip-0001' },
  'cn-north-1',
];
const outside: Step = [
  'vpc',
  'removeBandwidthPackageIP',
  { bandwidthPackageId: 'bwp-0001', bandwidthPackageIPSpecs: [{ publicIpId: 'fip-0002' }] },
  'cn-north-1',
];
const unprotected: Step = [
  'lb',
  'updateLoadBalancer',
  { loadBalancerId: 'alb-0001', deleteProtection: false },
  'cn-north-1',
];
const disabled: Step = [
  'iam',
  'disableSubUserAccessKey',
  { subUser: 'ops', accessKey: 'JDC_sandboxops000001' },
];

/** Each call, with those that it needs before it. */
const CALLS: readonly (readonly Step[])[] = [
  [unbound],
  [outside],
  [unprotected],
  [['kubernetes', 'deleteCluster', { clusterId: 'k8s-0001' }, 'cn-north-1']],
  [['vm', 'deleteInstance', { instanceId: 'i-web0001' }, 'cn-north-1']],
  [['vm', 'deleteImage', { imageId: 'img-0001' }, 'cn-north-1']],
  [['nativecontainer', 'deleteContainer', { containerId: 'c-0001' }, 'cn-east-2']],
  [['pod', 'deletePod', { podId: 'pod-0001' }, 'cn-east-2']],
  [['disk', 'deleteSnapshot', { snapshotId: 'snapshot-0001' }, 'cn-north-1']],
  [['zfs', 'deleteFileSystem', { fileSystemId: 'cfs-0001' }, 'cn-south-1']],
  [unbound, ['vpc', 'deleteElasticIp', { elasticIpId: 'fip-0001' }, 'cn-north-1']],
  [outside, ['vpc', 'deleteBandwidthPackage', { bandwidthPackageId: 'bwp-0001' }, 'cn-north-1']],
  [unprotected, ['lb', 'deleteLoadBalancer', { loadBalancerId: 'alb-0001' }, 'cn-north-1']],
  [['rds', 'deleteInstance', { instanceId: 'mysql-0002' }, 'cn-north-1']],
  [['redis', 'deleteCacheInstance', { cacheInstanceId: 'redis-0001' }, 'cn-north-1']],
  [['mongodb', 'deleteInstance', { instanceId: 'mongo-0001' }, 'cn-north-1']],
  [['oss', 'deleteBucket', { bucketname: 'example-site' }, 'cn-north-1']],
  [disabled],
  [disabled, ['iam', 'deleteSubUserAccessKey', { subUser: 'ops', accessKey: 'JDC_sandboxops000001' }]],
  [['iam', 'deleteSubUser', { subUser: 'audit' }]],
  [['iam', 'deleteRole', { roleName: 'partner-access' }]],
  [['iam', 'disabledUserAccessKey', { accessKey: 'JDC_sandboxtypical000002' }, 'cn-north-1']],
  [['iam', 'deleteUserAccessKey', { accessKey: 'JDC_sandboxtypical000002' }, 'cn-north-1']],
];

function call([service, operation, options, region]: Step): Promise<{ readonly requestId: string }> {
  return client(service)[operation]!(options, region);
}

describe('jdcloud-sdk-js changes the sandbox', () => {
  test.each(CALLS.map((steps) => [`${steps.at(-1)![0]}.${steps.at(-1)![1]}`, steps] as const))(
    'by %s',
    async (_name, steps) => {
      for (const step of steps) expect((await call(step)).requestId).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test('by disk.deleteDisk, once the machine that holds it is gone', async () => {
    await call(['vm', 'deleteInstance', { instanceId: 'i-web0001' }, 'cn-north-1']);
    await open.advance(60);
    await call(['disk', 'deleteDisk', { diskId: 'vol-data0002' }, 'cn-north-1']);
    await open.advance(60);
    const { result } = await client('disk')['describeDisks']!({}, 'cn-north-1');
    expect(result['disks']).toMatchObject([{ diskId: 'vol-bin0003' }]);
  });

  test('by refund.submitResourceRefund, whose refusals are good answers', async () => {
    const refund = { jsonBody: { resourceId: 'mysql-0001' } };
    const first = await client('refund')['submitResourceRefund']!(refund, 'cn-north-1');
    const again = await client('refund')['submitResourceRefund']!(refund, 'cn-north-1');
    expect([first.result['success'], again.result['success']]).toEqual([true, false]);
  });
});

describe('what operation protection guards', () => {
  const code = { type: 3, code: '135790', action: 'vm:deleteInstance', durationSeconds: 60 };

  async function giveToken(getSecurityTokenInfo: object): Promise<object> {
    const { result } = await client('sop')['getSecurityToken']!({ getSecurityTokenInfo }, 'cn-north-1');
    // The vendor's client sends the header as it is given.
    const token = Buffer.from(String(result['securityToken'])).toString('base64');
    return { 'x-extra-header': { 'x-jdcloud-security-token': token } };
  }
  const remove = (header: object = {}): Promise<unknown> =>
    client('vm')['deleteInstance']!({ instanceId: 'i-web0001', ...header }, 'cn-north-1');

  beforeEach(() => open.patch('jdcloud', 'typical', { protectedActions: ['vm:deleteInstance'] }));

  test('is opened by a token for its own kind of call, while it lasts', async () => {
    const other = await giveToken({ ...code, action: 'redis:deleteCacheInstance' });
    await expect(remove(other)).rejects.toMatchObject({ error: { status: 'PERMISSION_DENIED' } });
    const late = await giveToken(code);
    await open.advance(61);
    await expect(remove(late)).rejects.toMatchObject({ error: { status: 'PERMISSION_DENIED' } });
    await remove(await giveToken({ ...code, durationSeconds: 300 }));
  });
});

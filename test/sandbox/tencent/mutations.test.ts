import Cos from 'cos-nodejs-sdk-v5';
import { CommonClient as Common } from 'tencentcloud-sdk-nodejs-common';
import { cvm } from 'tencentcloud-sdk-nodejs-cvm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MUTATIONS } from '../../../src/sandbox/tencent/actions/mutations.js';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
beforeEach(() => open.reset());
afterAll(() => open.sandbox.close());

const GUANGZHOU = 'ap-guangzhou';
const SHANGHAI = 'ap-shanghai';
const BOT = 100_019_000_101;
const VERSIONS: Readonly<Record<string, string>> = {
  billing: '2018-07-09',
  cam: '2019-01-16',
  organization: '2021-03-31',
  cvm: '2017-03-12',
  cbs: '2017-03-12',
  vpc: '2017-03-12',
  clb: '2018-03-17',
  cdb: '2017-03-20',
  redis: '2018-04-12',
  lighthouse: '2020-03-24',
  tke: '2018-05-25',
  cloudrc: '2024-06-06',
  domain: '2018-08-08',
};

const key = (label: string): string => `AKIDsandbox${label}`.padEnd(35, '0').concat('1');

function config(scenario: string, region: string) {
  const account = open.sandbox.accounts.find(
    (known) => known.provider === 'tencent' && known.scenario === scenario,
  )!;
  const endpoint = open.sandbox.url.replace('http://', '');
  return {
    credential: { secretId: account.accessKeyId, secretKey: account.accessKeySecret },
    region,
    profile: { httpProfile: { endpoint, protocol: 'http://' } },
  };
}

/** Calls any action as the generated clients of the official SDK do. */
function call(
  action: string,
  body: object,
  { scenario = 'typical', region = GUANGZHOU } = {},
): Promise<unknown> {
  const [service = '', name = ''] = action.split(':');
  return new Common('', VERSIONS[service]!, config(scenario, region)).request(name, body) as Promise<unknown>;
}

interface Case {
  readonly action: string;
  readonly body: object;
  readonly on?: { readonly scenario?: string; readonly region?: string };
  /** Calls that must have been made. */
  readonly before?: readonly (readonly [action: string, body: object])[];
}

const UNPROTECT_CLUSTER = ['tke:DisableClusterDeletionProtection', { ClusterId: 'cls-typical01' }] as const;
const UNPROTECT_BALANCER = [
  'clb:ModifyLoadBalancerAttributes',
  { LoadBalancerId: 'lb-typical01', DeleteProtect: false },
] as const;
const UNPROTECT_REDIS = {
  Operation: 'modifyDeleteProtectionSwitch',
  InstanceIds: ['crs-typicalyr1'],
  DeleteProtectionSwitches: [0],
};

const ACCEPTED: readonly Case[] = [
  {
    action: 'billing:SetRenewal',
    body: {
      ProductCode: '云服务器',
      RegionCode: SHANGHAI,
      InstanceId: 'ins-typicalerp1',
      RenewFlag: 'DISABLE_NOTIFY_AND_MANUAL_RENEW',
    },
  },
  {
    action: 'cam:DeleteAccessKey',
    body: { AccessKeyId: key('typicalbotold'), TargetUin: BOT },
  },
  { action: 'domain:SetDomainAutoRenew', body: { DomainId: 'domain-example-cn', AutoRenew: 2 } },
  { action: 'cam:DeleteMessageReceiver', body: { Name: '运维值班' } },
  { action: 'cam:DeleteRole', body: { RoleName: 'AuditedByPartner' } },
  { action: 'cam:DeleteUser', body: { Name: 'deploy-bot', Force: 1 } },
  {
    action: 'cam:UpdateAccessKey',
    body: { AccessKeyId: key('typicalbot'), TargetUin: BOT, Status: 'Inactive' },
  },
  {
    action: 'organization:DeleteOrganization',
    body: {},
    on: { scenario: 'large' },
  },
  {
    action: 'organization:DeleteOrganizationNodes',
    body: { NodeId: [80_003] },
    on: { scenario: 'org-admin' },
  },
  {
    action: 'organization:DeleteOrganizationMembers',
    body: { MemberUin: [200_000_000_101] },
    on: { scenario: 'org-admin' },
  },
  {
    action: 'organization:DeleteAccount',
    body: { MemberUin: 200_000_000_201 },
    on: { scenario: 'members' },
  },
  { action: 'organization:QuitOrganization', body: { OrgId: 65_433 }, on: { scenario: 'org-member' } },
  { action: 'cbs:TerminateDisks', body: { DiskIds: ['disk-typicalyr1'] }, on: { region: SHANGHAI } },
  { action: 'cbs:DetachDisks', body: { DiskIds: ['disk-typicaldb1'] } },
  { action: 'cdb:IsolateDBInstance', body: { InstanceId: 'cdb-typicalro1' } },
  // Takes its read-only copy along.
  { action: 'cdb:IsolateDBInstance', body: { InstanceId: 'cdb-typical01' } },
  {
    action: 'cdb:ModifyInstanceDestroyProtect',
    body: { InstanceIds: ['cdb-typicalyr1'], DestroyProtect: 'off' },
  },
  {
    action: 'cdb:OfflineIsolatedInstances',
    body: { InstanceIds: ['cdb-typicalbin'] },
    on: { region: SHANGHAI },
  },
  { action: UNPROTECT_BALANCER[0], body: UNPROTECT_BALANCER[1] },
  {
    action: 'clb:DeleteLoadBalancer',
    body: { LoadBalancerIds: ['lb-typical01'], ForceDelete: false },
    before: [UNPROTECT_BALANCER],
  },
  {
    action: 'cvm:ModifyInstancesAttribute',
    body: { InstanceIds: ['ins-typicalweb1'], DisableApiTermination: false },
  },
  { action: 'cvm:TerminateInstances', body: { InstanceIds: ['ins-typicalodd1'] } },
  {
    action: 'lighthouse:IsolateInstances',
    body: { InstanceIds: ['lhins-typical1'], IsolateDataDisk: true },
    on: { region: 'ap-hongkong' },
  },
  {
    action: 'lighthouse:TerminateInstances',
    body: { InstanceIds: ['lhins-typical1'] },
    on: { region: 'ap-hongkong' },
    before: [['lighthouse:IsolateInstances', { InstanceIds: ['lhins-typical1'] }]],
  },
  {
    action: 'redis:CleanUpInstance',
    body: { InstanceId: 'crs-typical01' },
    before: [['redis:DestroyPostpaidInstance', { InstanceId: 'crs-typical01' }]],
  },
  { action: 'redis:DestroyPostpaidInstance', body: { InstanceId: 'crs-typical01' } },
  {
    action: 'redis:DestroyPrepaidInstance',
    body: { InstanceId: 'crs-typicalyr1' },
    on: { region: SHANGHAI },
    before: [['redis:ModifyInstance', UNPROTECT_REDIS]],
  },
  { action: 'redis:ModifyInstance', body: UNPROTECT_REDIS, on: { region: SHANGHAI } },
  { action: UNPROTECT_CLUSTER[0], body: UNPROTECT_CLUSTER[1] },
  {
    action: 'tke:DeleteCluster',
    body: { ClusterId: 'cls-typical01', InstanceDeleteMode: 'retain' },
    before: [UNPROTECT_CLUSTER],
  },
  { action: 'vpc:DisassociateAddress', body: { AddressId: 'eip-typical01' } },
  {
    action: 'vpc:ReleaseAddresses',
    body: { AddressIds: ['eip-typical01'] },
    before: [['cvm:TerminateInstances', { InstanceIds: ['ins-typicalodd1'] }]],
  },
];

const REFUSED: readonly (Case & { readonly code: string })[] = [
  {
    action: 'cvm:TerminateInstances',
    body: { InstanceIds: ['ins-typicalweb1'] },
    code: 'UnsupportedOperation.InstancesProtected',
  },
  {
    action: 'cvm:TerminateInstances',
    body: { InstanceIds: ['ins-typicalodd1', 'ins-nowhere01'] },
    code: 'InvalidInstanceId.NotFound',
  },
  { action: 'cbs:TerminateDisks', body: { DiskIds: ['disk-typicaldb1'] }, code: 'ResourceBusy' },
  { action: 'vpc:ReleaseAddresses', body: { AddressIds: ['eip-typical01'] }, code: 'InvalidAddressState' },
  {
    action: 'cbs:DetachDisks',
    body: { DiskIds: ['disk-typicalweb1'] },
    code: 'ResourceUnavailable.NotPortable',
  },
  {
    action: 'cbs:DetachDisks',
    body: { DiskIds: ['disk-typicaldb1'] },
    before: [['cbs:DetachDisks', { DiskIds: ['disk-typicaldb1'] }]],
    code: 'ResourceBusy',
  },
  {
    action: 'cbs:DetachDisks',
    body: { DiskIds: ['disk-typicalyr1'] },
    on: { region: SHANGHAI },
    code: 'UnsupportedOperation',
  },
  {
    action: 'vpc:DisassociateAddress',
    body: { AddressId: 'eip-typicalwan' },
    code: 'InvalidParameterValue.ResourceNotSupport',
  },
  {
    action: 'vpc:DisassociateAddress',
    body: { AddressId: 'eip-typical01' },
    before: [['vpc:DisassociateAddress', { AddressId: 'eip-typical01' }]],
    code: 'OperationDenied.MutexTaskRunning',
  },
  {
    action: 'clb:DeleteLoadBalancer',
    body: { LoadBalancerIds: ['lb-typical01'] },
    code: 'FailedOperation',
  },
  {
    action: 'tke:DeleteCluster',
    body: { ClusterId: 'cls-typical01', InstanceDeleteMode: 'retain' },
    code: 'OperationDenied.ClusterInDeletionProtection',
  },
  {
    action: 'redis:ModifyInstance',
    body: { ...UNPROTECT_REDIS, InstanceIds: ['crs-nowhere'] },
    code: 'ResourceNotFound.InstanceNotExists',
  },
  {
    action: 'cdb:OfflineIsolatedInstances',
    body: { InstanceIds: ['cdb-typical01'] },
    code: 'InvalidParameter',
  },
  {
    action: 'redis:CleanUpInstance',
    body: { InstanceId: 'crs-typical01' },
    code: 'ResourceUnavailable.InstanceStatusAbnormal',
  },
  {
    action: 'redis:DestroyPrepaidInstance',
    body: { InstanceId: 'crs-typical01' },
    code: 'InvalidParameterValue.UnSupportedType',
  },
  {
    action: 'lighthouse:TerminateInstances',
    body: { InstanceIds: ['lhins-typical1'] },
    on: { region: 'ap-hongkong' },
    code: 'UnsupportedOperation.InvalidInstanceState',
  },
  { action: 'tke:DeleteCluster', body: { ClusterId: 'cls-typical01' }, code: 'MissingParameter' },
  {
    action: 'clb:DeleteLoadBalancer',
    body: { LoadBalancerIds: ['lb-x'] },
    code: 'InvalidParameter.LBIdNotFound',
  },
  {
    action: 'domain:SetDomainAutoRenew',
    body: { DomainId: 'domain-nowhere', AutoRenew: 2 },
    code: 'ResourceNotFound',
  },
  { action: 'cam:DeleteUser', body: { Name: 'deploy-bot' }, code: 'OperationDenied.HaveKeys' },
  { action: 'cam:DeleteUser', body: { Name: 'nobody' }, code: 'ResourceNotFound.UserNotExist' },
  {
    action: 'cam:DeleteAccessKey',
    body: { AccessKeyId: key('typicalbot'), TargetUin: BOT },
    code: 'FailedOperation.Accesskey',
  },
  { action: 'cam:DeleteMessageReceiver', body: { Name: 'owner' }, code: 'ResourceNotFound.UserNotExists' },
  { action: 'cam:DeleteRole', body: {}, code: 'InvalidParameter.ParamError' },
  {
    action: 'organization:DeleteOrganization',
    body: {},
    on: { scenario: 'org-admin' },
    code: 'FailedOperation.OrganizationNotEmpty',
  },
  {
    action: 'organization:DeleteOrganizationNodes',
    body: { NodeId: [80_002] },
    on: { scenario: 'org-admin' },
    code: 'FailedOperation.OrganizationNodeNotEmpty',
  },
  {
    action: 'organization:DeleteOrganizationNodes',
    body: { NodeId: [80_001] },
    on: { scenario: 'org-admin' },
    code: 'InvalidParameter',
  },
  {
    action: 'organization:DeleteOrganizationMembers',
    body: { MemberUin: [200_000_000_201] },
    on: { scenario: 'members' },
    code: 'UnsupportedOperation.CreateMemberNotAllowDelete',
  },
  {
    action: 'organization:QuitOrganization',
    body: { OrgId: 65_433 },
    on: { scenario: 'org-admin' },
    code: 'FailedOperation.DisableQuitSelfCreatedOrganization',
  },
  {
    action: 'organization:DeleteAccount',
    body: { MemberUin: 100_001_888_888 },
    on: { scenario: 'members' },
    code: 'UnsupportedOperation.InviteAccountNotAllowDelete',
  },
  {
    action: 'organization:DeleteAccount',
    body: { MemberUin: 1 },
    on: { scenario: 'members' },
    code: 'ResourceNotFound.MemberNotExist',
  },
  {
    action: 'organization:DeleteAccount',
    body: { MemberUin: 200_000_000_201 },
    on: { scenario: 'org-member' },
    code: 'ResourceNotFound.MemberNotExist',
  },
  { action: 'vpc:ReleaseAddresses', body: { AddressId: 'eip-typical01' }, code: 'UnknownParameter' },
];

describe('what changes something', () => {
  test('is tried here, every action of it', () => {
    const tried = new Set(ACCEPTED.map(({ action }) => action));
    expect(
      MUTATIONS.map(({ service, name }) => `${service}:${name}`).filter((name) => !tried.has(name)),
    ).toEqual([]);
  });

  test.each(ACCEPTED)(
    'is accepted from the official SDK: $action',
    async ({ action, body, on, before = [] }) => {
      // An organization without members but its administrator, for its deletion.
      await open.patch('tencent', 'large', { organization: { members: [] } });
      for (const [first, given] of before) await call(first, given, on);
      // What goes to the recycle bin is there after a while.
      await open.advance(60);
      expect(await call(action, body, on)).toMatchObject({ RequestId: expect.any(String) as string });
    },
  );

  test.each(REFUSED)('is refused by $action with $code', async ({ action, body, on, code, before = [] }) => {
    for (const [first, given] of before) await call(first, given, on);
    await expect(call(action, body, on)).rejects.toMatchObject({ code });
  });
});

describe('a machine that was terminated', () => {
  const list = async (): Promise<readonly (string | undefined)[]> => {
    const client = new cvm.v20170312.Client(config('typical', GUANGZHOU));
    const { InstanceSet = [] } = await client.DescribeInstances({ InstanceIds: ['ins-typicalodd1'] });
    return InstanceSet.map(({ InstanceState }) => InstanceState);
  };
  const terminate = (): Promise<unknown> =>
    new cvm.v20170312.Client(config('typical', GUANGZHOU)).TerminateInstances({
      InstanceIds: ['ins-typicalodd1'],
    });

  test('is listed for a while and then no more', async () => {
    await terminate();
    expect([await list(), await list(), await list()]).toEqual([['TERMINATING'], ['TERMINATING'], []]);
  });

  test('may stay on its way for ever', async () => {
    await open.patch('tencent', 'typical', { releases: { stubborn: { 'ins-typicalodd1': 'never' } } });
    await terminate();
    await open.advance(240);
    expect([await list(), await list(), await list()].flat()).toEqual(Array(3).fill('TERMINATING'));
  });

  test('goes with its system disk, out of every view', async () => {
    await terminate();
    await open.advance(60);
    const { Resources } = (await call('cloudrc:SearchResources', { MaxResults: 100 })) as {
      Resources: readonly { readonly ResourceId: string }[];
    };
    const ids = Resources.map(({ ResourceId }) => ResourceId);
    expect(ids).toContain('disk-typicalweb1');
    expect(ids.filter((id) => id.includes('typicalodd1'))).toEqual([]);
  });
});

describe('what is taken off its machine', () => {
  type Made = readonly [action: string, body: object];
  interface Detachment {
    readonly detach: Made;
    readonly view: Made;
    readonly list: string;
    readonly state: string;
    readonly seen: readonly string[];
    readonly release: Made;
  }
  const cases: readonly Detachment[] = [
    {
      detach: ['cbs:DetachDisks', { DiskIds: ['disk-typicaldb1'] }],
      view: ['cbs:DescribeDisks', { DiskIds: ['disk-typicaldb1'] }],
      list: 'DiskSet',
      state: 'DiskState',
      seen: ['ATTACHED', 'DETACHING', 'DETACHING', 'UNATTACHED'],
      release: ['cbs:TerminateDisks', { DiskIds: ['disk-typicaldb1'] }],
    },
    {
      detach: ['vpc:DisassociateAddress', { AddressId: 'eip-typical01' }],
      view: ['vpc:DescribeAddresses', { AddressIds: ['eip-typical01'] }],
      list: 'AddressSet',
      state: 'AddressStatus',
      seen: ['BIND', 'UNBINDING', 'UNBINDING', 'UNBIND'],
      release: ['vpc:ReleaseAddresses', { AddressIds: ['eip-typical01'] }],
    },
  ];

  test.each(cases)('is free after a while: $seen', async ({ detach, view, list, state, seen, release }) => {
    const look = async (): Promise<unknown> => {
      const answer = (await call(...view)) as Record<string, readonly Record<string, unknown>[]>;
      return answer[list]![0]![state];
    };
    const before = await look();
    await call(...detach);
    expect([before, await look(), await look(), await look()]).toEqual(seen);
    expect(await call(...release)).toMatchObject({ RequestId: expect.any(String) as string });
  });
});

describe('a prepaid machine', () => {
  test('goes to the recycle bin at the first call and for good at the second', async () => {
    const client = new cvm.v20170312.Client(config('typical', SHANGHAI));
    const ids = { InstanceIds: ['ins-typicalerp1'] };
    await client.TerminateInstances(ids);
    await open.advance(60);
    expect((await client.DescribeInstances(ids)).InstanceSet).toMatchObject([
      { InstanceState: 'SHUTDOWN', IsolatedSource: 'MANMADE' },
    ]);
    await client.TerminateInstances(ids);
    await open.advance(60);
    expect((await client.DescribeInstances(ids)).InstanceSet).toEqual([]);
  });
});

describe('cos-nodejs-sdk-v5', () => {
  function client(): Cos {
    const { credential, profile } = config('typical', GUANGZHOU);
    const { endpoint } = profile.httpProfile;
    return new Cos({
      SecretId: credential.secretId,
      SecretKey: credential.secretKey,
      Protocol: 'http:',
      Domain: endpoint,
      ServiceDomain: endpoint,
    });
  }

  /** The host names the bucket, whatever address the request goes to. */
  const remove = (bucket: string, region: string): Promise<unknown> =>
    client().deleteBucket({
      Bucket: bucket,
      Region: region,
      Headers: { Host: `${bucket}.cos.${region}.myqcloud.com` },
    });

  test('deletes an empty bucket', async () => {
    expect(await remove('logs-1250000002', SHANGHAI)).toMatchObject({ statusCode: 204 });
    await open.advance(60);
    const { Buckets } = await client().getService();
    expect(Buckets.map(({ Name }) => Name)).toEqual(['archive-1250000002']);
  });

  test.each([
    ['archive-1250000002', { statusCode: 409, code: 'BucketNotEmpty' }],
    ['nothing-1250000002', { statusCode: 404, code: 'NoSuchBucket' }],
  ])('learns why a bucket stays: %s', async (bucket, error) => {
    await expect(remove(bucket, GUANGZHOU)).rejects.toMatchObject(error);
  });
});

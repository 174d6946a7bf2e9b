import { describe, expect, it } from 'vitest';
import type { Client } from '../../../../src/providers/tencent/client.js';
import { readInventory } from '../../../../src/providers/tencent/inventory/index.js';
import { fakeClient, type FakeAnswers } from '../fake-client.js';

const NOW = new Date('2026-11-21T08:00:00Z');
const nothing = (list: string) => () => ({ TotalCount: 0, [list]: [] });

const EMPTY: FakeAnswers = {
  'region:DescribeRegions': () => ({
    TotalCount: 2,
    RegionSet: [{ Region: 'ap-guangzhou' }, { Region: 'ap-shanghai' }],
  }),
  'cvm:DescribeInstances': nothing('InstanceSet'),
  'cbs:DescribeDisks': nothing('DiskSet'),
  'vpc:DescribeAddresses': nothing('AddressSet'),
  'clb:DescribeLoadBalancers': nothing('LoadBalancerSet'),
  'cdb:DescribeDBInstances': nothing('Items'),
  'redis:DescribeInstances': nothing('InstanceSet'),
  'lighthouse:DescribeInstances': nothing('InstanceSet'),
  'tke:DescribeClusters': nothing('Clusters'),
  'as:DescribeAutoScalingGroups': nothing('AutoScalingGroupSet'),
  'as:DescribeAutoScalingInstances': nothing('AutoScalingInstanceSet'),
  'domain:DescribeDomainNameList': nothing('DomainSet'),
  'ssl:DescribeCertificates': nothing('Certificates'),
  'billing:DescribeRenewInstances': () => ({ InstanceList: [], NextToken: '' }),
  'cloudrc:SearchResources': () => ({ Resources: [], NextToken: '' }),
  'config:ListDiscoveredResources': () => ({ Items: [], NextToken: null, Count: 0 }),
  'tag:GetResources': () => ({ ResourceTagMappingList: [], PaginationToken: '' }),
};

/** Buckets come in XML, which the fake does not speak: there are none here. */
function read(answers: FakeAnswers): ReturnType<typeof readInventory> {
  const client: Client = {
    ...fakeClient({ ...EMPTY, ...answers }),
    callCos: (_action, schema) => schema.parseAsync({ ListAllMyBucketsResult: { Buckets: '' } }),
  };
  return readInventory(client, () => NOW);
}

describe('the inventory', () => {
  it('is empty where every list is', async () => {
    expect(await read({})).toMatchObject({ resources: [], gaps: [] });
  });

  it.each(['UnsupportedRegion', 'InvalidParameterValue', 'InvalidParameter.RegionNotFound'])(
    'does without a product in a region that answers %s',
    async (refuses) => {
      const lighthouse = (_parameters: unknown, region?: string) =>
        region === 'ap-shanghai' ? { refuses } : { TotalCount: 0, InstanceSet: [] };
      expect((await read({ 'lighthouse:DescribeInstances': lighthouse })).gaps).toEqual([]);
    },
  );

  it('does not do without it when every region answers so', async () => {
    const { gaps } = await read({ 'tke:DescribeClusters': () => ({ refuses: 'UnsupportedRegion' }) });
    expect(gaps).toMatchObject([{ action: 'tke:DescribeClusters', providerCode: 'UnsupportedRegion' }]);
  });

  it('does not do without it when a region answers anything else', async () => {
    const clusters = (_parameters: unknown, region?: string) =>
      region === 'ap-shanghai' ? { refuses: 'FailedOperation' } : { TotalCount: 0, Clusters: [] };
    expect((await read({ 'tke:DescribeClusters': clusters })).gaps).toHaveLength(1);
  });

  it('says so when the recorder counts more than it lists', async () => {
    const { gaps } = await read({
      'config:ListDiscoveredResources': () => ({ Items: [], NextToken: '', Count: 1 }),
    });
    expect(gaps).toMatchObject([{ code: 'incomplete', action: 'config:ListDiscoveredResources' }]);
  });

  it('leaves out what the recorder has seen deleted', async () => {
    const item = (ResourceId: string, ResourceDelete: number) => ({
      ResourceId,
      ResourceType: 'x',
      ResourceDelete,
    });
    const { resources } = await read({
      'config:ListDiscoveredResources': () => ({
        Items: [item('a', 1), item('b', 2)],
        NextToken: '',
        Count: 2,
      }),
    });
    expect(resources.map(({ id }) => id)).toEqual(['b']);
  });

  it('reads the six segments of a tagged name, and no other', async () => {
    const tagged = (Resource: string) => () => ({
      ResourceTagMappingList: [{ Resource, Tags: [] }],
      PaginationToken: '',
    });
    const { resources } = await read({
      'tag:GetResources': tagged('qcs::scf:ap-guangzhou:uin/1:namespace/default/function/job'),
    });
    expect(resources).toMatchObject([
      { id: 'job', type: 'scf namespace default function', region: 'ap-guangzhou' },
    ]);
    expect((await read({ 'tag:GetResources': tagged('ins-1') })).gaps).toMatchObject([{ code: 'malformed' }]);
  });

  it.each([
    ['RenewPending', true],
    ['ok', false],
    ['RedemptionPending', false],
  ])('a domain name in stage %s may be given up: %s', async (BuyStatus, may) => {
    const { waivable } = await read({
      'domain:DescribeDomainNameList': () => ({
        TotalCount: 1,
        DomainSet: [{ DomainName: 'example.cn', BuyStatus, ExpirationDate: '2027-05-06' }],
      }),
    });
    expect(waivable.has('example.cn')).toBe(may);
  });

  it.each([
    ['2027-02-18 16:00:00', '1', true],
    ['2027-02-18 16:00:01', '1', false],
    ['', '1', false],
  ])('a certificate that ends on %j may be given up: %s', async (CertEndTime, Status, may) => {
    const { resources, waivable } = await read({
      'ssl:DescribeCertificates': () => ({
        TotalCount: 1,
        Certificates: [{ CertificateId: 'cert-1', Status, CertEndTime }],
      }),
    });
    expect(resources).toHaveLength(1);
    expect(waivable.has('cert-1')).toBe(may);
  });

  const searched = (...rows: readonly object[]) => ({
    'cloudrc:SearchResources': () => ({
      Resources: rows.map((row) => ({ ResourceType: 'x', ...row })),
      NextToken: '',
    }),
  });

  it.each(['vpc-1', 'subnet-1', 'rtb-1', 'acl-1', 'eni-1', 'sg-1', 'skey-1'])(
    'what costs nothing by its kind is free: %s',
    async (ResourceId) => {
      const { resources, waivable } = await read(searched({ ResourceId, PayMode: '0' }));
      expect(resources).toMatchObject([{ id: ResourceId, charge: 'free' }]);
      expect(waivable.size).toBe(0);
    },
  );

  it.each([
    ['Free', 'free'],
    ['1', 'prepaid'],
    ['0', 'postpaid'],
    ['NeverHeardOf', 'unknown'],
  ])('what an index calls paid by %s is %s', async (PayMode, charge) => {
    const { resources } = await read(searched({ ResourceId: 'x-1', PayMode }));
    expect(resources).toMatchObject([{ charge }]);
  });

  it.each(['qcs::cam::uin/1:uin/100019000001', 'qcs::cam::uin/1:roleName/tester'])(
    'takes nobody for a resource: %s',
    async (Resource) => {
      const { resources, gaps } = await read({
        'tag:GetResources': () => ({
          ResourceTagMappingList: [{ Resource, Tags: [] }],
          PaginationToken: '',
        }),
      });
      expect([resources, gaps]).toEqual([[], []]);
    },
  );

  it('does not believe an index that lags behind a product’s own list', async () => {
    const row = { ResourceId: 'ins-1', RegionCode: 'ap-guangzhou' };
    expect((await read(searched(row))).resources).toEqual([]);
    const refused = {
      ...searched(row),
      'cvm:DescribeInstances': () => ({ refuses: 'UnauthorizedOperation' }),
    };
    expect((await read(refused)).resources).toMatchObject([{ id: 'ins-1' }]);
    const elsewhere = searched({ ...row, RegionCode: 'ap-elsewhere' });
    expect((await read(elsewhere)).resources).toMatchObject([{ id: 'ins-1' }]);
  });

  it.each([
    ['短信', true],
    ['内容分发网络CDN', true],
    ['云点播', true],
    ['云服务器', false],
  ])('a prepaid package of %s may be given up: %s', async (ProductName, may) => {
    const { waivable } = await read({
      'billing:DescribeRenewInstances': () => ({
        InstanceList: [{ InstanceId: 'x-1', ProductName, ProductCode: 'p_x', ExpireTime: '' }],
        NextToken: '',
      }),
    });
    expect(waivable.has('x-1')).toBe(may);
  });

  it.each(['2', '3', '7', '10', '14'])('a certificate of status %s is none any more', async (Status) => {
    const { resources } = await read({
      'ssl:DescribeCertificates': () => ({
        TotalCount: 1,
        Certificates: [{ CertificateId: 'cert-1', Status, CertEndTime: null }],
      }),
    });
    expect(resources).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { INVENTORY_ACTIONS, readInventory } from '../../../../src/providers/jdcloud/inventory/index.js';
import { furtherRegions } from '../../../../src/providers/jdcloud/regions.js';
import type { BillRow } from '../../../../src/providers/jdcloud/facts/bills.js';
import { answering, type Asked, type Reply } from '../answering.js';
import { billRow } from '../hand-made-facts.js';

const CHARGE = { chargeMode: 'postpaid_by_usage', chargeStatus: 'normal' };
const EMPTY: Reply = { result: { totalCount: 0, buckets: null } };

interface Setting {
  readonly bills?: readonly BillRow[];
  readonly region?: string;
}

async function read(answer: (asked: Asked) => Reply | undefined, { bills = [], region }: Setting = {}) {
  const { client, asked } = answering((one) => answer(one) ?? EMPTY);
  const further = furtherRegions([...bills.map((row) => row.region), region]);
  const inventory = await readInventory(client, { further: () => Promise.resolve(further) });
  return { ...inventory, asked: asked() };
}

const only =
  (action: string, result: object) =>
  (asked: Asked): Reply | undefined =>
    asked.action === action && (asked.region ?? 'cn-north-1') === 'cn-north-1' ? { result } : undefined;

const machine = (changes: object = {}) => ({
  instanceId: 'i-1',
  instanceName: '',
  charge: CHARGE,
  ...changes,
});

describe('the inventory', () => {
  it('asks every list, in the four documented regions where it has regions', async () => {
    const { asked, gaps } = await read(() => undefined);
    expect(new Set(asked.map(({ action }) => action))).toEqual(new Set(INVENTORY_ACTIONS));
    const regions = asked.filter(({ action }) => action === 'vm:describeInstances').map((one) => one.region);
    expect(regions).toEqual(['cn-north-1', 'cn-east-1', 'cn-east-2', 'cn-south-1']);
    expect(asked.filter(({ action }) => action === 'kms:describeKeyList')).toHaveLength(1);
    expect(gaps).toEqual([]);
  });

  it('asks for what is hidden by default', async () => {
    const { asked } = await read(() => undefined);
    const values = (action: string, name: string) => [
      ...new Set(asked.filter((one) => one.action === action).map(({ query }) => query.get(name))),
    ];
    expect(values('lb:describeLoadBalancers', 'filters.1.values.1')).toEqual(['alb', 'nlb', 'dnlb']);
    expect(values('vpc:describeElasticIps', 'filters.1.values.1')).toEqual(['all']);
    expect(values('vm:describeImages', 'imageSource')).toEqual(['private']);
  });

  it('counts a disk that is deleted with its machine to the machine', async () => {
    const systemDisk = { autoDelete: true, cloudDisk: { diskId: 'vol-1' } };
    const disk = {
      diskId: 'vol-1',
      name: '系统盘',
      status: 'in-use',
      charge: { ...CHARGE, chargeStatus: 'arrear' },
    };
    const { resources } = await read(
      (asked) =>
        only('vm:describeInstances', { totalCount: 1, instances: [machine({ systemDisk })] })(asked) ??
        only('disk:describeDisks', { totalCount: 1, disks: [disk] })(asked),
    );
    expect(resources.find(({ id }) => id === 'vol-1')).toMatchObject({
      name: '系统盘',
      partOf: 'i-1',
      charge: 'postpaid',
      locked: true,
      holdsData: true,
    });
  });

  it.each([
    ['a way to pay', { ...CHARGE, chargeMode: 'gift' }, { charge: 'unknown', unclear: 'chargeMode gift' }],
    [
      'a state',
      { ...CHARGE, chargeStatus: 'paused' },
      { charge: 'postpaid', unclear: 'chargeStatus paused' },
    ],
    ['nothing of how it is paid', null, { charge: 'unknown', unclear: 'chargeMode , chargeStatus ' }],
  ])('lists a thing with %s that is not documented, and says so', async (_name, charge, shown) => {
    const instances = [machine({ charge }), machine({ instanceId: 'i-2' })];
    const { resources, gaps } = await read(only('vm:describeInstances', { totalCount: 2, instances }));
    expect(gaps).toEqual([]);
    expect(resources).toMatchObject([{ id: 'i-1', ...shown }, { id: 'i-2' }]);
  });

  it.each(['', ' '])('takes no thing whose id is "%s"', async (instanceId) => {
    const result = { totalCount: 1, instances: [machine({ instanceId })] };
    expect((await read(only('vm:describeInstances', result))).gaps).toMatchObject([{ code: 'malformed' }]);
  });

  it('believes the word for a state before a time', async () => {
    const disks = [
      { diskId: 'vol-1', status: 'available', trashTime: '2026-02-03 10:00:00', charge: CHARGE },
      { diskId: 'vol-2', status: 'in-recyclebin', charge: CHARGE },
      { diskId: 'vol-3', trashTime: '2026-02-03 10:00:00', charge: CHARGE },
      { diskId: 'vol-4', status: 'deleted', charge: CHARGE },
    ];
    const softDeletedTime = '2026-11-01T00:00:00Z';
    const cacheInstances = [
      { cacheInstanceId: 'r-1', cacheInstanceStatus: 'running', softDeletedTime, charge: CHARGE },
      { cacheInstanceId: 'r-2', cacheInstanceStatus: 'error', softDeletedTime, charge: CHARGE },
    ];
    const { resources } = await read(
      (asked) =>
        only('disk:describeDisks', { totalCount: 4, disks })(asked) ??
        only('redis:describeCacheInstances', { totalCount: 2, cacheInstances })(asked),
    );
    const stages = Object.fromEntries(resources.map(({ id, stage }) => [id, stage]));
    expect(stages).toEqual({
      'vol-1': undefined,
      'vol-2': 'recycled',
      'vol-3': 'recycled',
      'r-1': undefined,
      'r-2': 'recycled',
    });
  });

  it('sorts out by its own members what the question did not ask for', async () => {
    const images = [
      { imageId: 'img-1', imageSource: 'public' },
      { imageId: 'img-2', imageSource: 'private' },
      { imageId: 'img-3' },
    ];
    const snapshots = [
      { snapshotId: 's-1', snapshotSource: 'others' },
      { snapshotId: 's-2', snapshotSource: 'self' },
    ];
    const { resources } = await read(
      (asked) =>
        only('vm:describeImages', { totalCount: 3, images })(asked) ??
        only('disk:describeSnapshots', { totalCount: 2, snapshots })(asked),
    );
    expect(resources.map(({ id }) => id)).toEqual(['s-2', 'img-2', 'img-3']);
  });

  it.each([
    ['no total', { instances: [] }],
    ['rows of another kind', { totalCount: 1, instances: ['i-1'] }],
    ['text for rows', { totalCount: 0, instances: '[]' }],
  ])('does not understand a list with %s', async (_name, result) => {
    const { gaps } = await read(only('vm:describeInstances', result));
    expect(gaps).toMatchObject([{ code: 'malformed' }]);
  });

  it('is incomplete where an empty page claims rows', async () => {
    const { gaps } = await read(only('rds:describeInstances', { totalCount: 3, dbInstances: null }));
    expect(gaps).toMatchObject([{ code: 'incomplete', action: 'rds:describeInstances' }]);
  });

  it.each(['Bad_Name', '../etc', 'x'])('takes no bucket by the name %s', async (name) => {
    const { gaps } = await read(only('oss:listBuckets', { buckets: [{ name }] }));
    expect(gaps).toMatchObject([{ code: 'malformed', action: 'oss:listBuckets' }]);
  });

  it('does not take a missing list of buckets for an empty one', async () => {
    const { gaps } = await read(only('oss:listBuckets', { owner: {} }));
    expect(gaps).toMatchObject([{ code: 'malformed' }]);
  });

  it('knows what has expired or lies in the recycle bin', async () => {
    const charge = {
      chargeMode: 'prepaid_by_duration',
      chargeStatus: 'overdue',
      chargeRetireTime: '2026-12-01 00:00:00',
    };
    const cache = { cacheInstanceId: 'r-1', charge: CHARGE, softDeletedTime: '2026-11-01T00:00:00Z' };
    const { resources } = await read(
      (asked) =>
        only('vm:describeInstances', { totalCount: 1, instances: [machine({ charge })] })(asked) ??
        only('redis:describeCacheInstances', { totalCount: 1, cacheInstances: [cache] })(asked),
    );
    expect(resources).toMatchObject([
      { id: 'i-1', stage: 'expired', until: '2026-11-30T16:00:00.000Z' },
      { id: 'r-1', stage: 'recycled' },
    ]);
  });
});

describe('regions that are not documented', () => {
  const bills = [
    billRow({ region: 'cn-west-9' }),
    billRow({ region: '../admin' }),
    billRow({ region: undefined }),
  ];
  const inWest = (asked: Asked, reply: Reply): Reply | undefined =>
    asked.region === 'cn-west-9' ? reply : undefined;

  it('are searched where the bill or the user names them, but only by a proper id', async () => {
    const { asked } = await read(() => undefined, { bills, region: 'cn-far-1' });
    const regions = new Set(asked.map(({ region }) => region));
    expect([...regions].filter((region) => region?.startsWith('cn-') !== true)).toEqual([undefined]);
    expect([regions.has('cn-west-9'), regions.has('cn-far-1')]).toEqual([true, true]);
  });

  it('do not matter to a product that refuses them', async () => {
    const { gaps } = await read((one) => inWest(one, { refusal: 'INVALID_ARGUMENT', code: 400 }), { bills });
    expect(gaps).toEqual([]);
  });

  it('matter where the answer is no refusal of the region', async () => {
    const { gaps } = await read((one) => inWest(one, { refusal: 'HTTP_FORBIDDEN', code: 403 }), { bills });
    expect(gaps.length).toBeGreaterThan(10);
    expect(new Set(gaps.map(({ code }) => code))).toEqual(new Set(['denied']));
  });

  it('show what is there', async () => {
    const { resources } = await read(
      (one) =>
        one.action === 'vm:describeInstances'
          ? inWest(one, { result: { totalCount: 1, instances: [machine()] } })
          : undefined,
      { bills },
    );
    expect(resources).toMatchObject([{ id: 'i-1', region: 'cn-west-9' }]);
  });
});

describe('Redis in the region that its reference does not name', () => {
  const inEast = (refusal: string, code: number) => (one: Asked) =>
    one.action === 'redis:describeCacheInstances' && one.region === 'cn-east-1'
      ? { refusal, code }
      : undefined;

  it('is not offered where it is not found', async () => {
    expect((await read(inEast('NOT_FOUND', 404))).gaps).toEqual([]);
  });

  it('is a gap where it may be offered', async () => {
    expect((await read(inEast('HTTP_FORBIDDEN', 403))).gaps).toMatchObject([{ code: 'denied' }]);
  });
});

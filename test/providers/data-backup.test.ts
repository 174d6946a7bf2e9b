import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScenario } from '../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../helpers/sandbox-control.js';

/** The lists that show data, as the provider documents them: whatever a check says of itself. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  alibaba: ['ecs:DescribeDisks', 'ecs:DescribeSnapshots', 'rds:DescribeDBInstances', 'oss:ListBuckets'],
  tencent: [
    ...['cbs:DescribeDisks', 'cdb:DescribeDBInstances', 'redis:DescribeInstances'],
    ...['lighthouse:DescribeInstances', 'cos:GetService'],
  ],
  jdcloud: [
    ...['rds:describeInstances', 'redis:describeCacheInstances', 'mongodb:describeInstances'],
    ...['es:describeInstances', 'disk:describeDisks', 'disk:describeSnapshots', 'vm:describeImages'],
    ...['zfs:describeFileSystems', 'oss:listBuckets'],
  ],
  naver: [
    ...['vserver:getBlockStorageInstanceList', 'vserver:getBlockStorageSnapshotInstanceList'],
    ...['vnas:getNasVolumeInstanceList', 'vmysql:getCloudMysqlInstanceList', 'objectstorage:ListBuckets'],
  ],
};

describe.each(Object.entries(LISTS))('data held at %s', (id, lists) => {
  let open: ControlledSandbox;
  beforeAll(async () => {
    open = await openSandbox();
  });
  afterAll(() => open.sandbox.close());

  const judge = async (scenario: string) => {
    const { session } = await openScenario(open.sandbox, { provider: id, scenario });
    return session.check(`${id}.data-backup`);
  };

  it('is named once for each kind, with how it is copied out', async () => {
    const { findings } = await judge('typical');
    const held = findings.filter(({ code }) => code.startsWith('copy-'));
    expect(held.length).toBeGreaterThan(3);
    expect(new Set(held.map(({ subject }) => subject.type)).size).toBe(held.length);
    expect(findings.map(({ code }) => code)).not.toContain('data-held');
    const bucket = held.find(({ code }) => code === 'copy-bucket');
    expect(bucket?.resolve.command).toMatch(/BUCKET/);
    expect(held.filter(({ args }) => / \(>? ?\d+ GB\)/.test(args?.['size'] ?? '')).length).toBeGreaterThan(0);
  });

  it.each(lists)('is unknown where %s cannot be read', async (action) => {
    await open.setFaults([{ kind: 'http500', rate: 1, action }]);
    try {
      const { findings, gaps } = await judge('clean');
      expect(gaps).toMatchObject([{ action }]);
      expect(findings.map(({ code }) => code)).not.toContain('no-data-seen');
    } finally {
      await open.setFaults([]);
    }
  });
});

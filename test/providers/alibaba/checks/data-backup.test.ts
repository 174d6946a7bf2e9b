import { describe, expect, it } from 'vitest';
import { decideStatus } from '../../../../src/domain/verdict.js';
import type { Resource } from '../../../../src/providers/_shared/resource.js';
import { dataBackup } from '../../../../src/providers/alibaba/checks/data-backup.js';
import { env, factsOf } from '../hand-made-facts.js';

const bucket = (id: string): Resource => ({
  ...{ id, type: 'OSS bucket', charge: 'postpaid', holdsData: true, seenBy: ['oss:ListBuckets'] },
});
const judge = (...resources: readonly Resource[]) =>
  dataBackup.run(factsOf({ inventory: { resources, gaps: [] } }), env);

describe('alibaba.data-backup', () => {
  it('asks the user although nothing is seen', async () => {
    const judged = await judge();
    expect(judged.findings).toMatchObject([{ code: 'no-data-seen', severity: 'attest' }]);
    expect(decideStatus(judged)).toBe('manual');
  });

  it('names a kind once, with a few examples', async () => {
    const { findings } = await judge(...['a', 'b', 'c', 'd'].map(bucket));
    expect(findings).toMatchObject([{ code: 'copy-bucket', args: { count: '4', examples: 'a, b, c, …' } }]);
  });

  it('leaves out what holds no data', async () => {
    const server: Resource = { ...bucket('i-1'), type: 'ECS instance', holdsData: false };
    expect((await judge(server)).findings).toMatchObject([{ code: 'no-data-seen' }]);
  });

  it('is unknown where buckets cannot be listed', async () => {
    const gaps = [{ code: 'denied', action: 'oss:ListBuckets', needs: [] }] as const;
    const judged = await dataBackup.run(factsOf({ inventory: { resources: [], gaps } }), env);
    expect(decideStatus(judged)).toBe('unknown');
  });
});

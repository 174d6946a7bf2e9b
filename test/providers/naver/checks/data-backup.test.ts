import { describe, expect, it } from 'vitest';
import type { Gap } from '../../../../src/domain/verdict.js';
import type { Resource } from '../../../../src/providers/_shared/resource.js';
import { dataBackup } from '../../../../src/providers/naver/checks/data-backup.js';
import { env, factsOf } from '../hand-made-facts.js';

const bucket = (id: string): Resource => ({
  id,
  type: 'bucket',
  charge: 'postpaid',
  holdsData: true,
  seenBy: [],
});
const gap = (action: string): Gap => ({ code: 'denied', action, needs: [] });
const run = (resources: readonly Resource[], gaps: readonly Gap[] = []) =>
  dataBackup.run(factsOf({ inventory: { resources, gaps } }), env);

describe('naver.data-backup', () => {
  it('asks for a backup of each type of thing that holds data', async () => {
    const { findings, manual } = await run([
      ...['a', 'b', 'c', 'd'].map(bucket),
      { ...bucket('s'), type: 'server', holdsData: false },
    ]);
    expect(findings).toMatchObject([
      { code: 'data-held', severity: 'attest', args: { count: '4', examples: 'a, b, c, …' } },
    ]);
    expect(manual).toBe(true);
  });

  it('asks all the same where nothing was seen', async () => {
    expect((await run([])).findings).toMatchObject([{ code: 'no-data-seen', severity: 'attest' }]);
  });

  it('is unknown by the lists that show data, and by no other', async () => {
    const { gaps } = await run([], [gap('objectstorage:ListBuckets'), gap('vnks:ClustersGet')]);
    expect(gaps).toEqual([gap('objectstorage:ListBuckets')]);
  });
});

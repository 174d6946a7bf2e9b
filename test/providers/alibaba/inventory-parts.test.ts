import { describe, expect, it } from 'vitest';
import { payAsYouGo } from '../../../src/providers/alibaba/checks/pay-as-you-go.js';
import type { Holding } from '../../../src/providers/alibaba/inventory/holding.js';
import { joinParts } from '../../../src/providers/alibaba/inventory/parts.js';
import { partsOf } from '../../../src/providers/alibaba/remedies/_resource.js';
import { releaseEcsInstance } from '../../../src/providers/alibaba/remedies/release-ecs-instance.js';
import { env, factsOf } from './hand-made-facts.js';

const holding = (id: string, changes: Partial<Holding> = {}): Holding => ({
  ...{ id, type: 'thing', charge: 'postpaid', region: 'cn-hangzhou', seenBy: ['ecs:DescribeInstances'] },
  ...changes,
});
const server = (changes: Partial<Holding> = {}): Holding => holding('i-1', changes);
const disk = (changes: Partial<Holding> = {}): Holding =>
  holding('d-1', { attachedTo: { id: 'i-1' }, takesSnapshots: true, ...changes });
const automatic = holding('s-1', { automaticOf: 'd-1', tags: { keep: 'yes' } });

const parts = (holdings: readonly Holding[]) =>
  joinParts(holdings).map(({ id, partOf }) => [id, partOf ?? '-'].join(' of '));

describe('what goes along', () => {
  it('is an automatic snapshot with its disk, unless the disk says that it keeps them', () => {
    expect(parts([disk(), automatic])).toEqual(['d-1 of -', 's-1 of d-1']);
    expect(parts([disk({ takesSnapshots: false }), automatic])).toEqual(['d-1 of -', 's-1 of -']);
    expect(parts([automatic])).toEqual(['s-1 of -']);
  });

  it('is every disk of a server that is locked for security, whatever the disk says', () => {
    expect(parts([server({ takesDisks: true }), disk()])).toEqual(['i-1 of -', 'd-1 of i-1']);
    expect(parts([server({ takesDisks: false }), disk()])).toEqual(['i-1 of -', 'd-1 of -']);
  });

  it('is named down to what goes with what goes, with its tags', () => {
    const all = joinParts([server(), disk({ partOf: 'i-1' }), automatic]);
    expect(partsOf(server(), all)).toMatchObject([{ id: 'd-1' }, { id: 's-1', tags: { keep: 'yes' } }]);
  });
});

describe('a machine of a group', () => {
  const managedBy = { type: 'scaling group', id: 'asg-1' };
  const inventory = { resources: [server({ managedBy }), holding('i-2')], gaps: [] };

  it('is not released beneath it', async () => {
    const drafts = await releaseEcsInstance.propose(factsOf({ inventory }), { refunds: false });
    expect(drafts.map(({ subject }) => subject.id)).toEqual(['i-2']);
  });

  it('names what has to go first', async () => {
    const { findings } = await payAsYouGo.run(factsOf({ inventory }), env);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'manager-first',
        severity: 'must-process',
        subject: { type: 'scaling group', id: 'asg-1', region: 'cn-hangzhou' },
        args: { machines: 'i-1' },
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Holding } from '../../../../src/providers/alibaba/inventory/holding.js';
import { deleteNatGateway } from '../../../../src/providers/alibaba/remedies/delete-nat-gateway.js';
import { deleteSnapshot } from '../../../../src/providers/alibaba/remedies/delete-snapshot.js';
import { releaseDisk } from '../../../../src/providers/alibaba/remedies/release-disk.js';
import { releaseEcsInstance } from '../../../../src/providers/alibaba/remedies/release-ecs-instance.js';
import { releaseEip } from '../../../../src/providers/alibaba/remedies/release-eip.js';
import { unassociateEip } from '../../../../src/providers/alibaba/remedies/unassociate-eip.js';
import { unprotectEcsInstance } from '../../../../src/providers/alibaba/remedies/unprotect-ecs-instance.js';
import type { AlibabaRemedy } from '../../../../src/providers/alibaba/remedies/_remedy.js';
import { factsOf } from '../hand-made-facts.js';
import { callsTo, stepFor, WISHES } from './steps.js';

function holding(id: string, action: string, over: Partial<Holding> = {}): Holding {
  return { id, type: 'thing', region: 'cn-beijing', charge: 'postpaid', seenBy: [action], ...over };
}
const server = (over: Partial<Holding> = {}): Holding => holding('i-1', 'ecs:DescribeInstances', over);
const disk = (over: Partial<Holding> = {}): Holding => holding('d-1', 'ecs:DescribeDisks', over);

async function idsOf(remedy: AlibabaRemedy, ...resources: Holding[]): Promise<readonly string[]> {
  const drafts = await remedy.propose(factsOf({ inventory: { resources, gaps: [] } }), WISHES);
  return drafts.map(({ subject }) => subject.id);
}

describe('what is proposed', () => {
  it('is nothing prepaid, and nothing that only billing shows', async () => {
    expect(await idsOf(releaseEcsInstance, server({ charge: 'prepaid' }))).toEqual([]);
    expect(await idsOf(releaseEcsInstance, server({ seenBy: ['bss:QueryAvailableInstances'] }))).toEqual([]);
  });

  it('is no disk that goes with its instance, or that a subscription keeps', async () => {
    const part = disk({ partOf: 'i-1', attachedTo: { id: 'i-1' } });
    expect(await idsOf(releaseDisk, server(), part)).toEqual([]);
    const attached = disk({ attachedTo: { id: 'i-1' } });
    expect(await idsOf(releaseDisk, server({ charge: 'prepaid' }), attached)).toEqual([]);
    expect(await idsOf(releaseDisk, server(), attached)).toEqual(['d-1']);
  });

  it('names the disks that go along with an instance', async () => {
    const resources = [server({ isProtected: true }), disk({ partOf: 'i-1' })];
    const [draft] = await releaseEcsInstance.propose(factsOf({ inventory: { resources, gaps: [] } }), WISHES);
    expect(draft).toMatchObject({
      takes: [{ id: 'd-1' }],
      after: [{ remedy: 'unprotect-ecs-instance', id: 'i-1' }],
    });
  });

  it.each(['image', 'image_disk'])('is no snapshot with usage %s', async (usage) => {
    expect(await idsOf(deleteSnapshot, holding('s-1', 'ecs:DescribeSnapshots', { usage }))).toEqual([]);
  });

  it('is a protected gateway or address, after its protection', async () => {
    const isProtected = true;
    const gateway = holding('ngw-1', 'vpc:DescribeNatGateways', { isProtected });
    const attachedTo = { id: 'i-1', type: 'EcsInstance' };
    const address = holding('eip-1', 'vpc:DescribeEipAddresses', { isProtected, attachedTo });
    const facts = factsOf({ inventory: { resources: [gateway, address], gaps: [] } });
    expect(await deleteNatGateway.propose(facts, WISHES)).toMatchObject([
      { subject: { id: 'ngw-1' }, after: [{ remedy: 'unprotect-nat-gateway', id: 'ngw-1' }] },
    ]);
    expect(await releaseEip.propose(facts, WISHES)).toMatchObject([
      {
        subject: { id: 'eip-1' },
        after: [
          { remedy: 'unprotect-eip', id: 'eip-1' },
          { remedy: 'unassociate-eip', id: 'eip-1' },
        ],
      },
    ]);
    expect(await idsOf(unassociateEip, address)).toEqual(['eip-1']);
  });
});

describe('a look', () => {
  const step = stepFor(releaseEcsInstance, 'i-1', {}, 'cn-beijing');
  const listing = (...rows: object[]) => callsTo(() => ({ Instances: { Instance: rows }, NextToken: '' }));
  const row = { InstanceId: 'i-1', InstanceChargeType: 'PostPaid' };

  it('is done only when the list does not show the thing', async () => {
    expect(await releaseEcsInstance.look(listing(), step)).toBe('done');
    expect(await releaseEcsInstance.look(listing(row), step)).toBe('todo');
    expect(await releaseEcsInstance.look(listing({ ...row, Status: 'Deleting' }), step)).toBe('under-way');
  });

  it('is not done by a protection that the list does not tell', async () => {
    const lift = stepFor(unprotectEcsInstance, 'i-1', {}, 'cn-beijing');
    expect(await unprotectEcsInstance.look(listing(row), lift)).toBe('todo');
    expect(await unprotectEcsInstance.look(listing({ ...row, DeletionProtection: true }), lift)).toBe('todo');
    expect(await unprotectEcsInstance.look(listing({ ...row, DeletionProtection: false }), lift)).toBe(
      'done',
    );
  });

  it('asks no host that a plan has made up', async () => {
    const bent = stepFor(releaseEcsInstance, 'i-1', {}, 'evil.example.com/');
    await expect(releaseEcsInstance.look(listing(), bent)).rejects.toMatchObject({ code: 'damaged-step' });
  });
});

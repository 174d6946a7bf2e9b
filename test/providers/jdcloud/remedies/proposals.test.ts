import { describe, expect, it } from 'vitest';
import { deleteDisk } from '../../../../src/providers/jdcloud/remedies/delete-disk.js';
import { deletePublicIp } from '../../../../src/providers/jdcloud/remedies/delete-public-ip.js';
import { deleteRdsInstance } from '../../../../src/providers/jdcloud/remedies/delete-rds-instance.js';
import { deleteVirtualMachine } from '../../../../src/providers/jdcloud/remedies/delete-virtual-machine.js';
import type { JdcloudRemedy } from '../../../../src/providers/jdcloud/remedies/_remedy.js';
import type { Thing } from '../../../../src/providers/jdcloud/inventory/kind.js';
import type { Gap } from '../../../../src/domain/verdict.js';
import { factsOf, resource } from '../hand-made-facts.js';

const thing = (changes: Partial<Thing>): Thing => ({ ...resource(), ...changes });

const propose = (
  remedy: JdcloudRemedy,
  things: readonly Thing[],
  refunds = false,
  gaps: readonly Gap[] = [],
) => remedy.propose(factsOf({ inventory: { resources: things, gaps } }), { refunds });

const idsOf = async (...of: Parameters<typeof propose>) =>
  (await propose(...of)).map(({ subject }) => subject.id);

describe('what is proposed', () => {
  it('leaves alone what is paid for in advance, until its term has ended', async () => {
    const things = [
      thing({ id: 'runs', charge: 'prepaid' }),
      thing({ id: 'ended', charge: 'prepaid', stage: 'expired' }),
      thing({ id: 'by-use' }),
    ];
    expect(await idsOf(deleteVirtualMachine, things)).toEqual(['ended', 'by-use']);
  });

  it('has a disk wait for its machine, and leaves it where the machine stays', async () => {
    const disk = thing({ id: 'vol-1', type: 'cloud disk', heldBy: [{ type: 'vm', id: 'i-1' }] });
    const kept = thing({ charge: 'prepaid' });
    expect(await idsOf(deleteDisk, [thing({}), disk])).toEqual(['vol-1']);
    expect(await idsOf(deleteDisk, [kept, disk])).toEqual([]);
    expect(await idsOf(deleteDisk, [kept, disk], true)).toEqual(['vol-1']);
  });

  it.each([{ charge: 'prepaid', stage: 'expired' }, { stage: 'recycled' }] as const)(
    'leaves a disk that has no call: %j',
    async (changes) => {
      expect(await idsOf(deleteDisk, [thing({ id: 'vol-1', type: 'cloud disk', ...changes })])).toEqual([]);
    },
  );

  it('leaves an address to what holds it, where nothing takes it away', async () => {
    const address = thing({ id: 'fip-1', type: 'public IP', heldBy: [{ type: 'havip', id: 'havip-1' }] });
    expect(await idsOf(deletePublicIp, [address])).toEqual([]);
  });

  it('deletes read replicas with their primary, and by themselves where that stays', async () => {
    const primary = thing({ id: 'db-1', type: 'RDS instance' });
    const replica = thing({ id: 'db-2', type: 'RDS instance', copyOf: 'db-1' });
    expect(await propose(deleteRdsInstance, [primary, replica])).toMatchObject([
      { subject: { id: 'db-1' }, takes: [{ type: 'RDS instance', id: 'db-2' }], clears: ['db-1', 'db-2'] },
    ]);
    expect(await idsOf(deleteRdsInstance, [{ ...primary, charge: 'prepaid' }, replica])).toEqual(['db-2']);
  });

  it('is a gap where the list could not be read at all', async () => {
    const gap: Gap = { code: 'denied', action: 'vm:describeInstances', needs: ['vm:describeInstances'] };
    await expect(propose(deleteVirtualMachine, [], false, [gap])).rejects.toMatchObject({
      action: 'vm:describeInstances',
      fault: { kind: 'denied' },
    });
  });
});

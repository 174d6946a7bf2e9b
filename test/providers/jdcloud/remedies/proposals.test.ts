import { describe, expect, it } from 'vitest';
import { deleteDisk } from '../../../../src/providers/jdcloud/remedies/delete-disk.js';
import { deleteDnsZone } from '../../../../src/providers/jdcloud/remedies/delete-dns-zone.js';
import { deleteKubernetesCluster } from '../../../../src/providers/jdcloud/remedies/delete-kubernetes-cluster.js';
import { releaseDedicatedHost } from '../../../../src/providers/jdcloud/remedies/release-dedicated-host.js';
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

  it('takes the nodes of a cluster and their disks with it, and gives them no steps of their own', async () => {
    const cluster = thing({ id: 'k8s-1', type: 'Kubernetes cluster', groups: ['ag-1'] });
    const node = thing({ id: 'i-node', group: 'ag-1', tags: { keep: 'yes' } });
    const disk = thing({ id: 'vol-node', type: 'cloud disk', partOf: 'i-node' });
    const other = thing({ id: 'i-other', group: 'ag-2' });
    const things = [cluster, node, disk, other];
    expect(await propose(deleteKubernetesCluster, things)).toMatchObject([
      {
        takes: [
          { type: 'virtual machine', id: 'i-node', region: 'cn-north-1', tags: { keep: 'yes' } },
          { type: 'cloud disk', id: 'vol-node' },
        ],
        clears: ['k8s-1', 'i-node'],
      },
    ]);
    expect(await idsOf(deleteVirtualMachine, things)).toEqual(['i-other']);
  });

  it('leaves a thing that is paid for in a way not known to a person', async () => {
    expect(await idsOf(deleteVirtualMachine, [thing({ charge: 'unknown' })])).toEqual([]);
  });

  it('releases a dedicated host after the machines on it, and not where one stays', async () => {
    const host = thing({ id: 'host-1', type: 'dedicated host' });
    const machine = thing({ heldBy: [{ type: 'dedicated-host', id: 'host-1' }] });
    expect(await propose(releaseDedicatedHost, [host, machine])).toMatchObject([
      { subject: { id: 'host-1' }, after: [{ remedy: 'delete-virtual-machine', id: 'i-1' }] },
    ]);
    expect(await idsOf(releaseDedicatedHost, [host, { ...machine, charge: 'prepaid' }])).toEqual([]);
  });

  it('needs the number of a DNS zone, which calls know it by', async () => {
    const zone = thing({ id: 'example.com', type: 'DNS zone' });
    expect(await propose(deleteDnsZone, [{ ...zone, handle: '7001' }])).toMatchObject([
      { subject: { id: 'example.com' }, target: { handle: '7001' } },
    ]);
    expect(await idsOf(deleteDnsZone, [zone])).toEqual([]);
  });

  it('is a gap where the list could not be read at all', async () => {
    const gap: Gap = { code: 'denied', action: 'vm:describeInstances', needs: ['vm:describeInstances'] };
    await expect(propose(deleteVirtualMachine, [], false, [gap])).rejects.toMatchObject({
      action: 'vm:describeInstances',
      fault: { kind: 'denied' },
    });
  });
});

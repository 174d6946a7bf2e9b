import * as z from 'zod';
import { flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { rowsOf, idText } from '../facts/schemas.js';
import { REGIONS } from '../regions.js';
import { charge, filterBy, pagedKind, pageOf, labels, type Described } from './kind.js';

const attachment = z.object({
  autoDelete: maybe(flag),
  cloudDisk: z.object({ diskId: maybe(text) }).nullish(),
});

const instance = z.object({
  instanceId: idText,
  instanceName: maybe(text),
  systemDisk: attachment.nullish(),
  dataDisks: rowsOf(attachment),
  status: maybe(text),
  ag: z.object({ id: maybe(text) }).nullish(),
  dedicatedHostId: maybe(text),
  tags: labels,
  charge,
});

/** What a machine stands on, where it is its owner's alone; the word is ours. */
export const HOST = 'dedicated-host';

/** Virtual machines, with the disks that are deleted together with them. */
export const virtualMachine = pagedKind({
  type: 'virtual machine',
  action: ACTIONS.describeVms,
  regions: REGIONS,
  page: pageOf('instances', instance),
  narrow: (id) => filterBy('instanceId', id),
  describe: ({
    instanceId,
    instanceName,
    systemDisk,
    dataDisks,
    status,
    ag,
    dedicatedHostId: host,
    tags,
    charge: paid,
  }) => [
    {
      id: instanceId,
      name: instanceName,
      state: status,
      group: ag?.id,
      ...(host === undefined ? {} : { heldBy: [{ type: HOST, id: host }] }),
      tags,
      ...paid,
    },
    ...[...(systemDisk ? [systemDisk] : []), ...dataDisks].flatMap((disk) => diskOf(instanceId, disk)),
  ],
});

function diskOf(
  instanceId: string,
  { autoDelete, cloudDisk }: z.output<typeof attachment>,
): readonly Described[] {
  const id = cloudDisk?.diskId;
  return autoDelete === true && id !== undefined
    ? [{ id, type: 'cloud disk', charge: 'unknown', partOf: instanceId, holdsData: true }]
    : [];
}

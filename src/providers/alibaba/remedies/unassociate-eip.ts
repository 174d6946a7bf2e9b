import * as z from 'zod';
import { text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { elasticIp } from '../inventory/eip.js';
import { preparingRemedy } from './_resource.js';
import { readValue, regionOf } from './_step.js';

/** What an address can be taken from. */
const holderType = z.enum(['EcsInstance', 'SlbInstance', 'NetworkInterface', 'Nat', 'HaVip', 'IpAddress']);
const target = z.object({ holder: text, holderType });

export const unassociateEip = preparingRemedy(
  {
    id: 'unassociate-eip',
    kind: elasticIp,
    action: ACTIONS.unassociateEipAddress,
    waitSeconds: 300,
    messages: { effect: 'Take the EIP {id} from {holder}.' },
    applies: ({ attachedTo }) => holderType.safeParse(attachedTo?.type).success,
    detail: ({ attachedTo: holder }) => ({
      args: { holder: holder?.id ?? '' },
      target: { holder: holder?.id ?? '', holderType: holder?.type ?? '' },
    }),
    parameters: (step) => {
      const holder = readValue(step, target, step.target);
      return {
        RegionId: regionOf(step),
        AllocationId: step.subject.id,
        InstanceId: holder.holder,
        InstanceType: holder.holderType,
      };
    },
  },
  ({ attachedTo }) => attachedTo === undefined,
);

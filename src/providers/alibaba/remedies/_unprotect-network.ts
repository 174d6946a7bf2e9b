import { ACTIONS } from '../actions.js';
import type { ResourceKind } from '../inventory/kind.js';
import { unprotectRemedy } from './_resource.js';
import type { AlibabaRemedy } from './_remedy.js';
import { regionOf } from './_step.js';

interface Protected {
  readonly id: string;
  readonly kind: ResourceKind;
  /** What the call calls it. */
  readonly type: 'EIP' | 'NATGW';
  readonly effect: string;
}

/** Lifts the protection of a thing of VPC: one call for all of them. */
export function unprotectInNetwork({ id, kind, type, effect }: Protected): AlibabaRemedy {
  return unprotectRemedy({
    id,
    kind,
    action: ACTIONS.deletionProtection,
    messages: { effect },
    parameters: (step) => ({
      ...{ RegionId: regionOf(step), InstanceId: step.subject.id },
      ...{ Type: type, ProtectionEnable: false },
    }),
  });
}

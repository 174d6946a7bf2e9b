import type { Action } from '../actions.js';
import type { Parameters } from '../client.js';
import type { Listed, ResourceKind } from '../inventory/kind.js';
import { isPostpaid, resourceRemedy, willBeOpen, type Surroundings } from './_resource.js';
import type { TencentRemedy } from './_remedy.js';

interface ProtectionRemedy {
  readonly id: string;
  readonly effect: string;
  readonly mutation: Action;
  readonly kind: ResourceKind;
  /** Whether a later step takes the resource away once it may. */
  readonly goes: (resource: Listed, around: Surroundings) => boolean;
  readonly parameters: (id: string) => Parameters;
}

/** A remedy that lets a resource be taken away which was protected against that. */
export function protectionRemedy({ id, effect, goes, ...own }: ProtectionRemedy): TencentRemedy {
  return resourceRemedy({
    ...own,
    meta: {
      id,
      stage: 'release',
      clears: [],
      destroys: false,
      waitSeconds: 120,
      messages: { effect },
    },
    suits: (found, around) => found.isProtected === true && willBeOpen(found, around) && goes(found, around),
    stateOf: (found) => (found?.isProtected === true ? 'todo' : 'done'),
  });
}

/** Gone at once where it is paid by use, early where that is asked for, and for good where it lies in the bin. */
export function goesSoon(resource: Listed, { refunds }: Surroundings): boolean {
  return isPostpaid(resource) || refunds || resource.leaving === 'in-bin';
}

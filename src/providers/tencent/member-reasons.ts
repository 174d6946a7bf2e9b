import * as z from 'zod';
import { flag, maybe, text } from '../_shared/decode.js';

export const MEMBER_MESSAGES: Readonly<Record<string, string>> = {
  'let-go-instead':
    'Removed from the organization instead, a member stays alive with all it has and pays for itself. That is refused without a payment method of its own or while another pays, and may be for one that the organization created.',
  'member-invited': '{id} was invited: it can be removed from the organization, not deleted.',
  'member-not-created': '{id} was not created by the organization: it can be removed, not deleted.',
  'member-deletion-off':
    'Allow the deletion of members in the settings of the organization first: it is off.',
  'member-service-admin': '{id} administers a service of the organization: take that from it.',
  'member-entity-admin': '{id} administers the verified entity: hand that to another account.',
  'member-share-admin': '{id} administers shared resources: delete its share units.',
  'member-approval': 'Operations of {id} need approval: remove the approval.',
  'member-billing': 'The finances of {id} cannot be separated: settle its debts and open orders.',
  'member-resources': '{id} still holds {resource}: release it with a key of that account.',
  'member-unprobed': 'Whether {id} still holds {resource} could not be found out: check again later.',
  'member-identity-roles': '{id} has roles of the identity center: dismantle them.',
  'member-identity-users': '{id} has users synchronised by the identity center: remove the synchronisation.',
};

const names = z
  .array(text)
  .nullish()
  .transform((list) => list ?? []);

/** Why a member may not be deleted. The object is filled only then. */
export const reasons = z
  .object({
    IsCreateMember: maybe(flag),
    DeletionPermission: maybe(flag),
    IsAssignManager: maybe(flag),
    IsAuthManager: maybe(flag),
    IsShareManager: maybe(flag),
    OperateProcess: maybe(flag),
    BillingPermission: maybe(flag),
    ExistResources: names,
    DetectFailedResources: names,
    CICRoleConfig: maybe(flag),
    CICUserConfig: maybe(flag),
  })
  .nullish();

type Reasons = z.output<typeof reasons>;
type Switch = Exclude<keyof NonNullable<Reasons>, 'ExistResources' | 'DetectFailedResources'>;

/** The value of each switch that stands in the way, and what it means. */
const BLOCKERS: Readonly<Record<Switch, { readonly blocks: boolean; readonly code: string }>> = {
  IsCreateMember: { blocks: false, code: 'member-not-created' },
  DeletionPermission: { blocks: false, code: 'member-deletion-off' },
  IsAssignManager: { blocks: true, code: 'member-service-admin' },
  IsAuthManager: { blocks: true, code: 'member-entity-admin' },
  IsShareManager: { blocks: true, code: 'member-share-admin' },
  OperateProcess: { blocks: true, code: 'member-approval' },
  BillingPermission: { blocks: false, code: 'member-billing' },
  CICRoleConfig: { blocks: true, code: 'member-identity-roles' },
  CICUserConfig: { blocks: true, code: 'member-identity-users' },
};

/** One reason: a message with its arguments. */
export interface Reason {
  readonly code: string;
  readonly args?: Readonly<Record<string, string>>;
}

/** The reasons that an answer gives; each resource is one of its own. */
export function findReasons(given: Reasons): readonly Reason[] {
  if (!given) return [];
  const switches = Object.entries(BLOCKERS).filter(([name, { blocks }]) => given[name as Switch] === blocks);
  const each = (code: string, resources: readonly string[]): readonly Reason[] =>
    resources.map((resource) => ({ code, args: { resource } }));
  return [
    ...switches.map(([, { code }]) => ({ code })),
    ...each('member-resources', given.ExistResources),
    ...each('member-unprobed', given.DetectFailedResources),
  ];
}

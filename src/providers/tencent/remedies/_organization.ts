import type { Member } from '../../../domain/member.js';
import type { PlanStep } from '../../../domain/plan.js';
import type { StepState } from '../../../domain/remedy.js';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import type { Action } from '../actions.js';
import { ACTIONS } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import type { TencentFacts } from '../facts/index.js';
import { INVITED, readOrganization, type Organization } from '../facts/organization.js';
import { accepted, metaOf, type OwnMeta, type TencentRemedy } from './_remedy.js';

interface OrganizationRemedy {
  readonly meta: OwnMeta;
  readonly mutation: Action;
  /** The draft beside its subject; undefined where the step is of no use. */
  readonly draft: (
    organization: Organization,
    facts: TencentFacts,
  ) => Promise<Partial<RemedyDraft> | undefined>;
  readonly parameters: (step: PlanStep) => Parameters;
}

/** A remedy after which the account is in no organization any more. */
export function organizationRemedy({ meta, mutation, draft, parameters }: OrganizationRemedy): TencentRemedy {
  return {
    meta: metaOf(meta, mutation, [ACTIONS.describeOrganization.id]),
    async propose(facts) {
      const organization = await facts.organization();
      const own = organization && (await draft(organization, facts));
      return own ? [{ subject: { type: 'organization', id: organization.id }, ...own }] : [];
    },
    look: async (client: Client, step: PlanStep): Promise<StepState> =>
      (await readOrganization(client))?.id === step.subject.id ? 'todo' : 'done',
    act: (client: Client, step: PlanStep) => client.call(mutation, accepted, parameters(step)),
  };
}

/** Whether all members can be let out: what the organization created would stay in it for ever. */
export function willBeEmpty(members: readonly Member[]): boolean {
  return members.every(({ type }) => type === INVITED);
}

/** What lets the members out. */
export function afterMembers(members: readonly Member[]): NonNullable<RemedyDraft['after']> {
  return members.map(({ accountId }) => ({ remedy: 'remove-organization-member', id: accountId }));
}

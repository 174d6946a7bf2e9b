import type { Finding } from '../../domain/finding.js';
import type { Gap, Judgement } from '../../domain/verdict.js';
import { notUnderstood } from '../_shared/define-check.js';
import { ACTIONS } from './actions.js';
import { CONSOLES } from './consoles.js';
import type { AlibabaFacts } from './facts/index.js';
import type { Relation } from './facts/relations.js';

/** Relation types as the provider writes them. */
export type RelationType = 'FinancialTrusteeship' | 'FinancialManagement';

const KNOWN_TYPES: ReadonlySet<string> = new Set<RelationType>([
  'FinancialTrusteeship',
  'FinancialManagement',
]);

/** Whether it is a relationship of a type that is understood. */
export function isKnownRelation({ type }: Relation): boolean {
  return KNOWN_TYPES.has(type);
}

/** Calls behind every finance relationship. */
export const FINANCE_ACTIONS: readonly string[] = [
  ACTIONS.queryFinancialAccountInfo.id,
  ACTIONS.queryRelationList.id,
];

/** The account is said to be in a relationship that no list shows. */
const UNLISTED: Gap = {
  code: 'incomplete',
  action: ACTIONS.queryRelationList.id,
  needs: [],
  providerCode: 'IsFinancialAccount',
};

/** The administrator of a relationship must end it with every member first; a member may close. */
export async function judgeRelations(facts: AlibabaFacts, type: RelationType): Promise<Judgement> {
  const [{ role, related }, relations] = await Promise.all([facts.financeRole(), facts.relations()]);
  const ours = relations.filter((relation) => relation.type === type);
  const odd = relations.filter((relation) => !isKnownRelation(relation));
  return {
    findings: ours.map((relation) => toFinding(relation, role)),
    gaps: [
      ...odd.slice(0, 1).map((relation) => notUnderstood(ACTIONS.queryRelationList.id, relation.type)),
      ...(related && relations.length === 0 ? [UNLISTED] : []),
    ],
  };
}

/** Any role but a member's counts as the administrator's. */
function toFinding({ id, accountId, accountName }: Relation, role: string | undefined): Finding {
  const member = role === 'MEMBER';
  return {
    code: member ? 'relation-as-member' : 'relation-as-admin',
    severity: member ? 'notice' : 'must-process',
    subject: { type: 'finance relation', id, ...(accountName === undefined ? {} : { name: accountName }) },
    args: { partner: accountId },
    resolve: CONSOLES.expenses,
  };
}

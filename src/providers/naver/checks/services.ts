import type { Finding } from '../../../domain/finding.js';
import { attempt, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { subjectOf, type Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import { isInForce, oddStatuses, type Contract, type ContractCount } from '../facts/contracts.js';
import type { NaverFacts } from '../facts/index.js';
import { byType, exampleIds } from '../group.js';
import { INVENTORY_ACTIONS } from '../inventory/index.js';

const ONLY_BILLED: readonly string[] = [ACTIONS.getContractUsageList.id];

/** Whatever costs blocks, whichever view shows it. What is only registered costs nothing, as far as can be seen. */
export const services = defineCheck<NaverFacts>(
  {
    condition: 'naver.services',
    actions: [ACTIONS.getContractSummaryList.id, ...INVENTORY_ACTIONS],
    messages: {
      'service-to-terminate': 'Terminate the {type} {id}.',
      'service-only-billed': 'Terminate {id} ({type}): only its contract shows it.',
      'contracts-unlisted':
        '{count} contracts for {type} were in force in {month} and no list itemises them: find and end them.',
      'resources-unbilled':
        'No contract is known for {count} × {type} ({examples}): make sure that nothing is charged for it.',
      'resources-free': 'Free of charge and gone with the account: {count} × {type} ({examples}).',
    },
  },
  async (facts, { now }) => {
    const [inventory, counts, contracts] = await Promise.all([
      attempt(facts.inventory(), { resources: [], gaps: [] }),
      attempt(facts.contractCounts(), []),
      attempt(facts.contracts(), []),
    ]);
    const { resources } = inventory.value;
    const odd = oddStatuses(contracts.value);
    const itemised = contracts.gaps.length === 0;
    return {
      findings: [
        ...resources.filter(({ charge }) => charge === 'postpaid').map(serviceFinding),
        ...(itemised ? unlisted(counts.value, contracts.value, now) : []),
        ...groupFindings(resources, 'unknown'),
        ...groupFindings(resources, 'free'),
      ],
      gaps: [
        ...inventory.gaps,
        ...inventory.value.gaps,
        ...counts.gaps,
        ...odd.slice(0, 1).map((word) => notUnderstood(ACTIONS.getContractUsageList.id, word)),
      ],
    };
  },
);

function serviceFinding(resource: Resource): Finding {
  const { seenBy } = resource;
  return {
    code: seenBy.every((view) => ONLY_BILLED.includes(view)) ? 'service-only-billed' : 'service-to-terminate',
    severity: 'must-process',
    subject: subjectOf(resource),
    resolve: CONSOLES.console,
    seenBy,
  };
}

/** Contracts that are counted but not itemised. A month that is over is compared with what has ended since, too. */
function unlisted(
  counts: readonly ContractCount[],
  contracts: readonly Contract[],
  now: Date,
): readonly Finding[] {
  const newest = counts.reduce((latest, { month }) => (month > latest ? month : latest), '');
  return counts.flatMap((row) => {
    const same = contracts.filter(({ type, region }) => type === row.type && region === row.region);
    const known = row.month === newest ? same.filter((contract) => isInForce(contract, now)) : same;
    const missing = row.contracts - known.length;
    return missing > 0 ? [unlistedFinding(row, missing)] : [];
  });
}

function unlistedFinding({ month, type, typeName, region }: ContractCount, missing: number): Finding {
  return {
    code: 'contracts-unlisted',
    severity: 'must-process',
    subject: { type: typeName, id: `${type} ${month}`, ...(region === undefined ? {} : { region }) },
    args: { count: String(missing), month },
    resolve: CONSOLES.console,
    seenBy: [ACTIONS.getContractSummaryList.id],
  };
}

function groupFindings(resources: readonly Resource[], charge: 'unknown' | 'free'): readonly Finding[] {
  const free = charge === 'free';
  return byType(resources.filter((resource) => resource.charge === charge)).map(({ type, members }) => {
    const examples = exampleIds(members);
    return {
      code: free ? 'resources-free' : 'resources-unbilled',
      severity: free ? 'notice' : 'attest',
      subject: { type, id: examples },
      args: { count: String(members.length), examples },
      resolve: free ? { by: 'none' } : CONSOLES.console,
      seenBy: [ACTIONS.getResourceList.id],
    };
  });
}

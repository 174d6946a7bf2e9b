import type { Finding } from '../../../domain/finding.js';
import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import type { AlibabaFacts } from '../facts/index.js';
import type { Resource } from '../../_shared/resource.js';
import { INVENTORY_ACTIONS } from '../inventory/index.js';

const DATA_ACTIONS: readonly string[] = [
  ACTIONS.describeRegions.id,
  ACTIONS.describeDisks.id,
  ACTIONS.describeSnapshots.id,
  ACTIONS.describeDBInstances.id,
  ACTIONS.listBuckets.id,
];
const NAMED_AT_MOST = 3;

/** What holds data is listed; whether it was backed up only the user knows. */
export const dataBackup = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.data-backup',
    actions: INVENTORY_ACTIONS.filter((action) => DATA_ACTIONS.includes(action)),
    messages: {
      'data-held': 'What is still needed of {count} × {type} is backed up: {examples}.',
      'no-data-seen':
        'All data that is still needed is backed up; no bucket, database, disk or snapshot was seen.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const inventory = await facts.inventory();
    const findings = [...groupByType(inventory.resources)].map(([type, held]) => heldFinding(type, held));
    const gaps = inventory.gaps.filter(({ action }) => DATA_ACTIONS.includes(action));
    const nothing = findings.length === 0 && gaps.length === 0;
    return { findings: nothing ? [noneFinding(accountId)] : findings, gaps, manual: true };
  },
);

function noneFinding(accountId: string): Finding {
  return accountFinding({ code: 'no-data-seen', severity: 'attest', accountId, resolve: { by: 'none' } });
}

function groupByType(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const holders = resources.filter(({ holdsData }) => holdsData === true);
  return new Map(
    [...new Set(holders.map(({ type }) => type))].map((type) => [
      type,
      holders.filter((resource) => resource.type === type),
    ]),
  );
}

function heldFinding(type: string, held: readonly Resource[]): Finding {
  const names = held.slice(0, NAMED_AT_MOST).map(({ id }) => id);
  const examples = [...names, ...(held.length > NAMED_AT_MOST ? ['…'] : [])].join(', ');
  return {
    code: 'data-held',
    severity: 'attest',
    subject: { type, id: examples },
    args: { count: String(held.length), examples },
    resolve: { by: 'console' },
  };
}

import type { Finding } from '../../../domain/finding.js';
import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import type { Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import type { JdcloudFacts } from '../facts/index.js';
import { INVENTORY_ACTIONS } from '../inventory/index.js';

const DATA_ACTIONS: readonly string[] = [
  ACTIONS.describeRdsInstances.id,
  ACTIONS.describeCacheInstances.id,
  ACTIONS.describeMongodbInstances.id,
  ACTIONS.describeEsInstances.id,
  ACTIONS.describeDisks.id,
  ACTIONS.describeSnapshots.id,
  ACTIONS.describeImages.id,
  ACTIONS.describeFileSystems.id,
  ACTIONS.listBuckets.id,
];
const NAMED_AT_MOST = 3;

/** What holds data is listed; whether it was backed up only the user knows. */
export const dataBackup = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.data-backup',
    actions: INVENTORY_ACTIONS.filter((action) => DATA_ACTIONS.includes(action)),
    messages: {
      'data-held': 'Back up what you need from {count} × {type}: {examples}.',
      'records-to-keep':
        'Download bills and transaction vouchers, and apply for invoices: none of them can be had afterwards.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const { resources, gaps } = await facts.inventory();
    const records = accountFinding({
      code: 'records-to-keep',
      severity: 'attest',
      accountId,
      resolve: PRODUCT_CONSOLE,
    });
    return {
      findings: [...groupByType(resources).map(heldFinding), records],
      gaps: gaps.filter(({ action }) => DATA_ACTIONS.includes(action)),
      manual: true,
    };
  },
);

interface Holders {
  readonly type: string;
  readonly held: readonly Resource[];
}

function groupByType(resources: readonly Resource[]): readonly Holders[] {
  const holders = resources.filter(({ holdsData }) => holdsData === true);
  return [...new Set(holders.map(({ type }) => type))].map((type) => ({
    type,
    held: holders.filter((resource) => resource.type === type),
  }));
}

function heldFinding({ type, held }: Holders): Finding {
  const names = held.slice(0, NAMED_AT_MOST).map(({ id }) => id);
  const examples = [...names, ...(held.length > NAMED_AT_MOST ? ['…'] : [])].join(', ');
  return {
    code: 'data-held',
    severity: 'attest',
    subject: { type, id: examples },
    args: { count: String(held.length), examples },
    resolve: PRODUCT_CONSOLE,
  };
}

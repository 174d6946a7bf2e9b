import type { Finding } from '../../../domain/finding.js';
import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import type { Resource } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import { countOf } from '../count-of.js';
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

/** What holds data is listed; whether it was backed up only the user knows. */
export const dataBackup = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.data-backup',
    actions: INVENTORY_ACTIONS.filter((action) => DATA_ACTIONS.includes(action)),
    messages: {
      'data-held': 'What is needed of {count} × {type} ({examples}) is backed up.',
      'records-to-keep':
        'Bills, transaction vouchers and invoices that are needed are at hand: none of them can be had afterwards.',
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
  const args = countOf(held.map(({ id }) => id));
  return {
    code: 'data-held',
    severity: 'attest',
    subject: { type, id: args.examples },
    args,
    resolve: PRODUCT_CONSOLE,
  };
}

import type { Finding } from '../../../domain/finding.js';
import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { CONSOLES } from '../consoles.js';
import type { NaverFacts } from '../facts/index.js';
import { byType, exampleIds, type TypeGroup } from '../group.js';

const DATA_ACTIONS: readonly string[] = [
  ACTIONS.getRegionList.id,
  ACTIONS.getBlockStorageInstanceList.id,
  ACTIONS.getBlockStorageSnapshotInstanceList.id,
  ACTIONS.getNasVolumeInstanceList.id,
  ACTIONS.getCloudMysqlInstanceList.id,
  ACTIONS.listBuckets.id,
];

/** What holds data is listed; whether it was backed up only the user knows. */
export const dataBackup = defineCheck<NaverFacts>(
  {
    condition: 'naver.data-backup',
    actions: DATA_ACTIONS,
    messages: {
      'data-held': 'Back up what you need from {count} × {type}: {examples}.',
      'no-data-seen':
        'No bucket, database, volume or snapshot was seen. Keep any other data and the records of use you need.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const { resources, gaps } = await facts.inventory();
    const held = byType(resources.filter(({ holdsData }) => holdsData === true));
    const none = accountFinding({
      code: 'no-data-seen',
      severity: 'attest',
      accountId,
      resolve: { by: 'none' },
    });
    return {
      findings: held.length > 0 ? held.map(heldFinding) : [none],
      gaps: gaps.filter(({ action }) => DATA_ACTIONS.includes(action)),
      manual: true,
    };
  },
);

function heldFinding({ type, members }: TypeGroup): Finding {
  const examples = exampleIds(members);
  return {
    code: 'data-held',
    severity: 'attest',
    subject: { type, id: examples },
    args: { count: String(members.length), examples },
    resolve: CONSOLES.console,
  };
}

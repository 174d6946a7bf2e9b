import type { Finding } from '../../../domain/finding.js';
import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import type { JdcloudFacts } from '../facts/index.js';
import type { YundingInstance } from '../facts/yunding.js';

/** Machines and databases of YunDing can be listed; its other products cannot. */
export const yunding = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.yunding',
    actions: [ACTIONS.describeYundingVms.id, ACTIONS.describeYundingRds.id],
    messages: {
      'yunding-runs': 'Release the {type} {id} in the YunDing console.',
      'yunding-unseen': 'No product of YunDing is in use; no machine or database of it was seen.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const { instances, gaps } = await facts.yunding();
    const none = accountFinding({
      code: 'yunding-unseen',
      severity: 'attest',
      accountId,
      resolve: PRODUCT_CONSOLE,
    });
    const unseen = gaps.length === 0 && instances.length === 0;
    return { findings: unseen ? [none] : instances.map(toFinding), gaps, manual: true };
  },
);

function toFinding({ type, region, row }: YundingInstance): Finding {
  const { instanceId, instanceName: name } = row;
  return {
    code: 'yunding-runs',
    severity: 'must-process',
    subject: { type, id: instanceId, region, ...(name === undefined ? {} : { name }) },
    resolve: PRODUCT_CONSOLE,
  };
}

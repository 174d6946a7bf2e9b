import { defineCheck } from '../../_shared/define-check.js';
import type { AlibabaFacts } from '../facts/index.js';
import { FINANCE_ACTIONS, judgeRelations } from '../finance-judgement.js';

export const financeTrusteeship = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.finance-trusteeship',
    actions: FINANCE_ACTIONS,
    messages: {
      'relation-as-admin':
        'Remove the member {partner} from the finance trusteeship: this account administers it.',
      'relation-as-member':
        'This account is a member of the finance trusteeship of {partner}; leave it before you close.',
    },
  },
  (facts) => judgeRelations(facts, 'FinancialTrusteeship'),
);

import { defineCheck } from '../../_shared/define-check.js';
import type { AlibabaFacts } from '../facts/index.js';
import { FINANCE_ACTIONS, judgeRelations } from '../finance-judgement.js';

export const financialManagement = defineCheck<AlibabaFacts>(
  {
    condition: 'alibaba.financial-management',
    actions: FINANCE_ACTIONS,
    messages: {
      'relation-as-admin':
        'Unbind the member {partner} from financial management: this account administers it.',
      'relation-as-member':
        'This account is a member in the financial management of {partner}; unbind it before you close.',
    },
  },
  (facts) => judgeRelations(facts, 'FinancialManagement'),
);

import type { Check } from '../../../domain/adapter.js';
import type { AlibabaFacts } from '../facts/index.js';
import { balance } from './balance.js';
import { dataBackup } from './data-backup.js';
import { domains } from './domains.js';
import { entitlements } from './entitlements.js';
import { financeTrusteeship } from './finance-trusteeship.js';
import { financialManagement } from './financial-management.js';
import { invoiceDiscrepancy } from './invoice-discrepancy.js';
import { noOperations } from './no-operations.js';
import { overdue } from './overdue.js';
import { owner } from './owner.js';
import { partner } from './partner.js';
import { payAsYouGo } from './pay-as-you-go.js';
import { resourceDirectory } from './resource-directory.js';
import { subscriptions } from './subscriptions.js';
import { unbilledMonth } from './unbilled-month.js';
import { unsettledBills } from './unsettled-bills.js';

/** The checks in catalogue order. */
export const checks: readonly Check<AlibabaFacts>[] = [
  owner,
  overdue,
  unsettledBills,
  unbilledMonth,
  invoiceDiscrepancy,
  balance,
  entitlements,
  dataBackup,
  payAsYouGo,
  subscriptions,
  domains,
  resourceDirectory,
  financeTrusteeship,
  financialManagement,
  partner,
  noOperations,
];

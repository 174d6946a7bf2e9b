import type { Check } from '../../../domain/adapter.js';
import type { NaverFacts } from '../facts/index.js';
import { billingCycle } from './billing-cycle.js';
import { credits } from './credits.js';
import { dataBackup } from './data-backup.js';
import { fees } from './fees.js';
import { mainKeys } from './main-keys.js';
import { organization } from './organization.js';
import { services } from './services.js';
import { subAccounts } from './sub-accounts.js';

/** The checks in catalogue order. */
export const checks: readonly Check<NaverFacts>[] = [
  services,
  fees,
  billingCycle,
  credits,
  subAccounts,
  dataBackup,
  mainKeys,
  organization,
];

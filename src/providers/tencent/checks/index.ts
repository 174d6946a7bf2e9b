import type { Check } from '../../../domain/adapter.js';
import type { TencentFacts } from '../facts/index.js';
import { apiKeys } from './api-keys.js';
import { bindings } from './bindings.js';
import { collaborators } from './collaborators.js';
import { dataBackup } from './data-backup.js';
import { messageRecipients } from './message-recipients.js';
import { orders } from './orders.js';
import { organization } from './organization.js';
import { outstanding } from './outstanding.js';
import { services } from './services.js';
import { subUsers } from './sub-users.js';
import { unusedRights } from './unused-rights.js';

/** The checks in catalogue order. */
export const checks: readonly Check<TencentFacts>[] = [
  orders,
  services,
  outstanding,
  unusedRights,
  bindings,
  organization,
  collaborators,
  subUsers,
  messageRecipients,
  apiKeys,
  dataBackup,
];

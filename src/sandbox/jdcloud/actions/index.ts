import { ACCESS_CHANGES } from '../changes/access.js';
import { ACCOUNT_WIDE_CHANGES, ACCOUNT_WIDE_RELEASES } from '../changes/account-wide.js';
import { COMPUTE_RELEASES } from '../changes/compute.js';
import { DATABASE_RELEASES } from '../changes/databases.js';
import { NETWORK_CHANGES, NETWORK_RELEASES } from '../changes/network.js';
import { defineRelease } from '../changes/release.js';
import { STORAGE_RELEASES } from '../changes/storage.js';
import type { Action } from '../input.js';
import { ACCOUNT_WIDE } from '../lists/account-wide.js';
import { COMPUTE } from '../lists/compute.js';
import { DATABASES } from '../lists/databases.js';
import { defineList } from '../lists/list.js';
import { NETWORK } from '../lists/network.js';
import { STORAGE } from '../lists/storage.js';
import { ACCOUNT_ACTIONS } from './account.js';
import { ASSET_ACTIONS } from './asset.js';
import { AUDIT_ACTIONS } from './audittrail.js';
import { BILLING_ACTIONS } from './billing.js';
import { IAM_ACTIONS } from './iam.js';
import { INVOICE_ACTIONS } from './invoice.js';
import { REFUND_ACTIONS } from './refund.js';
import { SOP_ACTIONS } from './sop.js';
import { ORDER_ACTIONS } from './order.js';
import { OSS_ACTIONS } from './oss.js';
import { RENEWAL_ACTIONS } from './renewal.js';
import { TAG_ACTIONS } from './resourcetag.js';

/** Every action that is imitated. */
export const ACTIONS: readonly Action[] = [
  ...ACCOUNT_ACTIONS,
  ...ASSET_ACTIONS,
  ...AUDIT_ACTIONS,
  ...BILLING_ACTIONS,
  ...IAM_ACTIONS,
  ...INVOICE_ACTIONS,
  ...REFUND_ACTIONS,
  ...SOP_ACTIONS,
  ...ORDER_ACTIONS,
  ...OSS_ACTIONS,
  ...RENEWAL_ACTIONS,
  ...TAG_ACTIONS,
  ...ACCESS_CHANGES,
  ...NETWORK_CHANGES,
  ...ACCOUNT_WIDE_CHANGES,
  ...[
    ...COMPUTE_RELEASES,
    ...STORAGE_RELEASES,
    ...DATABASE_RELEASES,
    ...NETWORK_RELEASES,
    ...ACCOUNT_WIDE_RELEASES,
  ].map(defineRelease),
  ...[...COMPUTE, ...STORAGE, ...DATABASES, ...NETWORK, ...ACCOUNT_WIDE].map(defineList),
];

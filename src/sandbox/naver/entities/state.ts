import type { Releases } from '../../engine/releases.js';
import type { Review } from '../../engine/review.js';
import type { Contract, Rights } from './billing.js';
import type { BulkLedger, LedgerQuirks } from './bulk.js';
import type { Activity, Organization, SubAccount, AccessKey } from './people.js';
import type { Bucket, Instances, ListedResource } from './resources.js';

export type Site = 'public' | 'government' | 'financial';

/** Whose key the scenario gives out: the main account's, or that of one of its sub accounts. */
export type Principal =
  { readonly kind: 'main' } | { readonly kind: 'sub-account'; readonly subAccountId: string };

/**
 * Everything that is true of one account. It stays JSON, since it is saved and may be patched from
 * outside. Times are milliseconds since the epoch, ids texts, amounts micro-units of the currency.
 */
export interface NaverState {
  readonly site: Site;
  readonly memberName: string;
  readonly currency: 'KRW' | 'USD' | 'JPY';
  readonly principal: Principal;
  /** `service:Action` each, or `*`. */
  readonly permissions: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  readonly mainKeys: AccessKey[];
  readonly subAccounts: SubAccount[];
  organization: Organization | null;
  /** Bills follow from them. */
  readonly contracts: Contract[];
  /** Lines that follow those of the contracts in each month. */
  readonly bulk: BulkLedger | null;
  readonly quirks: LedgerQuirks;
  /** Months, `2026-11`, whose charge failed and was never paid. */
  readonly unpaidMonths: string[];
  readonly rights: Rights;
  readonly instances: Instances;
  readonly buckets: Bucket[];
  readonly listed: ListedResource[];
  readonly activities: Activity[];
  /** What was told to go, and what was told to stop (`stop:<no>`) or to run down (`empty:<no>`). */
  readonly releases: Releases;
  /** The request to withdraw; null while there is none. */
  closure: Review | null;
}

import type { Releases } from '../../engine/releases.js';
import type { BillLine, Funds, Order, Transaction } from './billing.js';
import type { BulkLedger, LedgerQuirks } from './bulk.js';
import type { Closure } from './closure.js';
import type { CashCoupon, Evaluation, PrepaidCard, ResourcePackage, SavingsPlan } from './entitlements.js';
import type { Directory, Finance } from './organization.js';
import type {
  Bucket,
  DbInstance,
  Disk,
  Domain,
  Eip,
  Instance,
  LoadBalancer,
  NatGateway,
  OtherResource,
  Snapshot,
} from './resources.js';
import type { AccessKey, Principal, RamUser, Role } from './users.js';

/**
 * Everything that is true of one account. It stays JSON, since it is saved and may be patched from
 * outside. Times are milliseconds since the epoch, ids texts, amounts micro-units (billing.ts).
 */
export interface AlibabaState {
  readonly site: 'china' | 'international';
  readonly currency: 'CNY' | 'USD';
  readonly accountName: string;
  readonly principal: Principal;
  /** `service:Action` each, or `*`. What is denied is denied whatever is allowed. */
  readonly permissions: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  /** Whether object storage was ever opened. */
  readonly storageOpened: boolean;
  /** Null when none was ever confirmed. */
  closure: Closure | null;
  readonly accessKeys: AccessKey[];
  readonly users: RamUser[];
  readonly roles: Role[];
  readonly funds: Funds;
  readonly bills: BillLine[];
  /** Lines that follow those of `bills` in each month. */
  readonly bulk: BulkLedger | null;
  readonly quirks: LedgerQuirks;
  readonly orders: Order[];
  readonly transactions: Transaction[];
  readonly evaluations: Evaluation[];
  readonly cashCoupons: CashCoupon[];
  readonly prepaidCards: PrepaidCard[];
  readonly resourcePackages: ResourcePackage[];
  readonly savingsPlans: SavingsPlan[];
  readonly finance: Finance;
  readonly resourceCenter: {
    readonly service: 'Enabled' | 'Disabled';
    readonly initial: 'Pending' | 'Finished';
  };
  directory: Directory | null;
  readonly domains: Domain[];
  readonly instances: Instance[];
  readonly disks: Disk[];
  readonly snapshots: Snapshot[];
  readonly eips: Eip[];
  readonly natGateways: NatGateway[];
  readonly loadBalancers: LoadBalancer[];
  readonly dbInstances: DbInstance[];
  readonly buckets: Bucket[];
  readonly otherResources: OtherResource[];
  /** What was told to go. Things stay in their lists and are not shown any more once they are gone. */
  readonly releases: Releases;
}

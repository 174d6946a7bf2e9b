import type { Releases } from '../../engine/releases.js';
import type { BillLine, Funds, Movement, Order, Voucher } from './billing.js';
import type { BulkLedger, LedgerQuirks } from './bulk.js';
import type { Closure } from './closure.js';
import type { Organization } from './organization.js';
import type { ApiKey, Person, Principal, Recipient, Role } from './people.js';
import type {
  Address,
  Balancer,
  Bucket,
  Certificate,
  Cluster,
  Disk,
  Domain,
  Instance,
  Lighthouse,
  MysqlInstance,
  OtherResource,
  RedisInstance,
  ScalingGroup,
} from './resources.js';

/**
 * Everything that is true of one account. It stays JSON, since it is saved and may be patched from
 * outside. Times are milliseconds since the epoch, ids texts; units of money stand at each field.
 */
export interface TencentState {
  readonly site: 'domestic' | 'international';
  readonly currency: 'CNY' | 'USD';
  readonly accountName: string;
  /** The suffix of bucket names. */
  readonly appId: number;
  readonly principal: Principal;
  /** `service:Action` each, or `*`. What is denied is denied whatever is allowed. */
  readonly permissions: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  /** Null when none was ever filed. */
  closure: Closure | null;
  keys: readonly ApiKey[];
  readonly users: readonly Person[];
  readonly collaborators: readonly Person[];
  readonly recipients: readonly Recipient[];
  readonly roles: readonly Role[];
  readonly organization: Organization | null;
  funds: Funds;
  readonly vouchers: readonly Voucher[];
  readonly orders: readonly Order[];
  bills: readonly BillLine[];
  /** Lines that follow those of `bills` in each month. */
  readonly bulk: BulkLedger | null;
  readonly quirks: LedgerQuirks;
  readonly movements: readonly Movement[];
  instances: readonly Instance[];
  disks: readonly Disk[];
  addresses: readonly Address[];
  balancers: readonly Balancer[];
  mysqlInstances: readonly MysqlInstance[];
  redisInstances: readonly RedisInstance[];
  lighthouses: readonly Lighthouse[];
  clusters: readonly Cluster[];
  readonly scalingGroups: readonly ScalingGroup[];
  readonly buckets: readonly Bucket[];
  domains: readonly Domain[];
  readonly certificates: readonly Certificate[];
  otherResources: readonly OtherResource[];
  /** What is going, by id; `bin/` before the id of what goes to the recycle bin. */
  readonly releases: Releases;
}

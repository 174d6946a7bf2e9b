import type { Releases } from '../../engine/releases.js';
import type { Review } from '../../engine/review.js';
import type { AccessKey, AuditEvent, Named, Role, SubUser } from './access.js';
import type { BillLine, Funds, Invoice, Order } from './billing.js';
import type { BulkLedger, LedgerQuirks } from './ledger.js';
import type { Product, ProductKind } from './products.js';

/** Opens one kind of call for a while. */
export interface SecurityToken {
  readonly token: string;
  /** `service:action`. */
  readonly action: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/**
 * Everything that is true of one account. It stays JSON, since it is saved and may be patched from
 * outside. Times are milliseconds since the epoch, amounts hundredths of a yuan.
 */
export interface JdcloudState {
  readonly pin: string;
  readonly loginName: string;
  /** 0 no real name verified, 1 personal, 2 enterprise, 3 both. */
  readonly userAuth: number;
  /** Whose key the scenario gives out: the name of a sub-user, or empty for the owner. */
  readonly keyOf: string;
  /** `service:action`, `service:prefix*` or `*`. */
  readonly permissions: readonly string[];
  /** A sub-user's lists hold only what it may see. */
  readonly seesResources: boolean;
  readonly accessKeys: AccessKey[];
  readonly subUsers: SubUser[];
  readonly groups: Named[];
  readonly policies: Named[];
  readonly roles: Role[];
  /** Actions, `service:action`, that want a code of operation protection. */
  readonly protectedActions: string[];
  /** How the code is had: 1 by SMS, 2 by mail, 3 from a device. */
  readonly codeBy: 1 | 2 | 3;
  /** What the device shows, as long as it is not patched. */
  readonly deviceCode: string;
  /** What was given for codes. */
  readonly securityTokens: SecurityToken[];
  readonly events: AuditEvent[];
  funds: Funds;
  readonly bills: BillLine[];
  /** Lines that follow those of `bills` in each month. */
  readonly bulk: BulkLedger | null;
  readonly quirks: LedgerQuirks;
  readonly orders: Order[];
  readonly invoices: Invoice[];
  readonly products: Record<ProductKind, Product[]>;
  /** Ids of what is going away. */
  readonly releases: Releases;
  /** Ids of what was refunded. */
  readonly refunds: string[];
  /** The ticket that asks for closure; null while there is none. */
  closure: Review | null;
}

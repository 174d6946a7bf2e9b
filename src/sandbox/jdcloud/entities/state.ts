import type { AuditEvent, SubUser } from './access.js';
import type { BillLine, Funds, Order } from './billing.js';
import type { Product, ProductKind } from './products.js';

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
  readonly accessKeys: { id: string; state: number }[];
  readonly subUsers: SubUser[];
  readonly events: AuditEvent[];
  readonly funds: Funds;
  readonly bills: BillLine[];
  readonly orders: Order[];
  readonly products: Record<ProductKind, Product[]>;
}

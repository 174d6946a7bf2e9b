import type { Finding } from '../../domain/finding.js';
import { money, sumDecimals } from '../../domain/money.js';
import { lastMonths } from '../../domain/time.js';
import type { Resource } from '../_shared/resource.js';
import { ACTIONS } from './actions.js';
import { CONSOLES, PRODUCT_CONSOLE } from './consoles.js';
import { CHINA_OFFSET_HOURS, type BillRow } from './facts/bills.js';

/** Months whose charges may belong to something that is still alive. */
const RECENT_MONTHS = 2;
/**
 * Codes of products whose lists are read, as the tag service documents them. What the bill shows of
 * any other product is left to the user, so a code that is missing here costs a question and no more.
 */
const LISTED_PRODUCTS: ReadonlySet<string> = new Set([
  ...['vm', 'disk', 'ip', 'redis', 'mongodb', 'es', 'cdn', 'nativecontainer', 'pod', 'zfs'],
  ...['rds', 'database', 'db_ro', 'sqlserver', 'percona', 'percona_ro', 'mariadb', 'mariadb_ro', 'pg'],
]);

export const UNLISTED_MESSAGES: Readonly<Record<string, string>> = {
  'charged-unlisted':
    'See whether {product} is still in use: it was charged in {period}, and acctclose cannot list it.',
  'charged-not-listed': '{id} ({product}) was charged in {period} but is not listed; a late bill may follow.',
  'term-not-listed':
    '{id} ({product}) is paid for beyond today but is not listed: see whether it was refunded.',
};

/** What only the bill shows: charges of the last two months, and terms paid earlier that still run. */
export function findUnlisted(
  bills: readonly BillRow[],
  resources: readonly Resource[],
  now: Date,
): readonly Finding[] {
  const known = new Set(resources.map(({ id }) => id));
  const recent = lastMonths(now, RECENT_MONTHS, CHINA_OFFSET_HOURS);
  const unseen = bills.filter(({ resourceId }) => resourceId === undefined || !known.has(resourceId));
  const terms = unseen.filter(
    (row) => row.prepaid && row.end !== undefined && Date.parse(row.end) > now.getTime(),
  );
  const charges = unseen.filter((row) => recent.includes(row.month) && !terms.includes(row));
  const isListed = ({ serviceCode, resourceId }: BillRow): boolean =>
    resourceId !== undefined && LISTED_PRODUCTS.has(serviceCode);
  const others = charges.filter((row) => !isListed(row));
  return [
    ...groupBy(terms, ({ resourceId, serviceCode }) => resourceId ?? serviceCode).map((rows) =>
      resourceFinding(rows, 'term-not-listed'),
    ),
    ...groupBy(others, ({ serviceCode }) => serviceCode).map(productFinding),
    ...groupBy(charges.filter(isListed), ({ resourceId = '' }) => resourceId).map((rows) =>
      resourceFinding(rows, 'charged-not-listed'),
    ),
  ];
}

type Rows = readonly [BillRow, ...BillRow[]];

function productFinding(rows: Rows): Finding {
  const [{ serviceCode, service }] = rows;
  return {
    code: 'charged-unlisted',
    severity: 'attest',
    subject: { type: 'product', id: serviceCode, name: service },
    ...chargesOf(rows),
    resolve: PRODUCT_CONSOLE,
    seenBy: [ACTIONS.queryBillSummary.id],
  };
}

function resourceFinding(rows: Rows, code: 'term-not-listed' | 'charged-not-listed'): Finding {
  const [{ serviceCode, service, resourceId = serviceCode, resourceName: name, region, end }] = rows;
  const runs = code === 'term-not-listed';
  return {
    code,
    severity: runs ? 'attest' : 'notice',
    subject: {
      type: service,
      id: resourceId,
      ...(name === undefined ? {} : { name }),
      ...(region === undefined ? {} : { region }),
    },
    ...chargesOf(rows),
    resolve: {
      ...(runs ? CONSOLES.orders : { by: 'wait' }),
      ...(runs && end !== undefined ? { until: end } : {}),
    },
    seenBy: [ACTIONS.queryBillSummary.id],
  };
}

function chargesOf(rows: Rows): Pick<Finding, 'amount' | 'args'> {
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  return {
    amount: money(sumDecimals(rows.map(({ charged }) => charged)), 'CNY'),
    args: { product: rows[0].service, period: months.join(', ') },
  };
}

function groupBy(rows: readonly BillRow[], key: (row: BillRow) => string): readonly Rows[] {
  const groups = new Map<string, Rows>();
  for (const row of rows) {
    const group = groups.get(key(row));
    groups.set(key(row), group ? [...group, row] : [row]);
  }
  return [...groups.values()];
}

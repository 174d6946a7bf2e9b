import type { Finding } from '../../domain/finding.js';
import { isNegative, money, sumDecimals } from '../../domain/money.js';
import { lastMonths } from '../../domain/time.js';
import type { Resource } from '../_shared/resource.js';
import { ACTIONS } from './actions.js';
import { CONSOLES, PRODUCT_CONSOLE } from './consoles.js';
import { countOf } from './count-of.js';
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
    'Nothing of {product} is in use any more. It was charged in {period}, and no call that is known lists it.',
  'charged-not-listed': 'Charged in {period} and listed no more: {count} × {product} ({examples}).',
  'term-not-listed':
    '{id} ({product}) was refunded or has ended: it was paid for beyond today, and no list shows it.',
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
  // Money that was paid back for a thing that is gone ended its term.
  const paidBack = new Set(
    unseen.flatMap(({ charged, resourceId }) => (resourceId && isNegative(charged) ? [resourceId] : [])),
  );
  const terms = unseen.filter(
    ({ prepaid, end, resourceId = '' }) =>
      prepaid && end !== undefined && Date.parse(end) > now.getTime() && !paidBack.has(resourceId),
  );
  const charges = unseen.filter((row) => recent.includes(row.month) && !terms.includes(row));
  const isListed = ({ serviceCode, resourceId }: BillRow): boolean =>
    resourceId !== undefined && LISTED_PRODUCTS.has(serviceCode);
  const others = charges.filter((row) => !isListed(row));
  return [
    ...groupBy(terms, ({ resourceId, serviceCode }) => resourceId ?? serviceCode).map(termFinding),
    ...groupBy(others, ({ serviceCode }) => serviceCode).map(productFinding),
    ...groupBy(charges.filter(isListed), ({ serviceCode }) => serviceCode).map(goneFinding),
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

function termFinding(rows: Rows): Finding {
  const [{ serviceCode, service, resourceId = serviceCode, resourceName: name, region, end }] = rows;
  return {
    code: 'term-not-listed',
    severity: 'attest',
    subject: {
      type: service,
      id: resourceId,
      ...(name === undefined ? {} : { name }),
      ...(region === undefined ? {} : { region }),
    },
    ...chargesOf(rows),
    resolve: { ...CONSOLES.orders, ...(end === undefined ? {} : { until: end }) },
    seenBy: [ACTIONS.queryBillSummary.id],
  };
}

/** One for all things of a product that are gone: each by itself would be a question without a choice. */
function goneFinding(rows: Rows): Finding {
  const [{ serviceCode, service }] = rows;
  const ids = [...new Set(rows.map(({ resourceId = serviceCode }) => resourceId))];
  const { amount, args } = chargesOf(rows);
  return {
    code: 'charged-not-listed',
    severity: 'notice',
    subject: { type: 'product', id: serviceCode, name: service },
    ...(amount ? { amount } : {}),
    args: { ...args, ...countOf(ids) },
    resolve: { by: 'none' },
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

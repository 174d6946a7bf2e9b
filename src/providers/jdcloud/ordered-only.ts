import type { Finding } from '../../domain/finding.js';
import { lastMonths } from '../../domain/time.js';
import { BILL_MONTHS, CHINA_OFFSET_HOURS } from './facts/bills.js';
import type { Order } from './facts/orders.js';
import { orderFinding } from './order-finding.js';

const PAID = 'PAID';

export const ORDERED_MESSAGES: Readonly<Record<string, string>> = {
  'ordered-long-ago': '{name} runs no more: it was ordered for a term, before the bills that were read.',
};

/**
 * Terms bought before the bills begin: what has a list is seen there, and what has none is seen
 * nowhere else. Each product is named once, by its latest order.
 */
export function findOrderedLongAgo(orders: readonly Order[], now: Date): readonly Finding[] {
  const [first = ''] = lastMonths(now, BILL_MONTHS, CHINA_OFFSET_HOURS).slice(-1);
  const early = orders
    .filter(({ status, prepaid, thirdParty }) => status === PAID && prepaid && !thirdParty)
    .filter(({ at = '' }) => at < first)
    .sort(({ at: left = '' }, { at: right = '' }) => (left < right ? -1 : 1));
  const byProduct = new Map(early.map((order) => [order.service, order]));
  return [...byProduct.values()].map((order) => orderFinding(order, 'ordered-long-ago', 'attest'));
}

import type { Finding, Severity } from '../../domain/finding.js';
import { money } from '../../domain/money.js';
import { CONSOLES } from './consoles.js';
import type { Order } from './facts/orders.js';

/** A finding about one order. */
export function orderFinding({ number, service, amount }: Order, code: string, severity: Severity): Finding {
  return {
    code,
    severity,
    subject: { type: 'order', id: number, name: service },
    ...(amount === undefined ? {} : { amount: money(amount, 'CNY') }),
    resolve: CONSOLES.orders,
  };
}

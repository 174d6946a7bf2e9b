import { addMonths, localMonth, startOfMonth } from '../../engine/calendar.js';
import { MICRO, type Contract } from '../entities/billing.js';
import { KST } from '../views/time.js';

/** The month `back` months before the running one. */
export function monthBack(now: number, back: number): string {
  return addMonths(localMonth(now, KST), -back);
}

/** An instant within the month `back` months before the running one. */
export function inMonth(now: number, back: number): number {
  return startOfMonth(monthBack(now, back), KST) + 36 * 3_600_000;
}

/** Whole units of the currency, hundredths allowed, as micro-units. */
export function money(amount: number): number {
  return Math.round(amount * MICRO);
}

export const TYPES = {
  server: { code: 'VSVR', codeName: 'Server (VPC)' },
  storage: { code: 'BST', codeName: 'Block Storage' },
  natGateway: { code: 'NATGW', codeName: 'NAT Gateway' },
  messages: { code: 'SENS', codeName: 'Simple & Easy Notification Service' },
  buckets: { code: 'OBJ', codeName: 'Object Storage' },
} as const;

/** A contract in force in Korea. */
export function contract(
  given: Partial<Contract> & Pick<Contract, 'no' | 'type' | 'name' | 'startedAt' | 'monthly'>,
): Contract {
  return { region: 'KR', endedAt: null, instances: [], ...given };
}

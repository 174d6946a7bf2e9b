import { BusinessRefusal } from '../../refusal.js';

/** @throws Refusal when the text is no month of the form `2026-11`. */
export function checkCycle(text: string): string {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) {
    throw new BusinessRefusal('InvalidBillingCycle', 'BillingCycle must be a month of the form YYYY-MM.');
  }
  return text;
}

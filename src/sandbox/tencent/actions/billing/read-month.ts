import { refuseValue } from '../../parameters.js';

/** A month of the form `2026-11`. @throws Refusal. */
export function readMonth(value: string): string {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value)
    ? value
    : refuseValue('Month', 'must be of the form yyyy-mm');
}

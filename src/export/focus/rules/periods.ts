import type { FocusRow } from '../../../domain/records.js';
import { isUtcTime } from '../formats.js';
import { defineRule, isCorrection, valueOf, type FocusRule } from './rule.js';

const DAY_SECONDS = 86_400;
/** Domains are sold for ten years and renewed ahead of time. */
const FAR_DAYS = 20 * 366;

/** Billing and charge periods: their order and their distance. Malformed times are a matter of their type. */
export const periodRules: readonly FocusRule[] = [
  defineRule({
    name: 'billing-period-order',
    describe: 'BillingPeriodStart must lie before BillingPeriodEnd.',
    applies: has('BillingPeriodStart', 'BillingPeriodEnd'),
    holds: (row) => daysBetween(row, 'BillingPeriodStart', 'BillingPeriodEnd') > 0,
  }),
  defineRule({
    name: 'billing-period-month',
    describe: 'The billing period must be one month: 28 to 31 days.',
    applies: has('BillingPeriodStart', 'BillingPeriodEnd'),
    holds: (row) => isWithin(daysBetween(row, 'BillingPeriodStart', 'BillingPeriodEnd'), 28, 31),
  }),
  defineRule({
    name: 'charge-period-order',
    describe: 'ChargePeriodStart must lie before ChargePeriodEnd.',
    applies: has('ChargePeriodStart', 'ChargePeriodEnd'),
    holds: (row) => daysBetween(row, 'ChargePeriodStart', 'ChargePeriodEnd') > 0,
  }),
  defineRule({
    name: 'charge-period-near',
    describe: 'The charge period must lie within 20 years of the billing period.',
    applies: has('BillingPeriodStart', 'ChargePeriodStart', 'ChargePeriodEnd'),
    holds: (row) =>
      isWithin(daysBetween(row, 'BillingPeriodStart', 'ChargePeriodStart'), -FAR_DAYS, FAR_DAYS) &&
      isWithin(daysBetween(row, 'BillingPeriodStart', 'ChargePeriodEnd'), -FAR_DAYS, FAR_DAYS),
  }),
  defineRule({
    name: 'usage-not-ahead',
    describe: 'Usage must begin before the billing period ends.',
    applies: (row) =>
      valueOf(row, 'ChargeCategory') === 'Usage' &&
      !isCorrection(row) &&
      has('ChargePeriodStart', 'BillingPeriodEnd')(row),
    holds: (row) => daysBetween(row, 'ChargePeriodStart', 'BillingPeriodEnd') > 0,
  }),
  defineRule({
    name: 'correction-of-earlier-period',
    describe:
      'A correction must be of an earlier billing period: its charge period must begin before its own.',
    applies: (row) => isCorrection(row) && has('BillingPeriodStart', 'ChargePeriodStart')(row),
    holds: (row) => daysBetween(row, 'ChargePeriodStart', 'BillingPeriodStart') > 0,
  }),
];

function has(...columns: readonly string[]): (row: FocusRow) => boolean {
  return (row) => columns.every((column) => isUtcTime(valueOf(row, column) ?? ''));
}

function daysBetween(row: FocusRow, from: string, to: string): number {
  const instant = (column: string): number => Date.parse(valueOf(row, column) ?? '') / 1000;
  return (instant(to) - instant(from)) / DAY_SECONDS;
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

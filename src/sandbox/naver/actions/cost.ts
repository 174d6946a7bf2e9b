import { badParameter } from '../refusal.js';
import { addMonths } from '../../engine/calendar.js';
import type { NaverState } from '../entities/state.js';
import type { Encodable } from '../json.js';
import { flag, list, month, oneOf, required, text, type Values } from '../parameters.js';

/** What every action of the cost and discount services takes. */
export const COMMON = { isOrganization: flag(), isPartner: flag(), memberNoList: list() };

export const PERIOD = { startMonth: required(month()), endMonth: required(month()) };

export const STATUS = oneOf('ALL', 'NOML', 'NLEND');
export const CODE = text();

export const MAX_PAGE = 1000;
const MOST_MONTHS = 3;

/** Months of the bulk ledger whose rows are older than the members that name the currency. */
const OLD_MONTHS = 3;

/** The currency of a row; old ones name none. */
export function currencyOf(
  rowMonth: string,
  { bulk, currency }: Pick<NaverState, 'bulk' | 'currency'>,
): Readonly<Record<string, Encodable>> {
  if (bulk && currency === 'KRW' && rowMonth < addMonths(bulk.from, OLD_MONTHS)) return { payCurrency: {} };
  return { payCurrency: { code: currency, codeName: currency }, thisMonthAppliedExchangeRate: 1 };
}

/** Views that only a master or a partner representative may take. @throws Refusal. */
export function checkView(values: Partial<Values<typeof COMMON>>): void {
  const { isOrganization = false, isPartner = false, memberNoList = [] } = values;
  if (isOrganization && isPartner) throw badParameter('isOrganization and isPartner exclude each other.');
  if (isOrganization || isPartner || memberNoList.length > 0) {
    throw badParameter('The sandbox does not imitate the views of an organization or a partner.');
  }
}

/** @throws Refusal for a period that is turned round or longer than three months. */
export function checkPeriod({ startMonth, endMonth }: { startMonth: string; endMonth: string }): void {
  if (startMonth > endMonth) throw badParameter('startMonth is after endMonth.');
  if (addMonths(startMonth, MOST_MONTHS) <= endMonth)
    throw badParameter('At most 3 months can be asked for.');
}

import { isoSeconds, parseInstant } from '../../../engine/calendar.js';
import { toText } from '../../amounts.js';
import type { CashCoupon, PrepaidCard } from '../../entities/entitlements.js';
import { flag, text } from '../../parameters.js';
import type { Payload } from '../../action.js';

/** What vouchers and prepaid cards have in common in their actions. */
export const GRANT_PARAMETERS = { EffectiveOrNot: flag(), ExpiryTimeStart: text(), ExpiryTimeEnd: text() };

interface GrantFilter {
  readonly EffectiveOrNot: boolean | undefined;
  readonly ExpiryTimeStart: string | undefined;
  readonly ExpiryTimeEnd: string | undefined;
}

/** Narrows by validity and by the span in which they expire. */
export function selectGrants<G extends CashCoupon | PrepaidCard>(
  all: readonly G[],
  filter: GrantFilter,
): G[] {
  const { EffectiveOrNot, ExpiryTimeStart: from = '', ExpiryTimeEnd: to = '' } = filter;
  return all.filter(
    ({ status, expiresAt }) =>
      (status === 'Available') === (EffectiveOrNot ?? status === 'Available') &&
      expiresAt >= (parseInstant(from) ?? -Infinity) &&
      expiresAt <= (parseInstant(to) ?? Infinity),
  );
}

/** The members that both have in their answers. */
export function grantMembers({
  nominal,
  balance,
  status,
  grantedAt,
  expiresAt,
}: CashCoupon | PrepaidCard): Payload {
  return {
    NominalValue: toText(nominal),
    Balance: toText(balance),
    Status: status,
    GrantedTime: isoSeconds(grantedAt),
    EffectiveTime: isoSeconds(grantedAt),
    ExpiryTime: isoSeconds(expiresAt),
    ApplicableProducts: '全场通用',
    ApplicableScenarios: '通用',
  };
}

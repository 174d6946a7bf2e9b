import type { Finding } from '../../../domain/finding.js';
import { isPositive, money } from '../../../domain/money.js';
import { lastMonths } from '../../../domain/time.js';
import { attempt, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { KOREA_OFFSET_HOURS } from '../calendar.js';
import { REFUND } from '../consoles.js';
import type { NaverFacts } from '../facts/index.js';
import type { Discount, Right } from '../facts/rights.js';

/** Discounts of a product are prices, not things held. */
const PRICE = 'PRODUCT';
const HELD: ReadonlySet<string> = new Set(['COIN', 'CREDIT']);

/** Coins and credits are void some time after withdrawal unless a refund was asked for before. */
export const credits = defineCheck<NaverFacts>(
  {
    condition: 'naver.credits',
    actions: [ACTIONS.getCoinHistoryList.id, ACTIONS.getCreditHistoryList.id, ACTIONS.getDiscountList.id],
    messages: {
      'coins-left': '{left} coins of {name} ({kind}) are left: ask for a refund first, or give them up.',
      'credit-left':
        '{amount} of the credit {name} ({kind}) is left: ask for a refund of a paid one first, or give it up.',
      'discount-left': 'The {type} {name} is valid and no history shows what is left of it.',
    },
  },
  async (facts, { now }) => {
    const [coins, given, discounts] = await Promise.all([
      attempt(facts.coins(), []),
      attempt(facts.credits(), []),
      attempt(facts.discounts(), []),
    ]);
    const [running = ''] = lastMonths(now, 1, KOREA_OFFSET_HOURS);
    const live = (rights: readonly Right[]): readonly Right[] =>
      rights.filter(({ left, validTo = running }) => isPositive(left) && validTo >= running);
    const known = new Set([...coins.value, ...given.value].map(({ id }) => id));
    const unseen = discounts.value.filter(({ type, right }) => HELD.has(type) && !known.has(right.id));
    const odd = discounts.value.filter(({ type }) => type !== PRICE && !HELD.has(type));
    return {
      findings: [
        ...live(coins.value).map(coinFinding),
        ...live(given.value).map(creditFinding),
        ...unseen.map(discountFinding),
      ],
      gaps: [
        ...coins.gaps,
        ...given.gaps,
        ...discounts.gaps,
        ...odd.slice(0, 1).map(({ type }) => notUnderstood(ACTIONS.getDiscountList.id, type)),
      ],
    };
  },
);

function coinFinding({ id, name = id, kind = '–', left, shared }: Right): Finding {
  return {
    code: 'coins-left',
    severity: 'renounceable',
    subject: { type: shared ? 'shared coins' : 'coins', id, name },
    args: { left, kind },
    resolve: REFUND,
  };
}

function creditFinding({ id, name = id, kind = '–', left, currency = 'KRW' }: Right): Finding {
  return {
    code: 'credit-left',
    severity: 'renounceable',
    subject: { type: 'credit', id, name },
    amount: money(left, currency),
    args: { kind },
    resolve: REFUND,
  };
}

function discountFinding({ type, right: { id, name = id } }: Discount): Finding {
  return {
    code: 'discount-left',
    severity: 'renounceable',
    subject: { type: type.toLowerCase(), id, name },
    resolve: REFUND,
  };
}

import type { Finding, Resolution } from '../../../domain/finding.js';
import { isPositive } from '../../../domain/money.js';
import { dayOf, lastMonths } from '../../../domain/time.js';
import { attempt, accountFinding, defineCheck, notUnderstood } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { dayAfterUse, KOREA_OFFSET_HOURS } from '../calendar.js';
import { CONSOLES, SUPPORT } from '../consoles.js';
import type { Bill } from '../facts/bills.js';
import { oddStatuses, type Contract } from '../facts/contracts.js';
import type { NaverFacts } from '../facts/index.js';

/**
 * Withdrawal can be applied for at any time; it is approved after the last month of use has been billed and charged, by
 * the Korean calendar. Only a bill that failed to come or to be charged stands in the way.
 */
export const billingCycle = defineCheck<NaverFacts>(
  {
    condition: 'naver.billing-cycle',
    actions: [ACTIONS.getDemandCostList.id, ACTIONS.getContractUsageList.id],
    messages: {
      'use-this-month':
        'Apply now: the use of {month} is billed on {bill} and charged from {from} to {to}, and approval comes from {approval} on.',
      'bill-awaited':
        'Apply now: the use of {month} has no bill yet, it comes on {bill} and is charged from {from} to {to}, and approval comes from {approval} on.',
      'bill-missing': 'The use of {month} has no bill although one was due on {bill}: ask the support desk.',
      'charge-awaited':
        'Apply now: the bill of {month} is charged from {from} to {to}, and approval comes from {approval} on.',
      'charge-failed': 'The bill of {month} should have been charged by {to} and is still open: pay it.',
    },
  },
  async (facts, { account: { accountId }, now }) => {
    const [bills, contracts] = await Promise.all([
      attempt(facts.bills(), []),
      attempt(facts.contracts(), []),
    ]);
    const [running = '', last = ''] = lastMonths(now, 2, KOREA_OFFSET_HOURS);
    const today = dayOf(now, KOREA_OFFSET_HOURS);
    const isUsed = usedIn(running, contracts.value, bills.value);
    const open = bills.gaps.length > 0 ? undefined : judgeLast(last, today, contracts.value, bills.value);
    return {
      findings: [
        ...(isUsed ? [waitFinding('use-this-month', running, accountId)] : []),
        ...(open === undefined ? [] : [waitFinding(open, last, accountId)]),
      ],
      gaps: [
        ...bills.gaps,
        ...contracts.gaps,
        ...oddStatuses(contracts.value)
          .slice(0, 1)
          .map((word) => notUnderstood(ACTIONS.getContractUsageList.id, word)),
      ],
    };
  },
);

type Wait = 'use-this-month' | 'bill-awaited' | 'bill-missing' | 'charge-awaited' | 'charge-failed';

/** What the owner has to see to; the rest comes by itself. */
const FAILED: ReadonlySet<Wait> = new Set(['bill-missing', 'charge-failed']);

/** A month was used when a contract ran into it, or when its bill says so. */
function usedIn(month: string, contracts: readonly Contract[], bills: readonly Bill[]): boolean {
  const begins = Date.parse(`${month}-01T00:00:00+0${KOREA_OFFSET_HOURS}:00`);
  return (
    contracts.some(({ endsAt = Infinity }) => endsAt >= begins) ||
    bills.some((bill) => bill.month === month && isPositive(bill.used))
  );
}

function judgeLast(
  month: string,
  today: string,
  contracts: readonly Contract[],
  bills: readonly Bill[],
): Wait | undefined {
  const ofMonth = bills.filter((bill) => bill.month === month);
  const isOver = today > dayAfterUse(month, 'chargeTo');
  if (ofMonth.length > 0) {
    if (ofMonth.every(({ paid }) => paid)) return undefined;
    return isOver ? 'charge-failed' : 'charge-awaited';
  }
  if (!usedIn(month, contracts, bills)) return undefined;
  return isOver ? 'bill-missing' : 'bill-awaited';
}

function waitFinding(code: Wait, month: string, accountId: string): Finding {
  return accountFinding({
    code,
    severity: FAILED.has(code) ? 'must-process' : 'notice',
    accountId,
    args: {
      month,
      bill: dayAfterUse(month, 'bill'),
      from: dayAfterUse(month, 'chargeFrom'),
      to: dayAfterUse(month, 'chargeTo'),
      approval: dayAfterUse(month, 'approval'),
    },
    resolve: resolutionOf(code, month),
  });
}

function resolutionOf(code: Wait, month: string): Resolution {
  switch (code) {
    case 'charge-failed':
      return CONSOLES.portal;
    case 'bill-missing':
      return SUPPORT;
    default:
      return { by: 'wait', until: dayAfterUse(month, 'approval') };
  }
}

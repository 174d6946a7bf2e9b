import type { ClosureDesk, Wording } from '../../../domain/closure.js';
import { isPositive } from '../../../domain/money.js';
import { dayOf, lastMonths } from '../../../domain/time.js';
import { ACTIONS } from '../actions.js';
import { compactMonth, dayAfterUse, KOREA_OFFSET_HOURS } from '../calendar.js';
import type { Client } from '../client.js';
import { readBillsBetween, type Bill } from '../facts/bills.js';

/** The running month and two before it, which one call gives. */
const MONTHS = 3;

/** No call shows a request; what it waits for, the last bill, can be seen. Keys of the main account go by hand only. */
export function createClosureDesk(client: Client, now: () => Date): ClosureDesk {
  const evidence = [ACTIONS.getDemandCostList.id];
  return {
    actions: evidence,
    async observe() {
      const [running = '', last = '', first = ''] = lastMonths(now(), MONTHS, KOREA_OFFSET_HOURS);
      const bills = await readBillsBetween(client, {
        startMonth: compactMonth(first),
        endMonth: compactMonth(running),
      });
      const text = describe(bills, { last, first, today: dayOf(now(), KOREA_OFFSET_HOURS) });
      return { evidence, text };
    },
  };
}

interface Moment {
  /** The month before the running one. */
  readonly last: string;
  /** The first one that was asked for. */
  readonly first: string;
  readonly today: string;
}

function describe(bills: readonly Bill[], { last, first, today }: Moment): Wording {
  const latest = bills
    .map(({ month }) => month)
    .sort()
    .at(-1);
  const ofLatest = bills.filter(({ month }) => month === latest);
  const isOverdue = ofLatest.some(({ overdue }) => isPositive(overdue));
  const isPaid = !isOverdue && ofLatest.every(({ paid }) => paid);
  const isBilled = (latest ?? '') >= last || today > dayAfterUse(last, 'bill');
  if (latest !== undefined && !isPaid) return say(isOverdue ? 'bill-overdue' : 'bill-open', latest);
  if (!isBilled) return say('bill-awaited', last);
  return latest === undefined ? say('no-bill', first) : say('bill-paid', latest);
}

function say(code: string, month: string): Wording {
  const args = {
    ...{ month, bill: dayAfterUse(month, 'bill') },
    ...{ chargeFrom: dayAfterUse(month, 'chargeFrom'), chargeTo: dayAfterUse(month, 'chargeTo') },
  };
  return { code, args };
}

import type { Finding } from '../../domain/finding.js';
import type { Gap } from '../../domain/gap.js';
import { money } from '../../domain/money.js';
import { dayOf, DAY_MS, isoSeconds } from '../../domain/time.js';
import type { Judgement } from '../../domain/verdict.js';
import { ACTIONS } from './actions.js';
import { CHINA_OFFSET_HOURS } from './china-time.js';
import { consoleAt } from './consoles.js';
import { currencyOf } from './endpoints.js';
import type { Charge } from './facts/bills.js';
import { listedBy } from './inventory/index-types.js';

/** Bills come up to a day late; what was used later than this is taken to run still. */
const LATELY_MS = 2 * DAY_MS;

export interface ChargeEnv {
  readonly site: string;
  readonly now: Date;
  /** Calls that could not be read to their end. */
  readonly unread: ReadonlySet<string>;
}

/** Whether a thing was in use so lately that it is taken to be so still. */
export function isLate({ until }: Charge, now: Date): boolean {
  return until !== undefined && until <= now && now.getTime() - until.getTime() <= LATELY_MS;
}

/**
 * What the bill says of things that no list shows. Where their product's own list came whole, they are gone; for other
 * products a late charge stands for something alive, and one that was paid back, or reaches beyond today, is a question.
 */
export function judgeCharges(charges: readonly Charge[], env: ChargeEnv): Judgement {
  const judged = charges.map((charge) => judgeCharge(charge, env));
  return {
    findings: judged.flatMap(({ findings }) => findings),
    gaps: judged.flatMap(({ gaps = [] }) => gaps),
  };
}

function judgeCharge(charge: Charge, env: ChargeEnv): Judgement {
  const { now, unread } = env;
  const { until, refunded } = charge;
  const list = listedBy(charge.resourceId);
  if (list !== undefined && !unread.has(list))
    return { findings: [finding(charge, released(charge, env), env)] };
  if (refunded || until === undefined || until > now) return { findings: [], gaps: [question(charge)] };
  const late: Note = {
    code: 'charged-lately',
    severity: 'must-process',
    resolve: consoleAt('expenses', env.site),
  };
  return { findings: [finding(charge, isLate(charge, now) ? late : BEFORE, env)] };
}

type Note = Pick<Finding, 'code' | 'severity' | 'resolve'>;

const BEFORE: Note = { code: 'charged-before', severity: 'notice', resolve: { by: 'wait' } };

/** Its last bill is whole a day after its use has ended. */
function released(charge: Charge, { now }: ChargeEnv): Note {
  const { until } = charge;
  if (until === undefined || !isLate(charge, now)) return BEFORE;
  const whole = isoSeconds(new Date(until.getTime() + DAY_MS));
  return { code: 'released-lately', severity: 'notice', resolve: { by: 'wait', until: whole } };
}

function finding(charge: Charge, { code, severity, resolve }: Note, { site }: ChargeEnv): Finding {
  const { resourceId, name, product, region, amount, until } = charge;
  return {
    ...{ code, severity, resolve },
    subject: {
      type: product,
      id: resourceId,
      ...(name === undefined ? {} : { name }),
      ...(region === undefined ? {} : { region }),
    },
    amount: money(amount, currencyOf(site)),
    args: { until: until ? dayOf(until, CHINA_OFFSET_HOURS) : '-', from: resolve.until ?? '-' },
    seenBy: [ACTIONS.describeBillResourceSummary.id],
  };
}

function question({ resourceId, product }: Charge): Gap {
  return {
    code: 'unseen',
    action: ACTIONS.describeBillResourceSummary.id,
    needs: [],
    ask: { id: `charge/${resourceId}`, code: 'ask-charge', args: { id: resourceId, product } },
  };
}

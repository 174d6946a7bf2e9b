import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { DAY_MS } from '../../../domain/time.js';
import { decimal, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readTime, rowsOf, wholeNumber, idText } from './schemas.js';

const PAGE = 100;
/** One question may cover a year at most. */
const YEAR_MS = 365 * DAY_MS;
/** Longest term sold, so that whatever still runs was ordered since. */
const YEARS = 3;
const THIRD_PARTY = 'THIRD_PARTY_SUPPORT';
const FOR_A_TERM = 'MONTHLY';

export interface Order {
  readonly number: string;
  readonly status: string;
  /** Product as the provider names it. */
  readonly service: string;
  /** Codes and names that tell the business line. */
  readonly line: string;
  /** CNY. */
  readonly amount: string | undefined;
  readonly thirdParty: boolean;
  /** Paid for a term in advance. */
  readonly prepaid: boolean;
  /** When it was made, ISO 8601. */
  readonly at: string | undefined;
}

const order = z.object({
  orderNumber: idText,
  status: text,
  serviceName: maybe(text),
  appCode: maybe(text),
  appName: maybe(text),
  actualFee: maybe(decimal),
  selfSupportType: maybe(text),
  chargeMode: maybe(text),
  createTime: maybe(text),
});

const page = z
  .object({ resultList: rowsOf(order), totalCount: wholeNumber })
  .transform(({ resultList, totalCount }) => ({ rows: resultList, total: totalCount }));

/**
 * The orders of the last three years. The unit of the time span is not documented; the last month,
 * which is read without one as well, shows whether it was understood.
 * @throws ApiError of kind `incomplete` when it was not.
 */
export async function readOrders(client: Client, now: Date): Promise<readonly Order[]> {
  const spans = Array.from({ length: YEARS }, (_, back) => ({
    startTime: now.getTime() - (back + 1) * YEAR_MS,
    endTime: now.getTime() - back * YEAR_MS,
  }));
  const [latest, ...years] = await Promise.all([{}, ...spans].map((span) => readSpan(client, span)));
  const all = new Map(years.flat().map((entry) => [entry.number, entry]));
  if (latest?.some(({ number }) => !all.has(number))) throw spanNotUnderstood();
  return [...all.values()];
}

async function readSpan(client: Client, span: Readonly<Record<string, number>>): Promise<readonly Order[]> {
  const rows = await readNumberedPages(
    ACTIONS.queryOrders.id,
    (number) =>
      client.call(ACTIONS.queryOrders, page, {
        body: { queryVo: { ...span, pageNumber: number, pageSize: PAGE } },
      }),
    ({ orderNumber }) => orderNumber,
  );
  return rows.map(toOrder);
}

function toOrder(entry: z.output<typeof order>): Order {
  const { serviceName, appName, appCode } = entry;
  return {
    number: entry.orderNumber,
    status: entry.status,
    service: serviceName ?? appName ?? appCode ?? 'order',
    line: [serviceName, appName, appCode].filter((part) => part !== undefined).join(' '),
    amount: entry.actualFee,
    thirdParty: entry.selfSupportType === THIRD_PARTY,
    prepaid: entry.chargeMode === FOR_A_TERM,
    at: readTime(entry.createTime),
  };
}

function spanNotUnderstood(): ApiError {
  return new ApiError(ACTIONS.queryOrders.id, {
    kind: 'incomplete',
    code: 'IncompleteList',
    message: 'the last month holds orders that the years do not',
  });
}

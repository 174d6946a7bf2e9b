import * as z from 'zod';
import { lastMonths } from '../../../domain/time.js';
import { count, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import { compactMonth, KOREA_OFFSET_HOURS } from '../calendar.js';
import type { Client } from '../client.js';
import { coded, instant, pageOf } from './schemas.js';

/** In force, and ended. */
const STATUSES = ['NOML', 'NLEND'] as const;
const PAGE = 1000;

/** How many contracts of a kind are in force in a region. */
export interface ContractCount {
  /** Month it was asked for, `2026-11`. */
  readonly month: string;
  readonly accountId: string | undefined;
  readonly region: string | undefined;
  readonly type: string;
  readonly typeName: string;
  readonly contracts: number;
}

const countRow = z.object({
  memberNo: maybe(text),
  regionCode: maybe(text),
  contractType: coded,
  contractCount: count,
});
const countPage = pageOf('getContractSummaryList', countRow);

/** Contracts in force by region and kind, of this month and the one before. */
export async function readContractCounts(client: Client, now: Date): Promise<readonly ContractCount[]> {
  const months = lastMonths(now, 2, KOREA_OFFSET_HOURS);
  return (await Promise.all(months.map((month) => readCounts(client, month)))).flat();
}

async function readCounts(client: Client, month: string): Promise<readonly ContractCount[]> {
  const contractMonth = compactMonth(month);
  const rows = await readNumberedPages(
    ACTIONS.getContractSummaryList.id,
    (pageNo) =>
      client.call(ACTIONS.getContractSummaryList, countPage, {
        query: { contractMonth, contractStatusCode: 'NOML', pageNo, pageSize: PAGE },
      }),
    'repeatable',
  );
  return rows.map(({ memberNo, regionCode, contractType, contractCount }) => ({
    month,
    accountId: memberNo,
    region: regionCode,
    ...kindOf(contractType),
    contracts: contractCount,
  }));
}

/** One subscribed product or instance. */
export interface Contract {
  readonly id: string;
  readonly type: string;
  readonly typeName: string;
  /** `NOML` in force, `NLEND` ended. */
  readonly status: string;
  readonly name: string | undefined;
  readonly region: string | undefined;
  /** Milliseconds since the epoch; in the far future while in force. */
  readonly endsAt: number | undefined;
  /** What the product's own lists call its parts. */
  readonly instances: readonly string[];
}

const contractRow = z.object({
  contractNo: text,
  contractType: coded,
  contractStatus: z.object({ code: text }),
  contractEndDate: maybe(instant),
  instanceName: maybe(text),
  regionCode: maybe(text),
  contractProductList: maybe(z.array(z.object({ instanceNo: maybe(text) }))),
});
const contractPage = pageOf('getContractUsageList', contractRow);

/** The contracts that were in use in this month or the one before, in force or ended since. */
export async function readContracts(client: Client, now: Date): Promise<readonly Contract[]> {
  const found = (await Promise.all(STATUSES.map((status) => readStatus(client, status, now)))).flat();
  return [...new Map(found.map((contract) => [`${contract.id} ${contract.status}`, contract])).values()];
}

async function readStatus(
  client: Client,
  contractStatusCode: string,
  now: Date,
): Promise<readonly Contract[]> {
  const [endMonth = '', startMonth = ''] = lastMonths(now, 2, KOREA_OFFSET_HOURS).map(compactMonth);
  const rows = await readNumberedPages(
    ACTIONS.getContractUsageList.id,
    (pageNo) =>
      client.call(ACTIONS.getContractUsageList, contractPage, {
        query: { startMonth, endMonth, contractStatusCode, pageNo, pageSize: PAGE },
      }),
    ({ contractNo }) => contractNo,
  );
  return rows.map((contract) => ({
    id: contract.contractNo,
    ...kindOf(contract.contractType),
    status: contract.contractStatus.code,
    name: contract.instanceName,
    region: contract.regionCode,
    endsAt: contract.contractEndDate,
    instances: distinct((contract.contractProductList ?? []).map(({ instanceNo }) => instanceNo)),
  }));
}

/** Whether a contract is in force at a time. An end that is not told is none. */
export function isInForce({ status, endsAt = Infinity }: Contract, now: Date): boolean {
  return status !== 'NLEND' && endsAt > now.getTime();
}

/** Statuses that are neither of the two known words. */
export function oddStatuses(contracts: readonly Contract[]): readonly string[] {
  const known: readonly string[] = STATUSES;
  return contracts.map(({ status }) => status).filter((status) => !known.includes(status));
}

function kindOf({ code, codeName }: z.output<typeof coded>): Pick<Contract, 'type' | 'typeName'> {
  const type = code ?? codeName ?? 'unknown';
  return { type, typeName: codeName ?? type };
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

import { addMonths, startOfMonth } from '../../engine/calendar.js';
import type { Contract } from '../entities/billing.js';
import type { NaverState } from '../entities/state.js';
import type { Encodable } from '../json.js';
import { goneSince } from './standing.js';
import { koreanTime, KST } from './time.js';

const FAR_FUTURE = '2999-12-31T23:59:59+0900';

export const IN_FORCE = { code: 'NOML', codeName: 'Normal' };
const ENDED = { code: 'NLEND', codeName: 'Normal end' };
const VPC_PLATFORM = { code: 'VPC', codeName: 'VPC' };

/** Whether a contract ran at any time from the first to the last of some months. */
export function runsIn({ startedAt, endedAt }: Contract, from: string, to: string): boolean {
  return startedAt < startOfMonth(addMonths(to, 1), KST) && (endedAt ?? Infinity) >= startOfMonth(from, KST);
}

export function statusOf({ endedAt }: Contract, now: number): typeof IN_FORCE {
  return endedAt === null || endedAt > now ? IN_FORCE : ENDED;
}

/** The contracts as they are now: one ends with the last of the instances that it names. */
export function openContracts(state: NaverState, now: number): readonly Contract[] {
  if (Object.keys(state.releases.under).length === 0) return state.contracts;
  return state.contracts.map((contract) => {
    const gone = contract.instances.flatMap((no) => goneSince(state, no, now) ?? []);
    const isOver = gone.length > 0 && gone.length === contract.instances.length;
    return isOver && contract.endedAt === null ? { ...contract, endedAt: Math.max(...gone) } : contract;
  });
}

/** A contract as the cost service shows it. */
export function encodeContract(contract: Contract, accountId: string, now: number): Encodable {
  const { no, type, name, region, startedAt, endedAt, instances } = contract;
  const ended = endedAt !== null && endedAt <= now;
  return {
    memberNo: accountId,
    contractNo: no,
    conjunctionContractNo: '',
    contractType: { ...type },
    contractStatus: { ...statusOf(contract, now) },
    contractStartDate: koreanTime(startedAt),
    contractEndDate: ended ? koreanTime(endedAt) : FAR_FUTURE,
    instanceName: name,
    regionCode: region,
    platformType: { ...VPC_PLATFORM },
    contractProductList: instances.map((instanceNo, index) => ({
      contractProductSequence: String(index + 1),
      beforeContractProductSequence: '',
      productCode: `SPSW${type.code}`,
      priceNo: '101',
      instanceNo,
      productItemKind: { code: type.code, codeName: type.codeName },
      productRatingType: {},
      serviceStatus: ended ? { code: 'END', codeName: 'End' } : {},
      serviceStartDate: koreanTime(startedAt),
      serviceEndDate: ended ? koreanTime(endedAt) : FAR_FUTURE,
      productSize: 1,
      productCount: 1,
      productSizeType: {},
      usageList: [],
    })),
  };
}

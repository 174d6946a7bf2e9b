import type { AccountIdentity, Caller } from '../../../domain/account.js';
import { ApiError, type FaultKind } from '../../../domain/errors.js';
import { gather } from '../../../domain/gap.js';
import { ACTIONS } from '../actions.js';
import type { NaverFacts } from './index.js';
import type { SubAccount } from './sub-accounts.js';

/** A fault to tell rather than the others: it names the way out. */
const TELLING: readonly FaultKind[] = ['credentials', 'denied', 'throttled', 'unavailable'];

/**
 * Who the key belongs to. The provider has no call for it: the account number stands in the rows of
 * other lists, and the organisation service tells main keys from those of sub accounts.
 * @throws ApiError when no list names the account.
 */
export async function readIdentity(facts: NaverFacts): Promise<Omit<AccountIdentity, 'site'>> {
  const [accountId, caller] = await Promise.all([readAccountId(facts), readCaller(facts)]);
  return { provider: 'naver', accountId, ...caller, verification: 'unknown' };
}

/** Whichever list answers first with a row. */
async function readAccountId(facts: NaverFacts): Promise<string> {
  const first = async (
    read: Promise<readonly { readonly accountId: string | undefined }[]>,
  ): Promise<string> => {
    const found = (await read).find(({ accountId }) => accountId !== undefined)?.accountId;
    if (found === undefined) throw unnamed();
    return found;
  };
  try {
    return await Promise.any([
      first(facts.subAccountList()),
      first(facts.contractCounts()),
      first(facts.listedResources()),
      first(facts.bills()),
    ]);
  } catch (error) {
    throw mostTelling(error);
  }
}

function mostTelling(error: unknown): unknown {
  if (!(error instanceof AggregateError)) return error;
  const errors = error.errors as readonly unknown[];
  const faults = errors.filter((one) => one instanceof ApiError);
  if (faults.length < errors.length) return errors.find((one) => !(one instanceof ApiError));
  return (
    TELLING.map((kind) => faults.find(({ fault }) => fault.kind === kind)).find((one) => one !== undefined) ??
    faults[0] ??
    unnamed()
  );
}

function unnamed(): ApiError {
  return new ApiError(ACTIONS.getDemandCostList.id, {
    kind: 'incomplete',
    code: 'NoAccountNumber',
    message: 'no bill, contract, resource or sub account names the account',
  });
}

type CallerPart = Pick<AccountIdentity, 'caller' | 'callerName'>;

async function readCaller(facts: NaverFacts): Promise<CallerPart> {
  const { values } = await gather([facts.organization()]);
  const standing = values[0]?.standing;
  if (standing !== undefined && standing !== 'sub-account') return { caller: 'owner' };
  const { values: lists } = await gather([facts.subAccounts()]);
  const own = findOwn(lists.flat(), facts.keyId);
  if (own) return { caller: 'sub-user', callerName: own.loginId };
  const caller: Caller = standing === 'sub-account' ? 'sub-user' : 'unknown';
  return { caller };
}

/** The sub account that the key in use belongs to. */
export function findOwn(subAccounts: readonly SubAccount[], keyId: string): SubAccount | undefined {
  return subAccounts.find(({ keys }) => keys.some(({ id }) => id === keyId));
}

/** Ids that must stay while the caller acts: its key, and the sub account that the key belongs to, where it is seen. */
export async function readInUse(
  facts: NaverFacts,
  { caller }: Pick<AccountIdentity, 'caller'>,
): Promise<readonly string[]> {
  if (caller === 'owner') return [facts.keyId];
  const { values } = await gather([facts.subAccounts()]);
  const own = findOwn(values.flat(), facts.keyId);
  return own ? [facts.keyId, own.id] : [facts.keyId];
}

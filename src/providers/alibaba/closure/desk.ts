import type { ClosureDesk, ClosureStage, Observation } from '../../../domain/closure.js';
import { isNegative, largestDecimal, negateDecimal } from '../../../domain/money.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readClosureRole } from '../facts/access.js';
import { readBalance, readFunds } from '../facts/balance.js';
import { weighSum } from '../thresholds.js';

const { getRole, queryAccountBalance, getFundAccountAvailableAmount } = ACTIONS;
const EVIDENCE = [getRole.id, queryAccountBalance.id, getFundAccountAvailableAmount.id];

/** What calls tell of the closure of the account itself. Its keys go with it: no call deletes them before. */
export function createClosureDesk(client: Client): ClosureDesk {
  return { actions: EVIDENCE, observe: (last) => observe(client, last) };
}

/** Read anew each time: a closure is watched for days. */
async function observe(client: Client, last: ClosureStage | undefined): Promise<Observation> {
  if (await readClosureRole(client)) {
    return { stage: 'cooling-down', evidence: [getRole.id], text: { code: 'role-made' } };
  }
  const [{ available, currency }, { uncleared }] = await Promise.all([
    readBalance(client),
    readFunds(client),
  ]);
  const owed = largestDecimal([isNegative(available) ? negateDecimal(available) : '0', uncleared]);
  // What may be given up was let go when the closure was filed, and the role takes minutes to come: it proves nothing.
  if (weighSum('overdue', owed, currency) === 'must-process')
    return {
      ...({ stage: 'restored', evidence: EVIDENCE } as const),
      text: { code: 'charges-came-up', args: { owed: `${owed} ${currency}` } },
    };
  // The role goes with the account. Where it is gone and the account answers, the closure did not come to its end.
  if (last === 'cooling-down') return { stage: 'restored', evidence: EVIDENCE, text: { code: 'role-gone' } };
  return { evidence: EVIDENCE, text: { code: 'no-role' } };
}

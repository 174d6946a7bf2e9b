import type { ClosureDesk, Observation } from '../../../domain/closure.js';
import { isNegative, negateDecimal } from '../../../domain/money.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readClosureRole } from '../facts/access.js';
import { readBalance } from '../facts/balance.js';
import { weighSum } from '../thresholds.js';

const { getRole, queryAccountBalance } = ACTIONS;

/** What calls tell of the closure of the account itself. Its keys go with it: no call deletes them before. */
export function createClosureDesk(client: Client): ClosureDesk {
  return { actions: [getRole.id, queryAccountBalance.id], observe: () => observe(client) };
}

/** Read anew each time: a closure is watched for days. */
async function observe(client: Client): Promise<Observation> {
  if (await readClosureRole(client)) {
    return { stage: 'cooling-down', evidence: [getRole.id], text: { code: 'role-made' } };
  }
  const evidence = [getRole.id, queryAccountBalance.id];
  const { available, currency } = await readBalance(client);
  // What may be given up was let go when the closure was filed, and the role takes minutes to come: it proves nothing.
  const isNewDebt =
    isNegative(available) && weighSum('overdue', negateDecimal(available), currency) === 'must-process';
  if (!isNewDebt) return { evidence, text: { code: 'no-role' } };
  const owed = `${negateDecimal(available)} ${currency}`;
  return { stage: 'restored', evidence, text: { code: 'charges-came-up', args: { owed } } };
}

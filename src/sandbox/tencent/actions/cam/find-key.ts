import type { ApiKey } from '../../entities/people.js';
import type { TencentState } from '../../entities/state.js';
import { Refusal } from '../../refusal.js';
import { stillThere } from '../../views/present.js';

interface Asked {
  readonly id: string;
  /** The user whose key it is; the caller where absent. */
  readonly target: number | undefined;
  readonly accountId: string;
  readonly now: number;
}

/** A key of the named user or of the caller. @throws Refusal: the account's own keys are for the account alone. */
export function findKey(state: TencentState, { id, target, accountId, now }: Asked): ApiKey {
  const { principal } = state;
  const caller = principal.kind === 'root' ? accountId : principal.uin;
  const owner = target === undefined ? caller : String(target);
  if (owner === accountId && caller !== accountId) {
    throw new Refusal('OperationDenied.SubUin', 'A sub-user may not touch the keys of the account.');
  }
  const users = stillThere(state, state.users, ({ uin }) => uin, now);
  if (owner !== accountId && !users.some(({ uin }) => uin === owner)) {
    throw new Refusal('InvalidParameter.UserNotExist', `The user ${owner} does not exist.`);
  }
  const keys = stillThere(state, state.keys, (key) => key.id, now);
  const found = keys.find((key) => key.id === id && key.ownerUin === owner);
  if (found) return found;
  throw new Refusal('ResourceNotFound.SecretNotExist', 'The key does not exist.');
}

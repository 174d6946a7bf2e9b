import { defineAction } from '../../action.js';
import { integer } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { lookAtAll, stillThere } from '../../views/present.js';
import { chinaSeconds } from '../../views/times.js';

/** The keys of one user; of the caller itself where none is named. Only the account itself sees its own. */
export const listAccessKeys = defineAction({
  service: 'cam',
  name: 'ListAccessKeys',
  parameters: { TargetUin: integer() },
  run: ({ values: { TargetUin }, state, accountId, now }) => {
    const { principal, keys, site } = state;
    const users = stillThere(state, state.users, ({ uin }) => uin, now);
    const caller = principal.kind === 'root' ? accountId : principal.uin;
    const target = TargetUin === undefined ? caller : String(TargetUin);
    if (target === accountId && caller !== accountId) {
      throw new Refusal('OperationDenied.SubUin', 'A sub-user may not see the keys of the account.');
    }
    if (target !== accountId && !users.some(({ uin }) => uin === target)) {
      throw new Refusal('InvalidParameter.UserNotExist', `The user ${target} does not exist.`);
    }
    const owned = keys.filter(({ ownerUin }) => ownerUin === target);
    const found = lookAtAll(state, owned, ({ id }) => id, now);
    return {
      AccessKeys: found.map(({ id, status, createdAt }) => ({
        AccessKeyId: id,
        Status: status,
        CreateTime: chinaSeconds(createdAt),
        ...(site === 'domestic' ? { Description: null } : {}),
      })),
    };
  },
});

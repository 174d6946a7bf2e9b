import { defineAction } from '../../action.js';
import { integer } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { chinaSeconds } from '../../views/times.js';

/** The keys of one user; of the caller itself where none is named. Only the account itself sees its own. */
export const listAccessKeys = defineAction({
  service: 'cam',
  name: 'ListAccessKeys',
  parameters: { TargetUin: integer() },
  run: ({ values: { TargetUin }, state: { principal, users, keys, site }, accountId }) => {
    const caller = principal.kind === 'root' ? accountId : principal.uin;
    const target = TargetUin === undefined ? caller : String(TargetUin);
    if (target === accountId && caller !== accountId) {
      throw new Refusal('OperationDenied.SubUin', 'A sub-user may not see the keys of the account.');
    }
    if (target !== accountId && !users.some(({ uin }) => uin === target)) {
      throw new Refusal('InvalidParameter.UserNotExist', `The user ${target} does not exist.`);
    }
    const found = keys.filter(({ ownerUin }) => ownerUin === target);
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

import { defineAction } from '../../action.js';
import { integer, list, required } from '../../parameters.js';
import { stillThere } from '../../views/present.js';
import { chinaSeconds } from '../../views/times.js';

const SUB_USER = 2;
const COLLABORATOR = 4;

/** Maps ids to kinds of user; says nothing of ids that are none. */
export const describeSubAccounts = defineAction({
  service: 'cam',
  name: 'DescribeSubAccounts',
  parameters: { FilterSubAccountUin: required(list(integer(), 50)) },
  run: ({ values, state, now }) => {
    const { users, collaborators } = state;
    const wanted = new Set(values.FilterSubAccountUin.map(String));
    const known = [
      ...users.map((user) => ({ ...user, kind: SUB_USER })),
      ...collaborators.map((user) => ({ ...user, kind: COLLABORATOR })),
    ];
    return {
      SubAccounts: stillThere(state, known, ({ uin }) => uin, now)
        .filter(({ uin }) => wanted.has(uin))
        .map(({ uin, uid, name, remark, createdAt, kind }) => ({
          Uin: BigInt(uin),
          Name: name,
          Uid: uid,
          Remark: remark,
          CreateTime: chinaSeconds(createdAt),
          UserType: kind,
          LastLoginIp: '',
          LastLoginTime: null,
        })),
    };
  },
});

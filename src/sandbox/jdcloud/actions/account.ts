import { localSeconds } from '../../engine/calendar.js';
import type { SubUser } from '../entities/access.js';
import type { Action } from '../input.js';
import { integer } from '../input.js';
import { cutPage } from '../paging.js';
import { refuseArgument } from '../refusal.js';

const CHINA = 8;

/** Who the account is and who may use it. */
export const ACCOUNT_ACTIONS: readonly Action[] = [
  {
    service: 'user',
    name: 'describeUser',
    method: 'GET',
    path: '/v1/describeUser',
    // Whose data a sub-user's key gets is not documented; here it is its own.
    run: ({ state, accountId }) => {
      const { pin, loginName, keyOf, userAuth } = state;
      if (keyOf === '') return { pin, loginName, accountId, userAuth };
      return {
        pin: `${pin}-${keyOf}`,
        loginName: keyOf,
        accountId: `${accountId.slice(0, -1)}9`,
        userAuth: 0,
      };
    },
  },
  {
    service: 'iam',
    name: 'describeUserPin',
    method: 'GET',
    path: '/v1/regions/{regionId}/user:describeUserPin',
    query: ['accessKey', 'accountId'],
    run: ({ state, query, accountId }) => {
      const accessKey = query.get('accessKey');
      const known =
        accessKey === undefined
          ? query.get('accountId') === accountId
          : state.accessKeys.some(({ id }) => id === accessKey);
      if (!known) throw refuseArgument('accessKey or accountId is invalid');
      const { pin, keyOf } = state;
      return { pin: accessKey !== undefined && keyOf !== '' ? `${pin} @ ${pin}-${keyOf}` : pin };
    },
  },
  {
    service: 'iam',
    name: 'describeSubUsers',
    method: 'GET',
    path: '/v1/subUsers',
    query: ['pageNumber', 'pageSize', 'keyword', 'sort'],
    run: ({ state, query, repeatPages }) => {
      const keyword = query.get('keyword') ?? '';
      const found = state.subUsers.filter(({ name }) => name.includes(keyword));
      const { rows, total } = cutPage(found, {
        page: integer(query.get('pageNumber'), 'pageNumber', { initial: 1 }),
        size: integer(query.get('pageSize'), 'pageSize', { min: 10, max: 100, initial: 10 }),
        repeat: repeatPages,
      });
      return { subUsers: rows.map((user) => encodeSubUser(user, state.pin)), total };
    },
  },
];

function encodeSubUser({ name, pin, description, createdAt }: SubUser, account: string): unknown {
  const createTime = localSeconds(createdAt, CHINA);
  return { pin, name, description, account, createTime, updateTime: createTime, phone: '', email: '' };
}

import type { Action } from '../input.js';
import { refuseArgument } from '../refusal.js';

/** Whose account and whose key it is. */
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
];

import { refuseArgument } from '../refusal.js';
import type { Action } from '../input.js';

const BY_MFA = 3;

/** Which actions want a code of operation protection. */
export const SOP_ACTIONS: readonly Action[] = [
  {
    service: 'sop',
    name: 'getSensitiveOpSetting',
    method: 'GET',
    path: '/v1/regions/{regionId}/sensitiveOpSetting',
    query: ['action'],
    run: ({ state, query }) => {
      const action = query.get('action') ?? '';
      if (!/^\w+:\w+$/.test(action)) throw refuseArgument('action is required');
      const on = state.protectedActions.includes(action);
      return { status: on ? 1 : 0, type: on ? BY_MFA : 0, extInfo: '' };
    },
  },
];

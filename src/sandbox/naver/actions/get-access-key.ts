import { isoMillis } from '../../engine/calendar.js';
import type { RestAction } from '../action.js';
import { readParameters } from '../parameters.js';
import { findSubAccount } from '../views/people.js';

/** The keys of a sub account, at most two, as a bare array. */
export const getAccessKey: RestAction = {
  service: 'subaccount',
  name: 'getAccessKey',
  method: 'GET',
  path: /^\/api\/v1\/sub-accounts\/([^/]+)\/access-keys$/,
  run: ({ places: [id], flat }, { state, repeatPages }) => {
    readParameters({}, flat);
    const { keys } = findSubAccount(state, id);
    return [...keys, ...(repeatPages ? keys : [])].map((key) => ({
      accessKey: key.id,
      active: key.active,
      createTime: isoMillis(key.createdAt),
    }));
  },
};

import type { Scenario } from '../../engine/plugin.js';
import type { JdcloudState } from '../entities/state.js';
import { identity } from './account.js';
import { cleanState } from './clean.js';

const deniedAccount = identity('denied', 4);
const subUserAccount = identity('subuser', 5, 'sub-user');

/** A key that may see who it is and nothing else. */
export const denied: Scenario<JdcloudState> = {
  name: 'denied',
  title: 'a key that may read almost nothing',
  account: deniedAccount,
  seed: (context) => ({
    ...cleanState(deniedAccount, context),
    permissions: ['user:describeUser', 'iam:describeUserPin'],
  }),
};

/** A sub-user that may read everything and was given no resource to see. */
export const subUser: Scenario<JdcloudState> = {
  name: 'sub-user',
  title: "a sub-user's key: its empty lists prove nothing",
  account: subUserAccount,
  seed: (context) => ({ ...cleanState(subUserAccount, context), seesResources: false }),
};

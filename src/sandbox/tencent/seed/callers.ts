import type { Scenario } from '../../engine/plugin.js';
import type { TencentState } from '../entities/state.js';
import { identity } from './account.js';
import { cleanState } from './clean.js';
import { emptyState } from './empty-state.js';

const nobody = identity('denied', 8, 'sub-user');
const reader = identity('subuser', 9, 'sub-user');

/** A sub-user whose policy allows nothing. */
export const denied: Scenario<TencentState> = {
  name: 'denied',
  title: 'a sub-user that may read nothing but its own identity',
  account: nobody,
  seed: (context) => ({ ...emptyState(nobody, context), permissions: { allow: [], deny: [] } }),
};

/** A sub-user that may read everything but what only the account itself sees: the account's own keys. */
export const subUser: Scenario<TencentState> = {
  name: 'sub-user',
  title: 'a sub-user with every right to read, in an account where nothing is left',
  account: reader,
  seed: (context) => cleanState(reader, context),
};

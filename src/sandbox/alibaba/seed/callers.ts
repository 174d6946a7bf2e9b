import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import type { AlibabaState } from '../entities/state.js';
import { identity } from './account.js';
import { cleanState } from './clean.js';
import { emptyState } from './empty-state.js';
import { WRITE_ACTIONS } from './write-actions.js';

const nobody = identity('denied', 8, 'sub-user');
const reader = identity('subuser', 9, 'sub-user');
const leaving = identity('coolingdown', 10);

/** A RAM user whose policy allows nothing. */
export const denied: Scenario<AlibabaState> = {
  name: 'denied',
  title: 'a RAM user that may read nothing but its own identity',
  account: nobody,
  seed: (context) => ({ ...emptyState(nobody, context), permissions: { allow: [], deny: [] } }),
};

/** A RAM user that may read everything and change nothing, in an account that is ready. */
export const subUser: Scenario<AlibabaState> = {
  name: 'sub-user',
  title: 'a RAM user with every right to read, in an account where nothing is left',
  account: reader,
  seed: (context) => ({
    ...cleanState(reader, context),
    permissions: { allow: ['*'], deny: WRITE_ACTIONS },
  }),
};

/** A closure that was confirmed: the provider has made the role that it clears up with. */
export const coolingDown: Scenario<AlibabaState> = {
  name: 'cooling-down',
  title: 'its closure is confirmed and runs',
  account: leaving,
  seed: (context) => ({
    ...cleanState(leaving, context),
    closure: { filedAt: context.now - 2 * DAY_MS, isBilled: false },
  }),
};

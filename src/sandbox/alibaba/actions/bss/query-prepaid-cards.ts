import { defineAction } from '../../action.js';
import { succeed } from './envelope.js';
import { GRANT_PARAMETERS, grantMembers, selectGrants } from './granted-money.js';

/** Prepaid cards; never paged. */
export const queryPrepaidCards = defineAction({
  service: 'bss',
  name: 'QueryPrepaidCards',
  parameters: GRANT_PARAMETERS,
  run: ({ values, state }) =>
    succeed({
      PrepaidCard: selectGrants(state.prepaidCards, values).map((card) => ({
        ...grantMembers(card),
        PrepaidCardId: BigInt(card.id),
        PrepaidCardNo: card.number,
      })),
    }),
});

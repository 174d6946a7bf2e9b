import { ACTIONS } from '../actions.js';
import { readSubUserKeys } from '../facts/access.js';
import { IDENTITY, type KeyRemedy } from './_access.js';
import { defineRemedy, type JdcloudRemedy } from './_remedy.js';
import { keyOf } from './_step.js';

/** What the subjects of these steps are called. */
export const SUB_USER_KEY = 'sub-user key';

/** A remedy for the keys of sub-users. */
export function subUserKeyRemedy({ suits, draft, stateOf, ...meta }: KeyRemedy): JdcloudRemedy {
  return defineRemedy({
    ...IDENTITY,
    ...meta,
    lookedAtBy: [ACTIONS.getSubUserAccessKeys.id, ACTIONS.describeSubUsers.id],
    async propose(facts) {
      const holders = await facts.keyHolders();
      return holders.flatMap(({ name: subUser, keys }) =>
        keys.filter(suits).map((key) => ({
          subject: { type: SUB_USER_KEY, id: key.id },
          args: { subUser },
          target: { subUser },
          ...draft?.(key),
        })),
      );
    },
    async look({ client }, step) {
      const { id, subUser } = keyOf(step);
      return stateOf(await readSubUserKeys(client, subUser), id);
    },
    request: (step) => {
      const { id: accessKey, subUser } = keyOf(step);
      return { path: { subUser, accessKey } };
    },
  });
}

import { ACTIONS } from '../actions.js';
import { readOwnKeys } from '../facts/access.js';
import { IDENTITY, type KeyRemedy } from './_access.js';
import { defineRemedy, type JdcloudRemedy } from './_remedy.js';
import { placeOf } from './_step.js';

/** A remedy for the owner's keys. */
export function ownerKeyRemedy({ suits, draft, stateOf, ...meta }: KeyRemedy): JdcloudRemedy {
  return defineRemedy({
    ...IDENTITY,
    ...meta,
    lookedAtBy: [ACTIONS.describeUserAccessKeys.id],
    async propose(facts) {
      const keys = await facts.ownKeys();
      return keys
        .filter(suits)
        .map((key) => ({ subject: { type: 'access key', id: key.id }, ...draft?.(key) }));
    },
    look: async ({ client }, step) => stateOf(await readOwnKeys(client), placeOf(step).id),
    request: (step) => ({ path: { accessKey: placeOf(step).id } }),
  });
}

import type { Caller } from '../../../domain/account.js';
import type { ClosureDesk } from '../../../domain/closure.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readIdentity } from '../facts/identity.js';
import { MUTATIONS } from '../mutations.js';
import { accepted } from '../remedies/_remedy.js';

export interface ClosureDeskParts {
  readonly client: Client;
  readonly caller: Caller;
  readonly accessKeyId: string;
}

/** No call tells of a review: that the key works is all there is to see. */
export function createClosureDesk({ client, caller, accessKeyId }: ClosureDeskParts): ClosureDesk {
  const evidence = [ACTIONS.getCallerIdentity.id];
  return {
    actions: evidence,
    async observe() {
      await readIdentity(client);
      return { evidence, text: { code: 'key-works' } };
    },
    ...(caller === 'owner'
      ? { ownKey: { id: accessKeyId, remove: () => removeKey(client, accessKeyId) } }
      : {}),
  };
}

/** Without `TargetUin` it is a key of the caller. It cannot be disabled first: then it could not sign this call. */
async function removeKey(client: Client, accessKeyId: string): Promise<void> {
  await client.call(MUTATIONS.deleteAccessKey, accepted, { AccessKeyId: accessKeyId });
}

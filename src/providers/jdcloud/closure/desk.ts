import type { ClosureDesk } from '../../../domain/closure.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readUser } from '../facts/identity.js';

/**
 * No call shows a ticket: all that can be seen is that the account still answers. The key in use is the only
 * probe there is, and the page does not want keys deleted, so it stays.
 */
export function createClosureDesk(client: Client): ClosureDesk {
  return {
    actions: [ACTIONS.describeUser.id],
    async observe() {
      await readUser(client);
      return { evidence: [ACTIONS.describeUser.id], text: { code: 'key-works' } };
    },
  };
}

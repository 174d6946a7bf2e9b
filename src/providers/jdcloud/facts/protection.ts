import * as z from 'zod';
import { ACTIONS, type Action } from '../actions.js';
import type { Client } from '../client.js';

const ON = '1';

const setting = z.object({ status: z.enum(['0', '1']) }).transform(({ status }) => status === ON);

/**
 * Whether the account wants a code of operation protection for an action. A code comes to a person and is
 * good for half a minute, so that what is protected is left to the console.
 */
export async function isProtected(client: Client, { id, guarded }: Action): Promise<boolean> {
  if (guarded !== true) return false;
  return client.call(ACTIONS.getSensitiveOpSetting, setting, { query: { action: id } });
}

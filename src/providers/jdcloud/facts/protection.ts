import * as z from 'zod';
import { ACTIONS, type Action } from '../actions.js';
import type { Client } from '../client.js';

/**
 * What operation protection wants before an action: nothing, a code that a device shows, or one that is sent to
 * a person on the console's request alone, since no call is known that sends it.
 */
export type Protection = 'none' | 'device' | 'console';

const ON = '1';
const BY_DEVICE = '3';

const setting = z
  .object({ status: z.enum(['0', '1']), type: z.enum(['0', '1', '2', '3']).nullish() })
  .transform(({ status, type }): Protection => {
    if (status !== ON) return 'none';
    return type === BY_DEVICE ? 'device' : 'console';
  });

/** Source: `sop` in the official SDKs. @throws ApiError. */
export async function readProtection(client: Client, { id, guarded }: Action): Promise<Protection> {
  if (guarded !== true) return 'none';
  return client.call(ACTIONS.getSensitiveOpSetting, setting, { query: { action: id } });
}

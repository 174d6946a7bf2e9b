import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

/**
 * What the organisation service says of the caller. `not-master` is said of a main account that is
 * a mere member as well as of one that is in no organisation.
 */
export type Organization =
  | { readonly standing: 'not-master' }
  | { readonly standing: 'sub-account' }
  | {
      readonly standing: 'master' | 'member';
      readonly id: string;
      readonly name: string | undefined;
      readonly masterId: string;
      /** `JOIN` joined, `INVT` invited, `LVREQ` has asked to leave, `LEV` left or leaving. */
      readonly status: string;
    };

/** Source: Organization API overview, response status codes. */
const NOT_MASTER = 'COMMON_101';
const MAIN_ACCOUNT_ONLY = 'COMMON_201';

const answer = z
  .object({
    organizationNo: text,
    organizationName: maybe(text),
    masterMemberNo: z.string().regex(/^\d{1,20}$/),
    masterMemberYn: text,
    memberStatusCode: text,
  })
  .transform((org): Organization => ({
    // Another word is no proof of being the master: it stands in the way all the same, and nothing is deleted by it.
    standing: org.masterMemberYn === 'Y' ? 'master' : 'member',
    id: org.organizationNo,
    name: org.organizationName,
    masterId: org.masterMemberNo,
    status: org.memberStatusCode,
  }));

export async function readOrganization(client: Client): Promise<Organization> {
  try {
    return await client.call(ACTIONS.getOrg, answer);
  } catch (error) {
    if (error instanceof ApiError && error.fault.code === NOT_MASTER) return { standing: 'not-master' };
    if (error instanceof ApiError && error.fault.code === MAIN_ACCOUNT_ONLY)
      return { standing: 'sub-account' };
    throw error;
  }
}

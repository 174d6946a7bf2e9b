import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import type { NumberedPage } from '../../_shared/paginate.js';
import { text } from '../../_shared/decode.js';
import type { CopyOut, DataKind } from '../../_shared/copy-out.js';
import type { Resource } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import { readEnd } from '../china-time.js';
import type { Client, Parameters } from '../client.js';
import { readOffsetPages } from '../paging.js';

/** A resource as one view shows it, with what matters where it is to be released. */
export interface Listed extends Resource {
  /** Whether it may be given up with the account, by the provider's own words. */
  readonly waivable?: boolean;
  /** On its way out: into the recycle bin, in it, or being destroyed. */
  readonly leaving?: 'to-bin' | 'in-bin' | 'for-good' | undefined;
  /** Cannot be released before its protection is lifted. */
  readonly isProtected?: boolean;
  /** Id of what it is attached to. */
  readonly heldBy?: string | undefined;
  /** Whether a call can take it off what it is attached to, or is at it. */
  readonly detaching?: 'possible' | 'under-way' | undefined;
  /** A copy of another one, which goes before it. */
  readonly isReplica?: boolean;
  /** Id of the main instance that takes this one along to the recycle bin. */
  readonly goesWith?: string | undefined;
  readonly tags?: Readonly<Record<string, string>>;
}

/** One kind of resource that a product lists region by region. */
export interface ResourceKind extends DataKind {
  /** What the provider calls it. */
  readonly type: string;
  list(client: Client, region: string): Promise<readonly Listed[]>;
  /** Asks for one of them; undefined when the list, read to its end, does not have it. @throws ApiError. */
  find(client: Client, region: string, id: string): Promise<Listed | undefined>;
}

interface Listing<Row> {
  readonly type: string;
  readonly action: Action;
  /** The parameter that narrows the list to ids. */
  readonly ids: string;
  readonly pageSize: number;
  readonly page: z.ZodType<NumberedPage<Row>>;
  /** How its data is copied out, where it holds any. */
  readonly copyOut?: CopyOut;
  /** What the list must be asked for beside the page, to show everything. */
  readonly filter?: Parameters;
  /** What a row says of its resource; type, region and view are known already. */
  readonly describe: (row: Row) => Omit<Listed, 'type' | 'region' | 'seenBy'>;
}

/** A kind whose list pages by the number of its first record. */
export function regionalKind<Row>(listing: Listing<Row>): ResourceKind {
  const { type, action, ids, pageSize, page, copyOut, filter, describe } = listing;
  const { id: view } = action;
  const read = async (client: Client, region: string, narrow: Parameters): Promise<readonly Listed[]> => {
    const rows = await readOffsetPages(
      view,
      pageSize,
      (offset) =>
        client.call(action, page, { ...filter, ...narrow, Offset: offset, Limit: pageSize }, region),
      (row) => describe(row).id,
    );
    return rows.map((row) => ({ ...describe(row), type, region, seenBy: [view] }));
  };
  return {
    type,
    action: view,
    copyOut,
    list: (client, region) => read(client, region, {}),
    async find(client, region, id) {
      try {
        const rows = await read(client, region, { [ids]: [id] });
        return rows.find((row) => row.id === id);
      } catch (error) {
        if (error instanceof ApiError && error.fault.kind === 'not-found') return undefined;
        throw error;
      }
    },
  };
}

/** Words and numbers that say that a term ends by itself; any other one is taken for a renewal. */
const ENDS_ITSELF: ReadonlySet<string> = new Set([
  'NOTIFY_AND_MANUAL_RENEW',
  'DISABLE_NOTIFY_AND_MANUAL_RENEW',
  'MANUAL_RENEW',
  'DEFAULT',
  '0',
  '2',
]);

function renewsItself(flag: string | undefined): boolean {
  return flag !== undefined && !ENDS_ITSELF.has(flag.toUpperCase());
}

/** How something is paid, by the provider's word for it: a word that is not known says nothing. */
export function paidBy(
  word: string | undefined,
  { prepaid, postpaid }: { readonly prepaid: readonly string[]; readonly postpaid: readonly string[] },
): Resource['charge'] {
  const known = word?.toUpperCase() ?? '';
  if (prepaid.includes(known)) return 'prepaid';
  return postpaid.includes(known) ? 'postpaid' : 'unknown';
}

/** How a resource is paid, and when that ends. */
export function chargeOf(
  charge: Resource['charge'],
  until: string | undefined,
  renewal?: string,
): Pick<Resource, 'charge' | 'until' | 'autoRenewal'> {
  return charge === 'prepaid'
    ? { charge, until: readEnd(until), autoRenewal: renewsItself(renewal) }
    : { charge };
}

const shortTag = z.object({ Key: text, Value: text }).transform(({ Key, Value }) => [Key, Value] as const);
const longTag = z
  .object({ TagKey: text, TagValue: text })
  .transform(({ TagKey, TagValue }) => [TagKey, TagValue] as const);

/** Tags as any product writes them; none where they are missing or written otherwise: they only help to choose. */
export const tags = z
  .array(z.union([shortTag, longTag]))
  .catch([])
  .transform((pairs) => Object.fromEntries(pairs));

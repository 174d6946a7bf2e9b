import type * as z from 'zod';
import type { NumberedPage } from '../../_shared/paginate.js';
import type { Resource } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import { readEnd } from '../china-time.js';
import type { Client, Parameters } from '../client.js';
import { readOffsetPages } from '../paging.js';

/** A resource that may also be given up with the account, by the provider's own words. */
export interface Listed extends Resource {
  readonly waivable?: boolean;
}

/** One kind of resource that a product lists region by region. */
export interface ResourceKind {
  readonly action: string;
  list(client: Client, region: string): Promise<readonly Listed[]>;
}

interface Listing<Row> {
  readonly action: Action;
  readonly pageSize: number;
  readonly page: z.ZodType<NumberedPage<Row>>;
  /** What the list must be asked for beside the page, to show everything. */
  readonly filter?: Parameters;
  /** What a row says of its resource; region and view are known already. */
  readonly describe: (row: Row) => Omit<Listed, 'region' | 'seenBy'>;
}

/** A kind whose list pages by the number of its first record. */
export function regionalKind<Row>({ action, pageSize, page, filter, describe }: Listing<Row>): ResourceKind {
  const { id } = action;
  return {
    action: id,
    async list(client, region) {
      const rows = await readOffsetPages(id, pageSize, (offset) =>
        client.call(action, page, { ...filter, Offset: offset, Limit: pageSize }, region),
      );
      return rows.map((row) => ({ ...describe(row), region, seenBy: [id] }));
    },
  };
}

const AUTO_RENEWAL: ReadonlySet<string> = new Set(['NOTIFY_AND_AUTO_RENEW', 'AUTO_RENEW', '1']);

/** Whether a renewal flag, a word or a number, means that the term renews itself. */
function renewsItself(flag: string | undefined): boolean {
  return flag !== undefined && AUTO_RENEWAL.has(flag.toUpperCase());
}

/** How a resource is paid, told by whether its charge type is the prepaid one. */
export function chargeOf(
  isPrepaid: boolean,
  until: string | undefined,
  renewal?: string,
): Pick<Resource, 'charge' | 'until' | 'autoRenewal'> {
  return isPrepaid
    ? { charge: 'prepaid', until: readEnd(until), autoRenewal: renewsItself(renewal) }
    : { charge: 'postpaid' };
}

import * as z from 'zod';
import { dayOf } from '../../../domain/time.js';
import { count, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { CHINA_OFFSET_HOURS } from './bills.js';
import { milliseconds } from './schemas.js';

const PAGE = 100;

export interface DomainName {
  readonly name: string;
  /** `1` not expired, `2` expired; by its day where the answer has no word for it, and empty where it has neither. */
  readonly expiration: string;
  /** Day of expiry, YYYY-MM-DD. */
  readonly until: string | undefined;
}

const row = z.object({
  DomainName: text,
  ExpirationDateStatus: maybe(text),
  ExpirationDateLong: maybe(milliseconds),
});

const page = z
  .object({ Data: z.object({ Domain: z.array(row) }), TotalItemNum: count })
  .transform(({ Data, TotalItemNum }) => ({ rows: Data.Domain, total: TotalItemNum }));

/** Domain names under the account. The text dates of the answer have no zone, so the milliseconds are read. */
export async function readDomains(client: Client, now: Date): Promise<readonly DomainName[]> {
  const rows = await readNumberedPages(
    ACTIONS.queryDomainList.id,
    (number) => client.call(ACTIONS.queryDomainList, page, { PageNum: number, PageSize: PAGE }),
    ({ DomainName }) => DomainName,
  );
  return rows.map(({ DomainName, ExpirationDateStatus, ExpirationDateLong }) => ({
    name: DomainName,
    expiration: ExpirationDateStatus ?? expirationOf(ExpirationDateLong, now),
    until: ExpirationDateLong && dayOf(ExpirationDateLong, CHINA_OFFSET_HOURS),
  }));
}

function expirationOf(until: Date | undefined, now: Date): string {
  if (until === undefined) return '';
  return until > now ? '1' : '2';
}

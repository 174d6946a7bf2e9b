import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readOffsetPages } from '../paging.js';
import { chargeOf, type Listed } from './kind.js';
import { nullableList } from '../facts/schemas.js';

const PAGE = 100;
/** Past its term and not renewed: the provider lets it go with the account. */
const LAPSED = 'RenewPending';

const row = z.object({
  DomainId: maybe(text),
  DomainName: text,
  BuyStatus: maybe(text),
  ExpirationDate: maybe(text),
  AutoRenew: maybe(text),
});

const page = z
  .object({ DomainSet: nullableList(row), TotalCount: count })
  .transform(({ DomainSet, TotalCount }) => ({ rows: DomainSet, total: TotalCount }));

export interface DomainName extends Listed {
  /** What the calls of the domain service go by. */
  readonly number: string | undefined;
}

/** Domain names, which only the domestic site lists. */
export async function listDomainNames(client: Client): Promise<readonly DomainName[]> {
  const { id: action } = ACTIONS.describeDomainNameList;
  const rows = await readOffsetPages(action, PAGE, (offset) =>
    client.call(ACTIONS.describeDomainNameList, page, { Offset: offset, Limit: PAGE }),
  );
  return rows.map(({ DomainId, DomainName, BuyStatus, ExpirationDate, AutoRenew }) => ({
    id: DomainName,
    number: DomainId,
    type: 'domain name',
    ...chargeOf('prepaid', ExpirationDate, AutoRenew),
    waivable: BuyStatus === LAPSED,
    seenBy: [action],
  }));
}

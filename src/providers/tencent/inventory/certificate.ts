import * as z from 'zod';
import { DAY_MS } from '../../../domain/time.js';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { parseLocal, readEnd } from '../china-time.js';
import type { Client } from '../client.js';
import { readOffsetPages } from '../paging.js';
import type { Listed } from './kind.js';
import { label, nullableList } from '../facts/schemas.js';

const PAGE = 1000;
/** Refused, expired, cancelled, revoked and refunded ones are no service any more. */
const DEAD: ReadonlySet<string> = new Set(['2', '3', '7', '10', '14']);
/** Three months, to be on the safe side the shortest. Source: domestic FAQ on account cancellation. */
const WAIVABLE_DAYS = 89;

const row = z.object({
  CertificateId: text,
  Alias: label,
  Domain: maybe(text),
  Status: text,
  CertEndTime: maybe(text),
});

const page = z
  .object({ Certificates: nullableList(row), TotalCount: count })
  .transform(({ Certificates, TotalCount }) => ({ rows: Certificates, total: TotalCount }));

/** Certificates. On the domestic site one that ends soon may be given up. */
export async function listCertificates(client: Client, now: () => Date): Promise<readonly Listed[]> {
  const { id: action } = ACTIONS.describeCertificates;
  const rows = await readOffsetPages(action, PAGE, (offset) =>
    client.call(ACTIONS.describeCertificates, page, { Offset: offset, Limit: PAGE }),
  );
  return rows
    .filter(({ Status }) => !DEAD.has(Status))
    .map(({ CertificateId, Alias, Domain, CertEndTime }) => ({
      id: CertificateId,
      type: 'SSL certificate',
      name: Domain ?? Alias,
      charge: 'prepaid',
      until: readEnd(CertEndTime),
      waivable: client.site === 'domestic' && endsSoon(CertEndTime, now()),
      seenBy: [action],
    }));
}

function endsSoon(end: string | undefined, now: Date): boolean {
  const until = end === undefined ? undefined : parseLocal(end);
  return until !== undefined && until.getTime() - now.getTime() <= WAIVABLE_DAYS * DAY_MS;
}

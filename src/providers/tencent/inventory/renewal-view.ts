import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { readTokenPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { label, nextToken } from '../facts/schemas.js';
import { isPackage } from './index-types.js';
import { chargeOf, type Listed } from './kind.js';

const PAGE = 100;

const row = z.object({
  InstanceId: text,
  InstanceName: label,
  ProductName: maybe(text),
  ProductCode: text,
  RegionCode: maybe(text),
  RenewFlag: maybe(text),
  ExpireTime: maybe(text),
});

const page = z
  .object({ InstanceList: z.array(row), NextToken: nextToken })
  .transform(({ InstanceList, NextToken }) => ({ rows: InstanceList, next: NextToken }));

/** An instance as the renewal service knows it. */
export interface Renewal extends Listed {
  /** What the renewal service calls its product. */
  readonly productCode: string;
}

/** Prepaid instances of every product that has joined the renewal service, or those of the given ids. */
export async function listRenewals(
  client: Client,
  narrow: { readonly InstanceIdList?: readonly string[] } = {},
): Promise<readonly Renewal[]> {
  const { id: action } = ACTIONS.describeRenewInstances;
  const rows = await readTokenPages(action, (token) =>
    client.call(ACTIONS.describeRenewInstances, page, { ...narrow, MaxResults: PAGE, NextToken: token }),
  );
  return rows.map((item) => {
    const type = item.ProductName ?? item.ProductCode;
    return {
      id: item.InstanceId,
      type,
      name: item.InstanceName,
      region: item.RegionCode,
      ...chargeOf('prepaid', item.ExpireTime, item.RenewFlag),
      waivable: client.site === 'domestic' && isPackage({ type, charge: 'prepaid' }),
      seenBy: [action],
      productCode: item.ProductCode,
    };
  });
}

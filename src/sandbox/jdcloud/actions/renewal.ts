import { localSeconds } from '../../engine/calendar.js';
import { PRODUCT_KINDS, SERVICE_CODES, type Product, type ProductKind } from '../entities/products.js';
import { integer, requiredObject, requiredText, type Action, type Input } from '../input.js';
import { cutPage } from '../paging.js';
import { refuseArgument } from '../refusal.js';

const CHINA = 8;
const KNOWN = [
  'appCode',
  'serviceCode',
  'instanceName',
  'instanceId',
  'renewStatus',
  'billingType',
  'expireType',
  'ipAddress',
  'pageNumber',
  'pageSize',
];

/** What was bought for a time. The region of the path does not narrow the rows. */
export const RENEWAL_ACTIONS: readonly Action[] = [
  {
    service: 'renewal',
    name: 'queryInstance',
    method: 'POST',
    path: '/v2/regions/{regionId}/instances',
    body: ['queryInstanceParam'],
    run: (input) => {
      const wanted = requiredObject(input.body, 'queryInstanceParam');
      const strange = Object.keys(wanted).find((name) => !KNOWN.includes(name));
      if (strange !== undefined) throw refuseArgument(`unknown parameter ${strange}`);
      const appCode = requiredText(wanted, 'appCode');
      const serviceCode = requiredText(wanted, 'serviceCode');
      const found = listPrepaid(input, serviceCode).filter((product) => isWanted(product, wanted, input.now));
      const { rows, total } = cutPage(found, {
        page: integer(wanted['pageNumber'], 'pageNumber', { initial: 1 }),
        size: integer(wanted['pageSize'], 'pageSize', { max: 100, initial: 10 }),
        repeat: input.repeatPages,
      });
      return {
        listQueries: rows.map((product) => encode(product, { appCode, serviceCode })),
        totalCount: total,
      };
    },
  },
];

function listPrepaid({ state }: Input, serviceCode: string): readonly Product[] {
  const kinds = PRODUCT_KINDS.filter((kind: ProductKind) => SERVICE_CODES[kind] === serviceCode);
  if (!state.seesResources) return [];
  return kinds
    .flatMap((kind) => state.products[kind])
    .filter(({ charge }) => charge?.mode === 'prepaid_by_duration');
}

function isWanted(
  { autoRenew, charge }: Product,
  { renewStatus = 'ALL', expireType = 'ALL_TIME' }: Readonly<Record<string, unknown>>,
  now: number,
): boolean {
  const live = (charge?.expiresAt ?? 0) > now;
  const byRenewal = renewStatus === 'ALL' || (renewStatus === 'AUTO') === autoRenew;
  const byExpiry = expireType === 'ALL_TIME' || (expireType === 'UNEXPIRED') === live;
  return byRenewal && byExpiry;
}

function encode(
  product: Product,
  codes: { readonly appCode: string; readonly serviceCode: string },
): unknown {
  const { id, name, region, charge, autoRenew } = product;
  return {
    ...codes,
    resourceId: id,
    resourceName: name,
    region,
    billingType: 'MONTHLY',
    expireTime: localSeconds(charge?.expiresAt ?? 0, CHINA),
    autoRenewStatus: autoRenew ? 'OPENED' : 'UNOPENED',
    relationList: null,
  };
}

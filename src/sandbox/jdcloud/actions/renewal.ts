import { localSeconds } from '../../engine/calendar.js';
import { PRODUCT_KINDS, SERVICE_CODES, type Product, type ProductKind } from '../entities/products.js';
import { present, replace } from '../holdings.js';
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

const KNOWN_TO_SET = [
  'appCode',
  'serviceCode',
  'timeSpan',
  'timeUnit',
  'instanceIds',
  'autoRenewStatus',
  'allAutoPay',
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
  {
    service: 'renewal',
    name: 'setRenewal',
    method: 'PUT',
    path: '/v2/regions/{regionId}/instances:autoRenewStatus',
    body: ['setRenewalParam'],
    run: (input) => {
      const wanted = requiredObject(input.body, 'setRenewalParam');
      const strange = Object.keys(wanted).find((name) => !KNOWN_TO_SET.includes(name));
      if (strange !== undefined) throw refuseArgument(`unknown parameter ${strange}`);
      requiredText(wanted, 'appCode');
      const found = listPrepaid(input, requiredText(wanted, 'serviceCode'));
      const ids = requiredText(wanted, 'instanceIds').split(',');
      const status = requiredText(wanted, 'autoRenewStatus');
      if (status !== 'CLOSE' && status !== 'OPEN') throw refuseArgument('autoRenewStatus is not imitated');
      const set = found.filter(({ id }) => ids.includes(id));
      for (const product of set) renew(input, product, status === 'OPEN');
      return { stringResult: String(set.length) };
    },
  },
];

function renew(input: Input, { id }: Product, autoRenew: boolean): void {
  for (const kind of PRODUCT_KINDS) {
    const product = input.state.products[kind].find((other) => other.id === id);
    if (product) replace(input.state, kind, { ...product, autoRenew });
  }
}

function listPrepaid(input: Input, serviceCode: string): readonly Product[] {
  const kinds = PRODUCT_KINDS.filter((kind: ProductKind) => SERVICE_CODES[kind] === serviceCode);
  if (!input.state.seesResources) return [];
  return kinds
    .flatMap((kind) => present(input, kind))
    .filter(({ charge }) => charge?.mode === 'prepaid_by_duration');
}

function isWanted(
  { id, autoRenew, charge }: Product,
  { renewStatus = 'ALL', expireType = 'ALL_TIME', instanceId }: Readonly<Record<string, unknown>>,
  now: number,
): boolean {
  const live = (charge?.expiresAt ?? 0) > now;
  const byRenewal = renewStatus === 'ALL' || (renewStatus === 'AUTO') === autoRenew;
  const byExpiry = expireType === 'ALL_TIME' || (expireType === 'UNEXPIRED') === live;
  return byRenewal && byExpiry && (instanceId === undefined || instanceId === id);
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

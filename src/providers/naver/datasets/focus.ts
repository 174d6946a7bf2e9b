import * as z from 'zod';
import { agreeingPrice, monthPeriod, serviceCategory } from '../../../domain/focus.js';
import { negateDecimal, sumDecimals } from '../../../domain/money.js';
import type { Cell, FocusMapping, FocusRow } from '../../../domain/records.js';
import { KOREA_OFFSET_HOURS } from '../calendar.js';
import { billLines } from './bill-lines.js';
import { CURRENCY } from './columns.js';
import { BILL_FIELD, FOCUS_ORIGINS, OWN_FIELDS, SERVICE_CATEGORIES } from './focus-table.js';

const PROVIDER = 'NAVER Cloud';

const NAMES = [...billLines.fields.map(({ name }) => name), CURRENCY, 'demandNo'];
const PLACES: ReadonlyMap<string, number> = new Map(NAMES.map((name, place) => [name, place]));
const OWN = Object.entries(OWN_FIELDS).map(([column, field]) => ({ column, place: placeOf(field) }));

/** Taken off by agreement with the customer. */
const AGREED = ['promiseDiscountAmount', 'memberPriceDiscountAmount', 'memberPromiseDiscountAddAmount'];
const DISCOUNTS = [...AGREED, 'promotionDiscountAmount', 'etcDiscountAmount'];

/** Reads a field of one line. */
type Field = (name: string) => Cell;

/** Bill lines as FOCUS Cost and Usage. What stands on the bill as a whole, such as tax, is added in bill-rows.ts. */
export const focus: FocusMapping = {
  table: billLines.name,
  origins: FOCUS_ORIGINS,
  ownColumns: [...OWN.map(({ column }) => column), BILL_FIELD],
  map(row, month) {
    const field: Field = (name) => row[placeOf(name)];
    const product = onlyProduct(field('contract.contractProductList'));
    return {
      ...charge(field, month),
      ...costs(field),
      ...quantities(field, product.priceNo),
      ...thing(field, product),
      ...Object.fromEntries(OWN.map(({ column, place }) => [column, row[place] ?? null])),
    };
  },
};

/** What all rows of a month have in common. Lines are kept by month: the charge period is the billing period. */
export function monthOf(month: string): FocusRow {
  const { start, end } = monthPeriod(month, KOREA_OFFSET_HOURS);
  return {
    ...{ BillingPeriodStart: start, BillingPeriodEnd: end, ChargePeriodStart: start, ChargePeriodEnd: end },
    ...{ ServiceName: PROVIDER, ServiceProviderName: PROVIDER, InvoiceIssuerName: PROVIDER },
  };
}

function charge(field: Field, month: string): FocusRow {
  const service = nameOf(field, 'demandType') ?? nameOf(field, 'contract.contractType');
  return {
    ...monthOf(month),
    ...(service === undefined ? {} : { ServiceName: service }),
    BillingAccountId: field('memberNo') ?? field('contract.memberNo') ?? null,
    BillingCurrency: field(CURRENCY) ?? null,
    ChargeCategory: 'Usage',
    ChargeFrequency: 'Usage-Based',
    ChargeDescription: nameOf(field, 'demandTypeDetail') ?? null,
    ServiceCategory: serviceCategory(SERVICE_CATEGORIES, field('contract.contractType.code')),
    InvoiceId: field('demandNo') ?? null,
  };
}

/** What is billed is never worked out from what was used: bills of zero over real use have been seen. */
function costs(field: Field): FocusRow {
  const used = field('useAmount') ?? '0';
  const without = (discounts: readonly string[]): string =>
    sumDecimals([used, ...discounts.map((name) => negateDecimal(field(name) ?? '0'))]);
  return {
    ListCost: used,
    ContractedCost: without(AGREED),
    EffectiveCost: without(DISCOUNTS),
    BilledCost: field('demandAmount') ?? null,
  };
}

/** FOCUS has no quantities without the id of a price, and no price that does not lead to the cost. */
function quantities(field: Field, priceId: Cell): FocusRow {
  const unit = nameOf(field, 'usageUnit');
  if (priceId === undefined) return {};
  const quantity = field('unitUsageQuantity');
  const price =
    unit === undefined ? null : agreeingPrice(field('productPrice'), quantity, field('useAmount') ?? '0');
  const consumed = unit === undefined ? undefined : field('totalUnitUsageQuantity');
  return {
    PricingCategory: 'Standard',
    ConsumedQuantity: consumed ?? null,
    ConsumedUnit: consumed === undefined ? null : (unit ?? null),
    ListUnitPrice: price,
    PricingQuantity: price === null ? null : (quantity ?? null),
    PricingUnit: price === null ? null : (unit ?? null),
  };
}

function thing(field: Field, product: Product): FocusRow {
  const id = product.instanceNo;
  return {
    ResourceId: id ?? null,
    ResourceName: id === undefined ? null : (field('contract.instanceName') ?? null),
    ResourceType: id === undefined ? null : (nameOf(field, 'contract.contractType') ?? null),
    SkuId: product.productCode ?? null,
    SkuPriceId: product.priceNo ?? null,
  };
}

const id = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === undefined || value === null || value === '' ? undefined : String(value)))
  .catch(undefined);
const products = z.array(z.object({ instanceNo: id, productCode: id, priceNo: id }));
type Product = z.output<typeof products>[number];

const NO_PRODUCT: Product = { instanceNo: undefined, productCode: undefined, priceNo: undefined };

/** A line does not say which product of its contract it is for: it is known only where there is one. */
function onlyProduct(list: Cell): Product {
  const { data = [] } = products.safeParse(JSON.parse(list ?? '[]'));
  return (data.length === 1 ? data[0] : undefined) ?? NO_PRODUCT;
}

function nameOf(field: Field, coded: string): Cell {
  return field(`${coded}.codeName`) ?? field(`${coded}.code`);
}

function placeOf(name: string): number {
  const place = PLACES.get(name);
  if (place === undefined) throw new Error(`a bill line has no field ${name}`);
  return place;
}

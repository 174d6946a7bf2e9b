import {
  addSeconds,
  agreeingPrice,
  monthPeriod,
  serviceCategory,
  tagsJson,
  toUtc,
  type UtcPeriod,
} from '../../../domain/focus.js';
import { negateDecimal, parseDecimal, sumDecimals } from '../../../domain/money.js';
import type { Cell, FocusMapping, FocusRow } from '../../../domain/records.js';
import { CHINA_OFFSET_HOURS } from '../facts/bills.js';
import { billLines, LINE_COLUMNS } from './bill-lines.js';
import { FOCUS_ORIGINS, OWN_FIELDS, SERVICE_CATEGORIES } from './focus-table.js';

const PROVIDER = 'Alibaba Cloud';
const NONE = { quantity: null, unit: null };
const DAY_SECONDS = 86_400;

const PLACES: ReadonlyMap<string, number> = new Map(LINE_COLUMNS.map(({ name }, place) => [name, place]));
const OWN = OWN_FIELDS.map((name) => ({ column: `x_${name}`, place: placeOf(name) }));

/** Reads a field of one line. */
type Field = (name: string) => Cell;
type Category = 'Usage' | 'Purchase' | 'Adjustment';

/** Bill lines as FOCUS Cost and Usage. */
export function createFocus(): FocusMapping {
  const billingPeriod = createPeriods();
  return {
    table: billLines.name,
    origins: FOCUS_ORIGINS,
    ownColumns: OWN.map(({ column }) => column),
    map(row, month) {
      const field: Field = (name) => row[placeOf(name)];
      const line: Record<string, string | null> = {};
      // Assigned one after the other, since spreading this many columns is far slower.
      Object.assign(line, account(field), periods(field, billingPeriod(month)));
      const category = categoryOf(field);
      Object.assign(line, charge(field, category), costs(field), quantities(field, category), thing(field));
      for (const { column, place } of OWN) line[column] = row[place] ?? null;
      return line;
    },
  };
}

/** Rows of one month follow each other, so the last one is worth keeping. */
function createPeriods(): (month: string) => UtcPeriod {
  let known: { readonly month: string; readonly period: UtcPeriod } | undefined;
  return (month) => {
    if (known?.month !== month) known = { month, period: monthPeriod(month, CHINA_OFFSET_HOURS) };
    return known.period;
  };
}

function account(field: Field): FocusRow {
  return {
    BillingAccountId: field('BillAccountID') ?? null,
    BillingAccountName: field('BillAccountName') ?? null,
    ServiceProviderName: PROVIDER,
    InvoiceIssuerName: PROVIDER,
  };
}

/** A line of a month is charged for the month; only lines by day name their day. */
function periods(field: Field, billing: UtcPeriod): FocusRow {
  const day = toUtc(`${field('BillingDate') ?? ''} 00:00:00`, CHINA_OFFSET_HOURS);
  return {
    BillingPeriodStart: billing.start,
    BillingPeriodEnd: billing.end,
    ChargePeriodStart: day ?? billing.start,
    ChargePeriodEnd: day === undefined ? billing.end : addSeconds(day, DAY_SECONDS),
  };
}

/** A refund is of the category of what is paid back. */
function categoryOf(field: Field): Category {
  if (field('Item') === 'Adjustment') return 'Adjustment';
  return field('SubscriptionType') === 'Subscription' ? 'Purchase' : 'Usage';
}

function charge(field: Field, category: Category): FocusRow {
  const service = field('ProductName') ?? field('ProductCode') ?? PROVIDER;
  return {
    ChargeCategory: category,
    ChargeFrequency: category === 'Usage' ? 'Usage-Based' : 'One-Time',
    ChargeDescription: [field('ProductDetail') ?? service, field('BillingItem')].filter(isGiven).join(' / '),
    PricingCategory: category === 'Adjustment' ? null : 'Standard',
    ServiceName: service,
    ServiceCategory: serviceCategory(SERVICE_CATEGORIES, field('ProductCode')),
  };
}

function costs(field: Field): FocusRow {
  const list = field('PretaxGrossAmount');
  const billed = field('PretaxAmount') ?? null;
  return {
    BillingCurrency: field('Currency') ?? null,
    ListCost: list ?? null,
    ContractedCost: field('AfterDiscountAmount') ?? discounted(list, field('InvoiceDiscount')),
    BilledCost: billed,
    EffectiveCost: billed,
  };
}

/**
 * A price is given where with the quantity it is the cost; own columns have it in any case. Only usage consumes: a
 * subscription for a month was not used for a month.
 */
function quantities(field: Field, category: Category): FocusRow {
  const cost = field('PretaxGrossAmount') ?? '0';
  const unit = field('UsageUnit');
  const usage = unit === undefined ? undefined : parseDecimal(field('Usage') ?? '');
  const price = agreeingPrice(parseDecimal(field('ListPrice') ?? ''), usage, cost);
  const measured = usage === undefined ? NONE : { quantity: usage, unit: unit ?? null };
  const consumed = category === 'Usage' ? measured : NONE;
  const priced = price === null ? NONE : measured;
  return {
    ConsumedQuantity: consumed.quantity,
    ConsumedUnit: consumed.unit,
    ListUnitPrice: price,
    PricingQuantity: priced.quantity,
    PricingUnit: priced.unit,
  };
}

function thing(field: Field): FocusRow {
  const [id, tag] = [field('InstanceID'), field('Tag')];
  const sku = [field('CommodityCode'), field('BillingItemCode')].filter(isGiven);
  return {
    ResourceId: id ?? null,
    ResourceName: id === undefined ? null : (field('NickName') ?? field('ItemName') ?? null),
    SkuId: sku.length === 0 ? null : sku.join('/'),
    SkuMeter: field('BillingItem') ?? null,
    AvailabilityZone: field('Zone') ?? null,
    Tags: tag === undefined ? null : tagsJson(parseTags(tag)),
  };
}

function discounted(list: Cell, discount: Cell): string | null {
  if (list === undefined || discount === undefined) return list ?? null;
  return sumDecimals([list, negateDecimal(discount)]);
}

/** Reads `key:K value:V; key:K value:V`. */
function* parseTags(text: string): Generator<readonly [string, string | undefined]> {
  for (const part of text.split(/;\s*(?=key:)/)) {
    const [, key, value] = /^key:(.*?)(?: value:(.*?))?;?$/s.exec(part) ?? [];
    if (key !== undefined) yield [key, value];
  }
}

function placeOf(name: string): number {
  const place = PLACES.get(name);
  if (place === undefined) throw new Error(`a bill line has no field ${name}`);
  return place;
}

function isGiven(text: Cell): text is string {
  return text !== undefined;
}

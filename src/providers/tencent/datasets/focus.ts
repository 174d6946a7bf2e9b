import {
  addSeconds,
  agreeingPrice,
  chargeClass,
  monthPeriod,
  serviceCategory,
  tagsJson,
  toUtc,
  type UtcPeriod,
} from '../../../domain/focus.js';
import { isNegative, parseDecimal } from '../../../domain/money.js';
import type { Cell, FocusMapping, FocusRow, RecordRow } from '../../../domain/records.js';
import { CHINA_OFFSET_HOURS } from '../china-time.js';
import { LINE_COLUMNS } from './bill-lines.js';
import { FOCUS_ORIGINS, OWN_FIELDS, SERVICE_CATEGORIES } from './focus-table.js';

const PROVIDER = 'Tencent Cloud';
const NONE = { quantity: null, unit: null };
/** Transactions on prepaid things, by their code or their way of paying. */
const PREPAID = /^prepay|包年包月|monthly subscription/i;
/** Transactions of an adjustment, by their names. */
const ADJUSTMENT = /调账|adjust/i;
/** What stands for nothing. */
const UNSTATED: ReadonlySet<string> = new Set(['-', '--', '其他', 'N/A']);

const PLACES: ReadonlyMap<string, number> = new Map(LINE_COLUMNS.map(({ name }, place) => [name, place]));
const OWN = OWN_FIELDS.map((name) => ({ column: `x_${name}`, place: placeOf(name) }));

/** Reads a field of one line. */
type Field = (name: string) => Cell;
type Category = 'Usage' | 'Purchase' | 'Adjustment';

/** Bill lines as FOCUS Cost and Usage. */
export const focus: FocusMapping = {
  table: 'bill-lines',
  origins: FOCUS_ORIGINS,
  ownColumns: OWN.map(({ column }) => column),
  map(row, month) {
    const field: Field = (name) => row[placeOf(name)];
    const category = categoryOf(field);
    return {
      ...account(field),
      ...periods(field, month, category),
      ...charge(category),
      ...service(field),
      ...costs(field, category),
      ...thing(field),
      ...own(row),
    };
  },
};

function periods(field: Field, month: string, category: Category): FocusRow {
  const billing = monthPeriod(month, CHINA_OFFSET_HOURS);
  const charged = chargePeriod(field('FeeBeginTime'), field('FeeEndTime'));
  const reverses = category === 'Adjustment' || isNegative(field('RealCost') ?? '0');
  return {
    BillingPeriodStart: billing.start,
    BillingPeriodEnd: billing.end,
    ChargePeriodStart: charged?.start ?? billing.start,
    ChargePeriodEnd: charged?.end ?? billing.end,
    ChargeClass: chargeClass({ reverses, charged, billing }),
  };
}

/** The last second of a span belongs to it, the full hour after it does not. */
function chargePeriod(begins: Cell, ends: Cell): UtcPeriod | undefined {
  const start = toUtc(begins ?? '', CHINA_OFFSET_HOURS);
  const last = toUtc(ends ?? '', CHINA_OFFSET_HOURS);
  if (start === undefined || last === undefined || last < start) return undefined;
  return { start, end: last === start || last.endsWith(':59Z') ? addSeconds(last, 1) : last };
}

function account(field: Field): FocusRow {
  return {
    BillingAccountId: field('PayerUin') ?? null,
    BillingCurrency: field('Currency') ?? null,
    ServiceProviderName: PROVIDER,
    InvoiceIssuerName: PROVIDER,
  };
}

/** Money that comes back is of the category of what is paid back. */
function categoryOf(field: Field): Category {
  const kind = field('ActionType') ?? '';
  if (ADJUSTMENT.test(`${kind} ${field('ActionTypeName') ?? ''}`)) return 'Adjustment';
  return PREPAID.test(kind) || PREPAID.test(field('PayModeName') ?? '') ? 'Purchase' : 'Usage';
}

function charge(category: Category): FocusRow {
  return {
    ChargeCategory: category,
    ChargeFrequency: category === 'Usage' ? 'Usage-Based' : 'One-Time',
    PricingCategory: category === 'Adjustment' ? null : 'Standard',
  };
}

function service(field: Field): FocusRow {
  const name = field('BusinessCodeName') ?? field('BusinessCode') ?? PROVIDER;
  const parts = [field('ProductCodeName') ?? name, field('ItemCodeName'), field('ActionTypeName')];
  return {
    ServiceName: name,
    ServiceCategory: serviceCategory(SERVICE_CATEGORIES, field('BusinessCode')),
    ChargeDescription: parts.filter((part) => part !== undefined).join(' / '),
  };
}

/** A charge without parts costs nothing; contract prices come without a list cost. */
function costs(field: Field, category: Category): FocusRow {
  const billed = field('RealCost') ?? '0';
  const list = field('Cost') ?? billed;
  return {
    ListCost: list,
    ContractedCost: billed,
    BilledCost: billed,
    EffectiveCost: billed,
    ...quantities(field, { list, billed, category }),
  };
}

/**
 * A price is given where with the quantity it is the cost; own columns have it in any case. Only usage consumes: what
 * is bought or adjusted by the hour was not used for so many.
 */
function quantities(
  field: Field,
  { list, billed, category }: { readonly list: string; readonly billed: string; readonly category: Category },
): FocusRow {
  const unit = field('UsedAmountUnit');
  const used = unit === undefined ? undefined : parseDecimal(field('UsedAmount') ?? '');
  const listPrice = priceOf(field('SinglePrice'), used, list);
  const contractPrice = priceOf(field('ContractPrice'), used, billed);
  const measured = used === undefined ? NONE : { quantity: used, unit: unit ?? null };
  const consumed = category === 'Usage' ? measured : NONE;
  const priced = listPrice === null && contractPrice === null ? NONE : measured;
  return {
    ConsumedQuantity: consumed.quantity,
    ConsumedUnit: consumed.unit,
    ListUnitPrice: listPrice,
    ContractedUnitPrice: contractPrice,
    PricingQuantity: priced.quantity,
    PricingUnit: priced.unit,
  };
}

function priceOf(text: Cell, used: string | undefined, cost: string): string | null {
  const price = parseDecimal(text ?? '');
  return price === undefined || isNegative(price) ? null : agreeingPrice(price, used, cost);
}

function thing(field: Field): FocusRow {
  const id = field('ResourceId');
  const region = { id: stated(field('RegionId')), name: stated(field('RegionName')) };
  const hasRegion = region.id !== null && region.name !== null;
  const sku = field('ItemCode');
  return {
    ResourceId: id ?? null,
    ResourceName: id === undefined ? null : (field('ResourceName') ?? null),
    ResourceType: id === undefined ? null : (field('ProductCodeName') ?? null),
    RegionId: hasRegion ? region.id : null,
    RegionName: hasRegion ? region.name : null,
    AvailabilityZone: stated(field('ZoneName')),
    SkuId: sku ?? null,
    SkuMeter: sku === undefined ? null : (field('ItemCodeName') ?? null),
    Tags: tagsJson(parseTags(field('Tags'))),
  };
}

function own(row: RecordRow): FocusRow {
  return Object.fromEntries(OWN.map(({ column, place }) => [column, row[place] ?? null]));
}

/** Reads `[{"TagKey":K,"TagValue":V}]`, which was JSON before. */
function* parseTags(json: Cell): Generator<readonly [string, string | undefined]> {
  const list: unknown = json === undefined ? [] : JSON.parse(json);
  if (!Array.isArray(list)) return;
  for (const tag of list as readonly unknown[]) {
    const { TagKey: key, TagValue: value } = asTag(tag);
    if (typeof key === 'string') yield [key, typeof value === 'string' ? value : undefined];
  }
}

function asTag(tag: unknown): { readonly TagKey?: unknown; readonly TagValue?: unknown } {
  return typeof tag === 'object' && tag !== null ? tag : {};
}

function stated(text: Cell): string | null {
  return text === undefined || UNSTATED.has(text) ? null : text;
}

function placeOf(name: string): number {
  const place = PLACES.get(name);
  if (place === undefined) throw new Error(`a bill line has no field ${name}`);
  return place;
}

import {
  addSeconds,
  chargeClass,
  monthPeriod,
  serviceCategory,
  tagsJson,
  toUtc,
} from '../../../domain/focus.js';
import { isNegative } from '../../../domain/money.js';
import type { Cell, FocusMapping, FocusRow, RecordRow } from '../../../domain/records.js';
import { CHINA_OFFSET_HOURS } from '../facts/bills.js';
import type { User } from '../facts/identity.js';
import { billLines } from './bill-lines.js';
import { CHARGE } from './columns.js';
import { FOCUS_ORIGINS, OWN_FIELDS, SERVICE_CATEGORIES } from './focus-table.js';

const PROVIDER = 'JD Cloud';

const PLACES: ReadonlyMap<string, number> = new Map(CHARGE.map(({ name }, place) => [name, place]));
const OWN = OWN_FIELDS.map(([column, field]) => ({ column, place: placeOf(field) }));

/** What `billingType` stands for: by configuration, by usage, by month or year, per use. */
const CHARGES: ReadonlyMap<Cell, FocusRow> = new Map([
  ['1', { ChargeCategory: 'Usage', ChargeFrequency: 'Usage-Based' }],
  ['2', { ChargeCategory: 'Usage', ChargeFrequency: 'Usage-Based' }],
  ['3', { ChargeCategory: 'Purchase', ChargeFrequency: 'Recurring' }],
  ['4', { ChargeCategory: 'Purchase', ChargeFrequency: 'One-Time' }],
]);
const UNKNOWN_CHARGE = { ChargeCategory: 'Adjustment', ChargeFrequency: 'One-Time' };

/** Reads a field of one line. */
type Field = (name: string) => Cell;

/** Bill lines as FOCUS Cost and Usage. A line names the account only by its pin. */
export function createFocus(user: Pick<User, 'pin' | 'loginName'>): FocusMapping {
  return {
    table: billLines.name,
    origins: FOCUS_ORIGINS,
    ownColumns: OWN.map(({ column }) => column),
    map(row, month) {
      const field: Field = (name) => row[placeOf(name)];
      const mapped = own(row);
      // Many times faster than spreading so many objects into one.
      Object.assign(mapped, account(field, user), periods(field, month), charge(field));
      return Object.assign(mapped, costs(field), thing(field));
    },
  };
}

function account(field: Field, { pin, loginName }: Pick<User, 'pin' | 'loginName'>): FocusRow {
  const id = field('pin') ?? pin;
  return {
    BillingAccountId: id,
    BillingAccountName: (id === pin ? loginName : undefined) ?? null,
    ServiceProviderName: PROVIDER,
    InvoiceIssuerName: PROVIDER,
  };
}

/** What a line covers ends with a whole second; without readable times it is taken to cover the month. */
function periods(field: Field, month: string): FocusRow {
  const billing = monthPeriod(month, CHINA_OFFSET_HOURS);
  const start = toUtc(field('startTime') ?? '', CHINA_OFFSET_HOURS);
  const last = toUtc(field('endTime') ?? '', CHINA_OFFSET_HOURS);
  const isReadable = start !== undefined && last !== undefined && start <= last;
  const charged = isReadable ? { start, end: addSeconds(last, 1) } : undefined;
  return {
    BillingPeriodStart: billing.start,
    BillingPeriodEnd: billing.end,
    ChargePeriodStart: charged?.start ?? billing.start,
    ChargePeriodEnd: charged?.end ?? billing.end,
    ChargeClass: chargeClass({ reverses: isNegative(field('realTotalFee') ?? '0'), charged, billing }),
  };
}

/** A refund is of the category of what is paid back. */
function charge(field: Field): FocusRow {
  const known = CHARGES.get(field('billingType'));
  const service = field('serviceCodeName') ?? field('serviceCode') ?? PROVIDER;
  const words = [field('actionTypeName'), field('formula')].filter((word) => word !== undefined);
  return {
    ...(known ?? UNKNOWN_CHARGE),
    ChargeDescription: words.length === 0 ? service : words.join(' / '),
    PricingCategory: known ? 'Standard' : null,
    ServiceName: service,
    ServiceCategory: serviceCategory(SERVICE_CATEGORIES, field('serviceCode')),
  };
}

function costs(field: Field): FocusRow {
  const billed = field('realTotalFee') ?? null;
  return {
    BillingCurrency: field('currency') ?? null,
    ListCost: field('totalFee') ?? null,
    ContractedCost: billed,
    BilledCost: billed,
    EffectiveCost: billed,
  };
}

function thing(field: Field): FocusRow {
  const id = field('resourceId');
  return {
    ResourceId: id ?? null,
    ResourceName: id === undefined ? null : (field('resourceName') ?? null),
    AvailabilityZone: field('az') ?? null,
    Tags: tagsJson(readTags(field('tagDetails'))),
  };
}

function own(row: RecordRow): Record<string, string | null> {
  const cells: Record<string, string | null> = {};
  for (const { column, place } of OWN) cells[column] = row[place] ?? null;
  return cells;
}

/** Tags as the table holds them: the JSON text of a list. What is no tag is left out; the table keeps it. */
function* readTags(text: Cell): Generator<readonly [string, string | undefined]> {
  for (const tag of text === undefined ? [] : listIn(text)) {
    if (typeof tag !== 'object' || tag === null) continue;
    const { tagKey, tagValue } = tag as { readonly tagKey?: unknown; readonly tagValue?: unknown };
    if (typeof tagKey === 'string') yield [tagKey, typeof tagValue === 'string' ? tagValue : undefined];
  }
}

function listIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function placeOf(name: string): number {
  const place = PLACES.get(name);
  if (place === undefined) throw new Error(`a bill line has no field ${name}`);
  return place;
}

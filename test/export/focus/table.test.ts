import { describe, expect, it } from 'vitest';
import type { FocusMapping, FocusRow, RecordRow } from '../../../src/domain/records.js';
import { checkRows } from '../../../src/export/focus/rules/check-rows.js';
import { focusTable } from '../../../src/export/focus/table.js';
import { FOCUS_VERSIONS, type FocusVersion } from '../../../src/domain/export.js';
import { FULL_1_2, FULL_1_4, mappingOf } from './full-row.js';

/** What is written of a mapping's row, by column. */
function written(version: FocusVersion, mapping: FocusMapping): Readonly<Record<string, string | undefined>> {
  const table = focusTable(version, mapping);
  const cells = table.toRow([], '2026-10');
  return Object.fromEntries(table.columns.map(({ name }, index) => [name, cells[index]]));
}

/** How one value of a column is written. */
function writtenValue(column: string, text: string): string | undefined {
  return written('1.4', mappingOf({ [column]: text }))[column];
}

function header(version: FocusVersion, added: FocusRow): string {
  return focusTable(version, mappingOf(added))
    .columns.map(({ name }) => name)
    .join(',');
}

describe('the header of a FOCUS file', () => {
  const added = { RegionId: 'cn-1', RegionName: 'China 1', Tags: '{}', x_Coupon: '1', x_Card: '2' };

  it('has the mandatory columns of 1.2, what the mapping fills, and the own columns in their order', () => {
    expect(header('1.2', added)).toBe(
      'BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,' +
        'ChargeCategory,ChargeClass,ChargeDescription,ChargePeriodEnd,ChargePeriodStart,ContractedCost,' +
        'EffectiveCost,InvoiceIssuerName,ListCost,PricingQuantity,PricingUnit,ProviderName,PublisherName,' +
        'RegionId,RegionName,ServiceCategory,ServiceName,Tags,x_Coupon,x_Card',
    );
  });

  it('has the names of 1.4 in 1.4', () => {
    expect(header('1.4', added)).toBe(
      'BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,' +
        'ChargeCategory,ChargeClass,ChargeDescription,ChargePeriodEnd,ChargePeriodStart,ContractedCost,' +
        'EffectiveCost,HostProviderName,InvoiceIssuerName,ListCost,PricingQuantity,PricingUnit,' +
        'RegionId,RegionName,ServiceCategory,ServiceName,ServiceProviderName,Tags,x_Coupon,x_Card',
    );
  });

  it('leaves out in 1.2 what came later', () => {
    expect(header('1.2', { InvoiceDetailId: 'd-1' })).toBe(header('1.2', {}));
  });

  it('gives decimals and times their types', () => {
    const types = focusTable('1.4', mappingOf({ Tags: '{}', x_Card: '2' })).columns;
    const typeOf = (wanted: string): string | undefined => types.find(({ name }) => name === wanted)?.type;
    expect(['BilledCost', 'ChargePeriodEnd', 'ServiceName', 'Tags', 'x_Card'].map(typeOf)).toEqual([
      'decimal',
      'time',
      'text',
      'text',
      'text',
    ]);
  });
});

describe('a row of a FOCUS file', () => {
  it.each(FOCUS_VERSIONS)('of the least mapping keeps the rules of %s', (version) => {
    const table = focusTable(version, mappingOf());
    expect(checkRows(version, table, [table.toRow([], '2026-10')])).toEqual([]);
  });

  it('in 1.4 is the full line as it is', () => {
    expect(written('1.4', mappingOf(FULL_1_4))).toEqual({ ...FULL_1_4, ChargeClass: undefined });
  });

  it('in 1.2 is the full line under the old names', () => {
    expect(written('1.2', mappingOf(FULL_1_4))).toEqual({ ...FULL_1_2, ChargeClass: undefined });
  });

  it('hands row and month to the mapping', () => {
    const mapping = mappingOf({ x_Echo: '-' });
    const echo = {
      ...mapping,
      map: (row: readonly (string | undefined)[], month: string) => ({
        ...mapping.map(row, month),
        x_Echo: `${row.join('+')} ${month}`,
      }),
    };
    expect(focusTable('1.4', echo).toRow(['a', 'b'], '2026-10').at(-1)).toBe('a+b 2026-10');
  });

  it('takes the provider of the service for an unknown host and publisher', () => {
    expect(written('1.4', mappingOf())['HostProviderName']).toBe('Example Cloud');
    expect(written('1.2', mappingOf())['PublisherName']).toBe('Example Cloud');
  });

  it('names the publisher that the mapping knows', () => {
    const mapping = mappingOf({ PublisherName: 'Seller' });
    expect(written('1.2', mapping)['PublisherName']).toBe('Seller');
    expect(written('1.4', mapping)).not.toHaveProperty('PublisherName');
  });

  it.each([
    ['1,234.50', '1234.5'],
    ['+2', '2'],
    ['1E-7', '0.0000001'],
    ['1.5e+3', '1500'],
    ['-0.00', '0'],
    ['007', '7'],
    ['-0.10', '-0.1'],
    ['12345678901234567890.123456789', '12345678901234567890.123456789'],
  ])('writes the decimal %s as %s', (text, plain) => {
    expect(writtenValue('BilledCost', text)).toBe(plain);
  });

  it.each([
    ['2026-10-01T00:00:00Z', '2026-10-01T00:00:00Z'],
    ['2026-10-01T00:00:00.250Z', '2026-10-01T00:00:00Z'],
    ['2026-10-01T08:00:00+08:00', '2026-10-01T00:00:00Z'],
  ])('writes the time %s as %s', (text, plain) => {
    expect(writtenValue('ChargePeriodStart', text)).toBe(plain);
  });

  it('writes an object with its keys in order', () => {
    expect(writtenValue('Tags', '{ "b": "2", "a": true }')).toBe('{"a":true,"b":"2"}');
  });

  it('writes each row by its own values', () => {
    const mapping = {
      ...mappingOf(),
      map: ([cost = '']: RecordRow) => ({ ...mappingOf().map([], ''), BilledCost: cost }),
    };
    const table = focusTable('1.4', mapping);
    const costs = ['1.0', '1.0', '2', '1.0'].map((cost) => table.toRow([cost], '2026-10')[0]);
    expect(costs).toEqual(['1', '1', '2', '1']);
  });

  it('has no value for an empty text', () => {
    expect(writtenValue('ResourceId', '')).toBeUndefined();
  });

  it.each([
    ['BilledCost', 'twelve', 'BilledCost is not of type Decimal'],
    ['BilledCost', '1e999999999', 'BilledCost is not of type Decimal'],
    ['ChargePeriodEnd', '2026-10-01 00:00:00', 'ChargePeriodEnd is not of type Date/Time'],
    ['ChargePeriodEnd', '2026-02-30T00:00:00Z', 'ChargePeriodEnd is not of type Date/Time'],
    ['Tags', 'env:prod', 'Tags is not of type JSON'],
    ['Tags', '["env"]', 'Tags is not of type JSON'],
    ['BillingCurrency', 'RMB', 'BillingCurrency is no currency code'],
    ['ServiceName', '', 'ServiceName has no value'],
  ])('is refused when %s is %j', (column, text, message) => {
    expect(() => writtenValue(column, text)).toThrow(message);
  });

  it('is refused when it fills a column that the mapping does not declare', () => {
    const mapping = mappingOf();
    const stray = { ...mapping, map: () => ({ ...mapping.map([], ''), SkuId: 's-1' }) };
    expect(() => written('1.4', stray)).toThrow('SkuId is not declared');
  });
});

describe('a mapping', () => {
  it('is refused when it names what is no column', () => {
    const mapping = mappingOf({}, { origins: { ...mappingOf().origins, Price: 'observed' } });
    expect(() => focusTable('1.4', mapping)).toThrow('Price is no column of FOCUS');
  });

  it('is refused when it leaves out what every row must have', () => {
    const origins = Object.fromEntries(
      Object.entries(mappingOf().origins).filter(([name]) => name !== 'BilledCost'),
    );
    expect(() => focusTable('1.4', mappingOf({}, { origins }))).toThrow('the mapping must fill BilledCost');
  });

  it('is refused when an own column has no prefix', () => {
    expect(() => focusTable('1.4', mappingOf({}, { ownColumns: ['Coupon'] }))).toThrow('x_');
  });
});

import { describe, expect, it } from 'vitest';
import { focusSchema } from '../../../src/export/focus/schema.js';
import { focusTable } from '../../../src/export/focus/table.js';
import { FOCUS_VERSIONS } from '../../../src/domain/export.js';
import { mappingOf } from './full-row.js';

const added = { PricingUnit: 'Hours', x_Coupon: '1' };
const derived = { ...mappingOf(added).origins, ListCost: 'derived' as const };

describe('the schema of a FOCUS file', () => {
  it.each(FOCUS_VERSIONS)('lists the columns of the file in %s', (version) => {
    const mapping = mappingOf(added);
    expect(focusSchema(version, mapping).columns.map(({ name }) => name)).toEqual(
      focusTable(version, mapping).columns.map(({ name }) => name),
    );
  });

  it('names version, dataset and table', () => {
    expect(focusSchema('1.2', mappingOf())).toMatchObject({
      dataset: 'CostAndUsage',
      focusVersion: '1.2',
      encoding: 'UTF-8',
      table: 'bill-lines',
    });
  });

  it.each([
    ['BilledCost', 'observed'],
    ['ListCost', 'derived'],
    ['BillingAccountName', 'empty'],
    ['ProviderName', 'observed'],
    ['PublisherName', 'derived'],
    ['x_Coupon', 'observed'],
  ])('says that %s is %s', (name, origin) => {
    const { columns } = focusSchema('1.2', mappingOf(added, { origins: derived }));
    expect(columns.find((column) => column.name === name)).toMatchObject({ origin });
  });

  it('takes an own column that the mapping does not mention for the field of the provider', () => {
    const mapping = mappingOf({}, { ownColumns: ['x_Card'] });
    expect(focusSchema('1.4', mapping).columns.at(-1)).toEqual({
      name: 'x_Card',
      type: 'String',
      nullable: true,
      origin: 'observed',
    });
  });

  it('gives type, level and format', () => {
    const { columns } = focusSchema('1.4', mappingOf());
    expect(columns.find(({ name }) => name === 'BillingCurrency')).toEqual({
      name: 'BillingCurrency',
      type: 'String',
      level: 'M',
      nullable: false,
      format: 'currency',
      origin: 'observed',
    });
  });
});

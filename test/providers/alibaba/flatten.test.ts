import { describe, expect, it } from 'vitest';
import { flattenParameters } from '../../../src/providers/alibaba/flatten.js';

describe('flattenParameters', () => {
  it('writes numbers and booleans as text', () => {
    expect(flattenParameters({ PageNum: 1, IsHideZeroCharge: true, Off: false })).toEqual({
      PageNum: '1',
      IsHideZeroCharge: 'true',
      Off: 'false',
    });
  });

  it('counts lists from one and joins names by dots', () => {
    expect(
      flattenParameters({ Filter: [{ Key: 'RegionId', Value: ['a', 'b'] }], Sort: { Order: 'ASC' } }),
    ).toEqual({
      'Filter.1.Key': 'RegionId',
      'Filter.1.Value.1': 'a',
      'Filter.1.Value.2': 'b',
      'Sort.Order': 'ASC',
    });
  });

  it('leaves absent values out and keeps empty text', () => {
    expect(flattenParameters({ NextToken: undefined, Empty: '', None: [] })).toEqual({ Empty: '' });
  });
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  currency,
  instant,
  month,
  pageOf,
  regionCode,
} from '../../../../src/providers/naver/facts/schemas.js';

describe('instant', () => {
  it('reads an offset without a colon', () => {
    expect(instant.parse('2026-11-21T00:00:00+0900')).toBe(Date.parse('2026-11-20T15:00:00Z'));
  });

  it.each(['2026-11-21', '2026-13-41T00:00:00+0900', '2026-11-21T00:00:00Z'])('does not read %s', (text) => {
    expect(instant.safeParse(text).success).toBe(false);
  });
});

describe('month', () => {
  it('reads the compact form', () => {
    expect(month.parse('202611')).toBe('2026-11');
  });

  it.each(['202613', '2026-11', '20261'])('does not read %s', (text) => {
    expect(month.safeParse(text).success).toBe(false);
  });
});

describe('currency', () => {
  it.each([
    [{ code: 'USD', codeName: 'x' }, 'USD'],
    [{}, 'KRW'],
    ['', 'KRW'],
    [undefined, 'KRW'],
  ])('reads %j as %s', (value, code) => {
    expect(currency.parse(value)).toBe(code);
  });
});

describe('regionCode', () => {
  it.each(['kr', 'KR/../x', 'KR.evil', '', 'K'])('is not %j', (text) => {
    expect(regionCode.safeParse(text).success).toBe(false);
  });
});

describe('pageOf', () => {
  const page = pageOf('getThingList', z.string());

  it.each([
    ['the documented root', { getThingListResponse: { totalRows: '1', thingList: ['a'] } }],
    ['a root without the suffix', { getThingList: { totalRows: '1', thingList: ['a'] } }],
    ['another name of the list', { getThingList: { totalRows: '1', demandCostList: ['a'] } }],
  ])('reads %s', (_name, answer) => {
    expect(page.parse(answer)).toEqual({ rows: ['a'], total: 1 });
  });

  it.each([
    ['no list', { getThingList: { totalRows: '0' } }],
    ['two lists', { getThingList: { totalRows: '0', a: [], b: [] } }],
    ['no total', { getThingList: { thingList: [] } }],
    ['another root', { getOtherListResponse: { totalRows: '0', thingList: [] } }],
    ['no object', []],
  ])('does not read %s', (_name, answer) => {
    expect(page.safeParse(answer).success).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import {
  checkCsv,
  checksCsv,
  conditionsCsv,
  membersCsv,
  profilesCsv,
} from '../../../src/ui/render/csv-rows.js';
import { neutralize, toCsv } from '../../../src/ui/render/csv.js';
import { CONDITIONS, MEMBERS, PROFILES, REPORTS, STORED, view } from '../samples.js';

function cells(csv: string): readonly (readonly string[])[] {
  return csv.split('\n').map((line) => line.split(','));
}

describe('neutralize', () => {
  it.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＠x'])(
    'keeps %j from being a formula',
    (text) => {
      expect(neutralize(text)).toMatch(/^'/);
    },
  );

  it.each(['-12.34', '+5', '0', 'plain', 'a=b', '测试'])('leaves %j alone', (text) => {
    expect(neutralize(text)).toBe(text);
  });

  it('keeps a cell on one line and harmless', () => {
    expect(neutralize('a\nb\u001b[2J')).toBe('a\\x0ab\\x1b[2J');
  });
});

describe('toCsv', () => {
  it('quotes what needs quotes and leaves missing cells empty', () => {
    expect(toCsv(['a', 'b', 'c'], [{ a: 'x,y', c: 'say "hi"' }])).toBe('a,b,c\n"x,y",,"say ""hi"""');
  });

  it('is a header alone when there is no row', () => {
    expect(toCsv(['a', 'b'], [])).toBe('a,b');
  });
});

describe('check as CSV', () => {
  const [header, ...rows] = cells(checkCsv(REPORTS.blocked, view()));
  const kinds = rows.map((row) => row[header?.indexOf('kind') ?? -1]);

  it('has one row for each finding and for each gap', () => {
    expect(kinds.filter((kind) => kind === 'finding')).toHaveLength(7);
    expect(kinds.filter((kind) => kind === 'gap')).toHaveLength(2);
    expect(kinds).toHaveLength(9);
  });

  it('says of what was left out just that', () => {
    const [, row] = checkCsv(REPORTS.partial, view()).split('\n');
    expect(row).toContain(',left-out,Left out by --only,');
  });

  it('writes amounts as plain decimals beside their currency', () => {
    expect(checkCsv(REPORTS.blocked, view())).toContain(',5128.4,CNY,');
  });
});

describe('the other reports as CSV', () => {
  it('name the member in each row', () => {
    const [header, ...rows] = cells(membersCsv(MEMBERS, view()));
    expect(rows.map((row) => row[header?.indexOf('memberId') ?? -1])).toEqual([
      '1111111111111111',
      '2222222222222222',
    ]);
  });

  it('name the profile in each row, and have one for the account that failed', () => {
    const [header, ...rows] = cells(checksCsv(PROFILES, view()));
    expect(header?.[0]).toBe('profile');
    expect(new Set(rows.map(([profile]) => profile))).toEqual(new Set(['main', '测试', 'old']));
    expect(rows.at(-1)).toContain('key-refused');
  });

  it('list every condition', () => {
    expect(cells(conditionsCsv({ kind: 'conditions', conditions: CONDITIONS }))).toHaveLength(
      CONDITIONS.length + 1,
    );
  });

  it('mask key ids', () => {
    expect(profilesCsv(STORED)).toContain('LTAI****0001');
    expect(profilesCsv(STORED)).not.toContain('LTAIabcdefgh0001');
  });
});

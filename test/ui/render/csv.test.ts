import { describe, expect, it } from 'vitest';
import {
  checkCsv,
  checksCsv,
  conditionsCsv,
  membersCsv,
  profilesCsv,
} from '../../../src/ui/render/csv-rows.js';
import { neutralize, toCsv } from '../../../src/ui/render/csv.js';
import { planCsv, prepareCsv } from '../../../src/ui/render/plan-forms.js';
import { PLAN, PREPARED } from '../plan-samples.js';
import { CONDITIONS, MEMBERS, PROFILES, REPORTS, STORED, view } from '../samples.js';

/** A cell, in quotes or not; none holds a line end. */
const CELL = /(?<=^|,)(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g;

function cells(csv: string): readonly (readonly string[])[] {
  return csv.split('\n').map((line) => line.match(CELL) ?? []);
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

describe('a plan as CSV', () => {
  const [header, ...rows] = cells(planCsv(PLAN, view({ columns: 80 })));
  const column = (name: string): readonly (string | undefined)[] =>
    rows.map((row) => row[header?.indexOf(name) ?? -1]);

  it('has one row for each step, for each thing renounced, for each gap and for each step left out', () => {
    const kinds = ['step', 'renounced', 'gap', 'left-out'].map(
      (kind) => column('kind').filter((other) => other === kind).length,
    );
    expect(kinds).toEqual([8, 1, 2, 2]);
    expect(rows).toHaveLength(13);
  });

  it('names everything that goes along', () => {
    expect(column('takes')).toContain('d-1 d-2 d-3 d-4');
    expect(column('taken')).toContainEqual(
      expect.stringContaining('cloud disk d-1 (cn-hangzhou); cloud disk d-2'),
    );
  });

  it('says why a step is left out', () => {
    expect(column('reason').slice(-2)).toEqual(['idle', 'takes']);
    expect(column('because').at(-1)).toBe('d-9');
  });

  it('says of each step whether something is lost for good', () => {
    expect(column('destroys').slice(0, 8)).toEqual(PLAN.plan.steps.map(({ destroys }) => String(destroys)));
  });
});

describe('an applied plan as CSV', () => {
  const [header, ...rows] = cells(prepareCsv(PREPARED.partly, view()));
  const column = (name: string): readonly (string | undefined)[] =>
    rows.map((row) => row[header?.indexOf(name) ?? -1]);

  it('has one row for each step, with who has to move next, and one for each that appeared', () => {
    const classes = ['gone', 'unsupported', 'theirs', 'yours', 'yours', 'theirs', 'gone', 'yours', ''];
    expect(column('class')).toEqual(classes);
    expect(column('kind').at(-1)).toBe('appeared');
  });

  it("keeps the provider's code, the permission and the step that comes first", () => {
    expect(column('providerCode')).toContain('Forbidden.RAM');
    expect(column('needs')).toContain('ecs:StopServer');
    expect(column('heldBy')).toContain(PREPARED.partly.results[3]?.step.id);
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

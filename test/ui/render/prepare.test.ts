import { describe, expect, it } from 'vitest';
import type { PrepareReport } from '../../../src/domain/preparation.js';
import { drawPage } from '../../../src/ui/render/draw.js';
import { formatReport } from '../../../src/ui/render/format.js';
import { planPage } from '../../../src/ui/render/plan.js';
import { preparePage } from '../../../src/ui/render/prepare.js';
import { textWidth } from '../../../src/ui/wrap.js';
import { longPlan, PLAN, PREPARED, STEPS, toolStep } from '../plan-samples.js';
import { view } from '../samples.js';

const COLOR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

function plan(report = PLAN, rest: Parameters<typeof view>[0] = {}): readonly string[] {
  return drawPage(planPage(report, view(rest)), view(rest));
}

function prepared(report: PrepareReport, rest: Parameters<typeof view>[0] = {}): readonly string[] {
  return drawPage(preparePage(report, view(rest)), view(rest));
}

describe.each([
  ['a plan', plan],
  ['an applied plan', (_: undefined, rest = {}) => prepared(PREPARED.partly, rest)],
] as const)('%s', (_, draw) => {
  it.each([80, 100, 120])('never is wider than a terminal of %d columns', (columns) => {
    expect(Math.max(...draw(undefined, { columns }).map(textWidth))).toBeLessThanOrEqual(columns);
  });

  it('lets no control character through, coloured or not', () => {
    const text = draw(undefined, { columns: 80, color: true }).join('').replaceAll(COLOR, '');
    expect(text).not.toMatch(/\p{Cc}|\u202e/u);
  });

  it('names every thing whole in a pipe', () => {
    const text = draw(undefined, { columns: undefined }).join('\n');
    for (const { subject } of Object.values(STEPS)) expect(text).toContain(`${subject.type} ${subject.id}`);
  });
});

describe('the columns of a plan', () => {
  it('stand in line behind Chinese and Korean names', () => {
    const lines = plan().filter((line) => line.includes('cn-hangzhou') || line.includes('ap-northeast-2'));
    const places = lines.map((line) => textWidth(line.slice(0, line.search(/cn-hangzhou|ap-northeast-2/))));
    expect(lines).toHaveLength(5);
    expect(new Set(places).size).toBe(1);
  });

  it('mark what cannot be undone, and nothing else', () => {
    const table = plan(PLAN, { columns: undefined }).filter((line) => /^ {4}(!| ) {2}\S/.test(line));
    const marked = table.map((line) => line.trim().startsWith('!')).slice(1);
    expect(marked).toEqual(PLAN.plan.steps.map(({ destroys }) => destroys));
  });
});

describe('what comes next', () => {
  const nextOf = (lines: readonly string[]): string => lines.slice(lines.lastIndexOf('Next') + 1).join('\n');
  const wide = { columns: undefined };

  it('applies the file with the account it is for', () => {
    expect(nextOf(plan(PLAN, wide))).toContain(
      'acctclose prepare --apply "my plans/plan.json" --confirm 1234567890123456 --profile main',
    );
  });

  it('applies nothing that was not written to a file', () => {
    const { kind, account, digest, plan: unwritten } = PLAN;
    expect(nextOf(plan({ kind, account, digest, plan: unwritten }, wide))).not.toContain('--apply');
  });

  it('goes on with what was stopped, and plans what is new', () => {
    expect(nextOf(prepared(PREPARED.partly, wide)).match(/acctclose .*/g)).toEqual([
      'acctclose prepare --resume --confirm 1234567890123456 --profile main',
      'acctclose prepare --profile main',
    ]);
  });

  it('leaves the account to be asked for on a terminal', () => {
    expect(nextOf(prepared(PREPARED.partly, { columns: 120 }))).toContain('--resume --profile main');
  });

  it('tells of a plan that goes on that it was begun, and how to plan anew', () => {
    const { kind, account, digest, plan: begun } = PLAN;
    const lines = plan(
      { kind, account, digest, plan: begun, isBegun: true },
      { ...wide, command: 'acctclose prepare --resume' },
    );
    expect(lines.join('\n')).toContain('What was done is not done again.');
    expect(nextOf(lines)).toContain('acctclose prepare --profile main');
  });

  it('takes the records out before it closes', () => {
    expect(nextOf(prepared(PREPARED.closable, wide)).match(/acctclose .*/g)).toEqual([
      'acctclose export all --profile main',
      'acctclose close --profile main',
    ]);
  });

  it.each(['blocked', 'undecided'] as const)(
    'looks again when everything is done and it is %s',
    (verdict) => {
      expect(nextOf(prepared({ ...PREPARED.closable, verdict }, wide))).toContain(
        'acctclose check --profile main',
      );
    },
  );
});

describe('a long plan', () => {
  it('has one row for equal steps on a terminal, with some names, the count and the sum', () => {
    const text = plan(longPlan(10_000), { columns: 120 }).join('\n');
    expect(text).toContain('Steps (10000)');
    expect(text).toMatch(/9999 × ecs\s+instance/);
    expect(text).toContain('-999.90 CNY');
    expect(text.split('\n').length).toBeLessThan(60);
  });

  it('keeps apart what destroys from what does not', () => {
    const steps = longPlan(60).plan.steps.map((step, place) =>
      place === 7 ? { ...step, destroys: false } : step,
    );
    const text = plan({ ...PLAN, plan: { ...PLAN.plan, steps } }).join('\n');
    expect(text).toMatch(/58 × ecs/);
    expect(text).toContain('测试-7 ');
  });

  it.each(['csv', 'json', 'markdown', 'table'] as const)(
    'has every step as %s where nobody watches',
    (format) => {
      const text = formatReport(longPlan(2_000), format, view({ columns: undefined }));
      expect(new Set(text.match(/Release the server i-\d+/g)).size).toBe(1_999);
    },
  );

  it('words the steps that others wait for together', () => {
    const stops = Array.from({ length: 60 }, (_, place) =>
      toolStep('stop-server', { subject: { type: 'ecs instance', id: `i-${String(place)}` } }),
    );
    const results = stops.flatMap((step) => [
      { step, end: 'blocked', code: 'Denied' } as const,
      {
        step: toolStep('release-server', { subject: step.subject, dependsOn: [step.id] }),
        ...({ end: 'held', heldBy: step.id } as const),
      },
    ]);
    const text = prepared({ ...PREPARED.partly, results, appeared: [] }).join('\n');
    expect(text.match(/60 × ecs/g)).toHaveLength(2);
    expect(text).toContain('→ First: Stop i-0, i-1 and 58 more.');
  });
});

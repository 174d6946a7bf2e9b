import { describe, it } from 'vitest';
import { drawPage } from '../../../src/ui/render/draw.js';
import { formatReport } from '../../../src/ui/render/format.js';
import { planPage } from '../../../src/ui/render/plan.js';
import { preparePage } from '../../../src/ui/render/prepare.js';
import { wordsOf } from '../../../src/ui/words/index.js';
import { expectGolden } from '../golden.js';
import { EMPTY_PLAN, longPlan, PLAN, PREPARED, UNREAD_PLAN } from '../plan-samples.js';
import { view } from '../samples.js';

const LOOKS = [
  ['100', {}],
  ['80', { columns: 80 }],
  ['pipe', { columns: undefined }],
  ['80-color', { columns: 80, color: true }],
  ['80-zh', { columns: 80, words: wordsOf('zh') }],
  ['80-ko', { columns: 80, words: wordsOf('ko') }],
] as const;

describe('a plan', () => {
  it.each(LOOKS)('full, %s', (name, rest) => {
    const looks = view(rest);
    expectGolden(`plan/full-${name}.txt`, drawPage(planPage(PLAN, looks), looks));
  });

  it.each([
    ['long', longPlan(120)],
    ['empty', EMPTY_PLAN],
    ['unread', UNREAD_PLAN],
  ])('%s, 100', (name, report) => {
    const looks = view();
    expectGolden(`plan/${name}-100.txt`, drawPage(planPage(report, looks), looks));
  });
});

describe('a plan that was applied', () => {
  it.each(LOOKS)('partly, %s', (name, rest) => {
    const looks = view(rest);
    expectGolden(`prepare/partly-${name}.txt`, drawPage(preparePage(PREPARED.partly, looks), looks));
  });

  it.each(['waiting', 'done', 'closable'] as const)('%s, 100', (name) => {
    const looks = view();
    expectGolden(`prepare/${name}-100.txt`, drawPage(preparePage(PREPARED[name], looks), looks));
  });
});

describe('in Markdown', () => {
  it.each([
    ['plan', PLAN],
    ['prepare', PREPARED.partly],
  ] as const)('%s', (name, report) => {
    expectGolden(`markdown/${name}.md`, formatReport(report, 'markdown', view()));
  });
});

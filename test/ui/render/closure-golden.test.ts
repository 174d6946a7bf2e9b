import { describe, expect, it } from 'vitest';
import { drawPage } from '../../../src/ui/render/draw.js';
import { closurePage } from '../../../src/ui/render/closure.js';
import { formatReport, type Report } from '../../../src/ui/render/format.js';
import { memberClosuresPage } from '../../../src/ui/render/member-closures.js';
import { questionsPage } from '../../../src/ui/render/questions.js';
import { wordsOf } from '../../../src/ui/words/index.js';
import { textWidth } from '../../../src/ui/wrap.js';
import { readDocument } from '../../helpers/schema.js';
import { CLOSURES, MEMBER_CLOSURES, MEMBER_QUESTIONS, QUESTIONS } from '../closing-samples.js';
import { expectGolden } from '../golden.js';
import { view } from '../samples.js';

const LOOKS = [
  ['80', { columns: 80 }],
  ['80-zh', { columns: 80, words: wordsOf('zh') }],
  ['80-ko', { columns: 80, words: wordsOf('ko') }],
] as const;

describe.each(LOOKS)('closing an account, %s', (name, rest) => {
  const looks = view(rest);

  it.each(Object.entries(CLOSURES))('%s', (end, report) => {
    expectGolden(`close/${end}-${name}.txt`, drawPage(closurePage(report, looks), looks));
  });

  it('questions', () => {
    expectGolden(`close/questions-${name}.txt`, drawPage(questionsPage(QUESTIONS, looks), looks));
  });

  it('questions about members', () => {
    expectGolden(
      `close/member-questions-${name}.txt`,
      drawPage(questionsPage(MEMBER_QUESTIONS, looks), looks),
    );
  });

  it('members', () => {
    expectGolden(`close/members-${name}.txt`, drawPage(memberClosuresPage(MEMBER_CLOSURES, looks), looks));
  });
});

const REPORTS: readonly Report[] = [...Object.values(CLOSURES), QUESTIONS, MEMBER_QUESTIONS, MEMBER_CLOSURES];

describe.each(REPORTS.map((report) => ['end' in report ? report.end : report.kind, report] as const))(
  'the report of %s',
  (_, report) => {
    it('is what its schema says', () => {
      expect(readDocument(formatReport(report, 'json', view()))['kind']).toBe(report.kind);
    });

    it('fits the terminal and lets no control character through', () => {
      const lines = formatReport(report, 'table', view({ columns: 80 })).split('\n');
      expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(80);
      expect(lines.join('')).not.toMatch(/\p{Cc}/u);
    });

    it('has a row for each thing as CSV', () => {
      expect(formatReport(report, 'csv', view()).split('\n').length).toBeGreaterThan(1);
    });
  },
);

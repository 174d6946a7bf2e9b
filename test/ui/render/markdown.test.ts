import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../src/ui/render/format.js';
import { toMarkdown } from '../../../src/ui/render/markdown.js';
import { plainSection } from '../../../src/ui/render/page.js';
import { wordsOf } from '../../../src/ui/words/index.js';
import { expectGolden } from '../golden.js';
import { CONDITIONS, MEMBERS, PROFILES, REPORTS, STORED, view } from '../samples.js';

const words = wordsOf('en');

function cell(text: string): string {
  return toMarkdown([plainSection('', [{ title: 'T' }], [[text]])], words).split('\n')[2] ?? '';
}

describe('text in Markdown', () => {
  it.each([
    ['a table border', 'a|b', '| a\\|b |'],
    ['HTML', '<script>&', '| &lt;script&gt;&amp; |'],
    ['markup', '*b* _i_ `c` [x](y) #h ~s~ \\', '| \\*b\\* \\_i\\_ \\`c\\` \\[x\\](y) \\#h \\~s\\~ \\\\ |'],
    ['a line end', 'a\nb', '| a<br>b |'],
    ['another kind of address', 'javascript:alert(1)', '| javascript:alert(1) |'],
  ])('is shown as it is: %s', (_, text, shown) => {
    expect(cell(text)).toBe(shown);
  });

  it('keeps addresses whole, to be followed', () => {
    expect(cell('Console: https://a.example.com/x_y?b=*&c, or wait')).toBe(
      '| Console: <https://a.example.com/x_y?b=*&c>, or wait |',
    );
  });
});

describe('reports in Markdown', () => {
  it.each([
    ['check', REPORTS.blocked],
    ['members', MEMBERS],
    ['checks', PROFILES],
    ['conditions', { kind: 'conditions', conditions: CONDITIONS }],
    ['profiles', STORED],
  ] as const)('%s', (name, report) => {
    expectGolden(`markdown/${name}.md`, formatReport(report, 'markdown', view()));
  });

  it('name the evidence of a condition once', () => {
    const text = formatReport(REPORTS.blocked, 'markdown', view());
    expect(text.match(/sample:servers/g)).toHaveLength(1);
  });

  it('give every row of a table the same number of cells', () => {
    const tables = formatReport(REPORTS.blocked, 'markdown', view())
      .split('\n\n')
      .filter((block) => block.startsWith('|'));
    for (const table of tables) {
      const counts = table.split('\n').map((line) => line.split(/(?<!\\)\|/).length);
      expect(new Set(counts).size).toBe(1);
    }
  });
});

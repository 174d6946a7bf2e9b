import { describe, expect, it } from 'vitest';
import { createPaint } from '../../../src/ui/paint.js';
import { checkPage } from '../../../src/ui/render/check.js';
import { drawPage } from '../../../src/ui/render/draw.js';
import { createGrid } from '../../../src/ui/render/grid.js';
import { textWidth } from '../../../src/ui/wrap.js';
import { sanitize } from '../../../src/ui/sanitize.js';
import { randomTexts } from '../random-text.js';
import { FINDINGS, outcome, REPORTS, view } from '../samples.js';

const COLUMNS = [{ title: 'What' }, { title: 'Item' }, { title: 'Amount', align: 'right' as const }];
const plain = createPaint(false);

describe('a grid', () => {
  it('aligns columns behind Chinese and Korean text', () => {
    const rows = [
      ['测试服务器', 'a', '1.00'],
      ['운영 서버', 'b', '22.00'],
      ['plain', 'c', '333.00'],
    ];
    const lines = createGrid(COLUMNS, rows, { room: 80, paint: plain }).draw(rows);
    expect(lines.map((line) => textWidth(line.slice(0, line.search(/[abc] {2}/))))).toEqual([12, 12, 12]);
    expect(lines.map(textWidth)).toEqual([24, 24, 24]);
  });

  it('stays within the terminal, whatever the cells hold', () => {
    // cli-table3 takes ® for an emoji of two columns; its row is then off by one, and nothing is cut.
    const texts = randomTexts(300).map((text) => sanitize(text).replaceAll('®', ''));
    const rows = texts.map((text, place) => [text, texts[texts.length - 1 - place] ?? '', '1.00 CNY']);
    for (const room of [60, 80, 120]) {
      const grid = createGrid(COLUMNS, rows, { room, paint: plain });
      expect(grid.width).toBeLessThanOrEqual(room);
      expect(Math.max(...grid.draw(rows).map(textWidth))).toBeLessThanOrEqual(room);
    }
  });

  it('leaves out columns that stay empty', () => {
    const rows = [['text', '', '']];
    const grid = createGrid(COLUMNS, rows, { room: 80, paint: plain });
    expect(grid.columns).toBe(1);
    expect(grid.head()).toEqual(['What']);
  });

  it('breaks sentences before ids', () => {
    const id = 'i-bp1abcdefghij0001';
    const rows = [['A sentence that is long enough to be broken into two lines', id, '1.00 CNY']];
    const lines = createGrid(COLUMNS, rows, { room: 60, paint: plain }).draw(rows);
    expect(lines.join('\n')).toContain(id);
  });

  it('draws a row as one line in a pipe', () => {
    const rows = [['long '.repeat(40).trim(), 'ecs i-1\n测试', '1.00']];
    const lines = createGrid(COLUMNS, rows, { room: undefined, paint: plain }).draw(rows);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('ecs i-1 测试');
  });
});

describe('a page', () => {
  it('counts what is not verified by condition, above and below', () => {
    const lines = drawPage(checkPage(REPORTS.blocked, view()), view());
    expect(lines.filter((line) => line.startsWith('Not verified'))).toEqual(['Not verified (1)']);
    expect(lines.find((line) => line.includes('not verified 1'))).toBeDefined();
  });

  const hostile = 'x'.repeat(300);
  const long = { ...FINDINGS.server, subject: { ...FINDINGS.server.subject, id: `i-${hostile}` } };
  const [first, ...others] = REPORTS.blocked.outcomes;
  const report = { ...REPORTS.blocked, outcomes: [outcome(first!.condition, [long]), ...others] };

  it.each([80, 100, 120, 200])('never is wider than a terminal of %d columns', (columns) => {
    const looks = view({ columns });
    const widths = drawPage(checkPage(report, looks), looks).map(textWidth);
    expect(Math.max(...widths)).toBeLessThanOrEqual(Math.min(columns, 120));
  });

  it('cuts neither ids nor addresses in a pipe', () => {
    const looks = view({ columns: undefined });
    const text = drawPage(checkPage(report, looks), looks).join('\n');
    expect(text).toContain(`i-${hostile}`);
    expect(text).toContain(FINDINGS.server.resolve.url);
    expect(text).not.toContain('…');
  });

  it('says once what to do for rows that are cleared the same way', () => {
    const findings = [FINDINGS.server, { ...FINDINGS.server, subject: { type: 'ecs', id: 'i-2' } }];
    const looks = view({ columns: undefined });
    const text = drawPage(
      checkPage({ ...report, outcomes: [outcome(first!.condition, findings)] }, looks),
      looks,
    ).join('\n');
    expect(text.split(FINDINGS.server.resolve.url)).toHaveLength(2);
  });

  it('lets no control character through, coloured or not', () => {
    const looks = view({ columns: 80, color: true });
    const text = drawPage(checkPage(REPORTS.blocked, looks), looks).join('');
    const colourless = text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '');
    expect(colourless).not.toMatch(/\p{Cc}|\u202e/u);
  });

  it('names the first deciding calls on a terminal, all of them in a pipe', () => {
    const many = { ...outcome(first!.condition, [long]), evidence: ['a:One', 'b:Two', 'c:Three', 'd:Four'] };
    const draw = (columns: number | undefined) => {
      const looks = view({ columns });
      return drawPage(checkPage({ ...report, outcomes: [many] }, looks), looks).join('\n');
    };
    expect(draw(100)).toContain('a:One, b:Two and 2 more');
    expect(draw(undefined)).toContain('a:One, b:Two, c:Three, d:Four');
  });
});

import { isFilled, type Block, type Item, type Page, type Section } from './page.js';
import type { Words } from '../words/index.js';

const ADDRESS = /^https:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/;
const MARKUP = /[\\`*_[\]|~#]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A page as Markdown. Text stays text: no markup, HTML or table border comes out of it. */
export function toMarkdown(page: Page, words: Words): string {
  return page
    .filter(isFilled)
    .map((block) => blockText(block, words))
    .join('\n\n');
}

function blockText(block: Block, words: Words): string {
  switch (block.kind) {
    case 'heading':
      return [`# ${escape(block.title)}`, escape(block.detail)].join('\n\n');
    case 'statement': {
      const sentence = [
        `**${escape(block.label)}**`,
        ...(block.text === '' ? [] : [escape(block.text)]),
      ].join(' ');
      return [sentence, escape(block.detail)].join('\n\n');
    }
    case 'list':
      return [`## ${escape(block.title)}`, block.items.map(itemText).join('\n')].join('\n\n');
    case 'section':
      return sectionText(block, words);
  }
}

function itemText({ text, todo }: Item): string {
  return `- ${escape([text, todo].filter((part) => part !== '').join(' → '))}`;
}

/** The group, its note and what to do become columns of their own where there are any; a note stands once. */
function sectionText({ title, count, groupedBy, columns, groups }: Section, words: Words): string {
  const rows = groups.flatMap((group) =>
    group.rows.map((row, place) => [group.title, ...row.cells, row.todo, place === 0 ? group.note : '']),
  );
  const titles = [
    groupedBy,
    ...columns.map((column) => column.title),
    words['column.todo'],
    words['column.evidence'],
  ];
  const filled = titles.map((_, place) => rows.some((row) => (row[place] ?? '') !== ''));
  const line = (cells: readonly string[]): string =>
    `| ${titles.flatMap((_, place) => (filled[place] ? [escape(cells[place] ?? '')] : [])).join(' | ')} |`;
  const rule = `|${filled.flatMap((is, place) => (is ? [columns[place - 1]?.align === 'right' ? ' ---: ' : ' --- '] : [])).join('|')}|`;
  const table = [line(titles), rule, ...rows.map(line)].join('\n');
  return title === '' ? table : [`## ${escape(title)} (${String(count ?? rows.length)})`, table].join('\n\n');
}

/** Addresses stay whole and can be followed; all other text is shown as it is. */
function escape(text: string): string {
  return text
    .split(/(\s+|,(?=\s|$))/)
    .map((word) => (ADDRESS.test(word) ? `<${word}>` : escapeWord(word)))
    .join('')
    .replaceAll('\n', '<br>');
}

function escapeWord(word: string): string {
  return word.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character).replace(MARKUP, '\\$&');
}

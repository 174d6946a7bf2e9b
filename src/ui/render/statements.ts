import { listInquiries, type OpenInquiry } from '../../domain/statement.js';
import type { Outcome } from '../../domain/verdict.js';
import { wordReason, type ProviderTexts } from '../messages.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import { readableTime } from './cells.js';
import { plainSection, type List, type Section } from './page.js';
import type { View } from './view.js';

/** What is asked of the owner; a yes settles it. Harmless for a terminal. */
export function wordInquiry({ condition, inquiry }: OpenInquiry, texts: ProviderTexts, words: Words): string {
  if (!inquiry) return fill(words['inquiry.condition'], { title: sanitize(condition.title) });
  return wordReason(inquiry, texts, condition.id);
}

/** What is open and that a look in the console would settle. */
export function inquiriesOf(outcomes: readonly Outcome[]): readonly OpenInquiry[] {
  return outcomes.flatMap(({ condition, gaps }) => listInquiries(condition, gaps));
}

/** What to look up, and where. */
export function inquiryList(outcomes: readonly Outcome[], texts: ProviderTexts, words: Words): List {
  const items = inquiriesOf(outcomes).map((open) => ({
    text: wordInquiry(open, texts, words),
    todo: sanitize(open.url ?? ''),
  }));
  return { kind: 'list', title: `${words['section.inquiries']} (${String(items.length)})`, items };
}

/** What rests on the owner's word. */
export function statedSection(outcomes: readonly Outcome[], { words }: View): Section {
  const columns = ['column.condition', 'column.call', 'column.stated-on', 'column.caller'] as const;
  const rows = outcomes.flatMap(({ condition, stated }) =>
    stated.map(({ gap, statement: { at, caller } }) => [
      sanitize(condition.title),
      sanitize(gap.action),
      readableTime(at),
      sanitize(caller),
    ]),
  );
  return plainSection(
    words['section.stated'],
    columns.map((title) => ({ title: words[title] })),
    rows,
  );
}

/** What is asked and what is stated of a condition, as they stand in a document. */
export function statementFields(
  { condition, gaps, stated }: Outcome,
  texts: ProviderTexts,
  words: Words,
): object {
  const inquiries = listInquiries(condition, gaps).map((open) => ({
    id: open.id,
    question: wordInquiry(open, texts, words),
    ...(open.url === undefined ? {} : { url: open.url }),
  }));
  const statements = stated.map(({ gap, statement: { id, at, caller } }) => {
    return { id, action: gap.action, at, caller };
  });
  return {
    ...(inquiries.length > 0 ? { inquiries } : {}),
    ...(statements.length > 0 ? { statements } : {}),
  };
}

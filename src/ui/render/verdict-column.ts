import type { Words } from '../words/index.js';
import { VERDICT_STYLES } from './header.js';
import type { Column } from './page.js';

/** A column of verdicts, each in its colour. */
export function verdictColumn(words: Words): Column {
  const verdicts = ['under-way', 'blocked', 'undecided', 'renounce', 'closable'] as const;
  return {
    title: words['column.verdict'],
    styles: Object.fromEntries(
      verdicts.map((verdict) => [words[`verdict.${verdict}`], VERDICT_STYLES[verdict]]),
    ),
  };
}

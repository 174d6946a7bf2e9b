import type { Manifest } from '../../domain/export.js';
import { monthSpans } from '../month-spans.js';
import { fill, type Words } from '../words/index.js';
import { grantHint, groupMissing, isWithheld, type MissingGroup } from './missing-files.js';

/** What was wrong with rows that are out already, and what to do about it. */
export interface StreamTrouble {
  readonly message: string;
  readonly tryThis: readonly string[];
}

/** Says in sentences what an export into a pipe has no manifest for. */
export function streamTrouble({ missing, reconciliation }: Manifest, words: Words): StreamTrouble {
  const groups = groupMissing(missing);
  const monthsIn = (wanted: 'different' | 'unread'): string =>
    monthSpans(reconciliation.filter(({ state }) => state === wanted).map(({ month }) => month));
  const sentence = (state: 'different' | 'unread'): readonly string[] => {
    const months = monthsIn(state);
    return months === '' ? [] : [fill(words[`stream.${state}`], { months })];
  };
  const grants = [...new Set(groups.map(({ gap }) => grantHint(gap, words)))].filter((hint) => hint !== '');
  return {
    message: [
      ...groups.map((group) => missingSentence(group, words)),
      ...sentence('different'),
      ...sentence('unread'),
    ].join(' '),
    tryThis: [...grants, ...furtherHints(groups, monthsIn('different') !== '', words)],
  };
}

/** Where everything has to be granted first, a run into another place would bring no more. */
function furtherHints(
  groups: readonly MissingGroup[],
  areDifferent: boolean,
  words: Words,
): readonly string[] {
  if (areDifferent || groups.some(({ gap }) => !isWithheld(gap))) return [words['stream.folder']];
  return groups.length === 0 ? [words['stream.again']] : [];
}

function missingSentence({ table, months, gap }: MissingGroup, words: Words): string {
  const why = fill(words['stream.why'], {
    why: words[`gap.${gap.code}`],
    call: gap.action,
    code: gap.providerCode ?? gap.code,
  });
  const what =
    months.length === 0
      ? fill(words['stream.missing'], { table })
      : fill(words['stream.missing-months'], { table, count: months.length, months: monthSpans(months) });
  return `${what} ${why}`;
}

import type { PlanReport, PrepareReport } from '../../domain/preparation.js';
import { toJson } from './json.js';

/** Items of a long list that become one piece of text. */
const PIECE = 100;

/** A report whose list may be so long that it is never to be one text. */
export interface LongReport<R> {
  /** The list's name in the report's document. */
  readonly list: string;
  readonly count: (report: R) => number;
  /** A part of the list alone. */
  readonly part: (report: R, from: number, to: number) => R;
  /** Everything but the list. */
  readonly rest: (report: R) => R;
}

export const LONG_PLAN: LongReport<PlanReport> = {
  list: 'steps',
  count: ({ plan }) => plan.steps.length,
  part: (report, from, to) => ({
    ...report,
    plan: { ...report.plan, steps: report.plan.steps.slice(from, to), renounced: [], gaps: [], leftOut: [] },
  }),
  rest: (report) => ({ ...report, plan: { ...report.plan, steps: [] } }),
};

export const LONG_PREPARE: LongReport<PrepareReport> = {
  list: 'results',
  count: ({ results }) => results.length,
  part: (report, from, to) => ({ ...report, results: report.results.slice(from, to), appeared: [] }),
  rest: (report) => ({ ...report, results: [] }),
};

/** The JSON of a report's document in pieces, which together are what `toJson` gives of the whole. */
export function* jsonPieces<R>(
  report: R,
  long: LongReport<R>,
  toDocument: (report: R) => object,
): Generator<string> {
  const { list } = long;
  const mark = `\n  "${list}": []`;
  // No text in JSON holds a line end, so that only the list itself can stand at this place.
  const [before = '', after = ''] = toJson(toDocument(long.rest(report))).split(mark);
  yield `${before}\n  "${list}": [`;
  let separator = '';
  for (const part of partsOf(report, long)) {
    const items = toJson((toDocument(part) as Readonly<Record<string, object>>)[list] ?? []);
    yield separator + items.slice(1, -2).replaceAll('\n', '\n  ');
    separator = ',';
  }
  yield `\n  ]${after}`;
}

/** The CSV of a report in pieces: the rows of the list, then all others. */
export function* csvPieces<R>(
  report: R,
  long: LongReport<R>,
  toCsv: (report: R) => string,
): Generator<string> {
  const [head = '', ...others] = linesAfterHead(toCsv(long.rest(report)));
  yield head;
  for (const part of partsOf(report, long)) yield ['', ...linesAfterHead(toCsv(part)).slice(1)].join('\n');
  if (others.length > 0) yield ['', ...others].join('\n');
}

function* partsOf<R>(report: R, { count, part }: LongReport<R>): Generator<R> {
  for (let from = 0; from < count(report); from += PIECE) yield part(report, from, from + PIECE);
}

/** The head of a CSV, and its rows as one text where there are any: cells hold no line ends. */
function linesAfterHead(csv: string): readonly string[] {
  const end = csv.indexOf('\n');
  return end < 0 ? [csv] : [csv.slice(0, end), csv.slice(end + 1)];
}

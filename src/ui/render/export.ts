import type {
  ExportReport,
  Manifest,
  ManifestGap,
  Reconciliation,
  TableLayout,
} from '../../domain/export.js';
import { DATASETS } from '../../domain/records.js';
import { sumMoney } from '../../domain/tally.js';
import { formatAmount } from '../amount.js';
import { commandLine } from '../command-line.js';
import { monthSpans } from '../month-spans.js';
import type { Style } from '../paint.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import { nextList } from './header.js';
import { isWithheld, missingSection } from './missing-files.js';
import { plainSection, type Block, type List, type Page, type Section } from './page.js';
import type { View } from './view.js';

/** How an export ended: the first of these that is true. */
export type ExportOutcome = 'incomplete' | 'different' | 'undecided' | 'complete';

const STYLES: Readonly<Record<ExportOutcome, Style>> = {
  incomplete: 'red',
  different: 'red',
  undecided: 'yellow',
  complete: 'green',
};

export function outcomeOf({ missing, unfetched, reconciliation }: Manifest): ExportOutcome {
  const has = (state: Reconciliation['state']): boolean =>
    reconciliation.some((month) => month.state === state);
  if (missing.length > 0 || unfetched.length > 0) return 'incomplete';
  if (has('different')) return 'different';
  return has('unread') ? 'undecided' : 'complete';
}

/** `export`: how it ended, the tables, what is missing or differs, what is to be fetched by hand. */
export function exportPage(report: ExportReport, view: View): Page {
  const { manifest, folder } = report;
  const { words } = view;
  return [
    ...headBlocks(report, view),
    tableSection(manifest, words),
    missingSection(manifest, words),
    unfetchedList(manifest, words),
    reconciliationSection(manifest, words),
    gapList(manifest, words),
    nextList(words['next.export'], commandLine(['acctclose', 'export', 'verify', folder]), words),
  ];
}

/** What is in an export, what was never asked for, and what is to be fetched by hand. */
export function manifestBlocks(manifest: Manifest, { words }: Pick<View, 'words'>): Page {
  return [tableSection(manifest, words), leftOutList(manifest, words), gapList(manifest, words)];
}

function headBlocks({ account, manifest, folder }: ExportReport, { words, texts }: View): readonly Block[] {
  const outcome = outcomeOf(manifest);
  const lacking = [...manifest.missing, ...manifest.unfetched];
  const says = outcome === 'incomplete' && lacking.every(({ gap }) => isWithheld(gap)) ? 'withheld' : outcome;
  const text = fill(words[`says.export.${says}`], {
    files: manifest.files.length + manifest.attachments.length,
    rows: groupDigits(sum(manifest.files.map(({ rows }) => rows))),
    folder: sanitize(folder),
    count: lacking.length,
  });
  const { provider, accountId } = account;
  return [
    { kind: 'heading', title: sanitize(`${texts(provider).title} · ${accountId}`), detail: '' },
    { kind: 'statement', label: words[`export.${outcome}`], style: STYLES[outcome], text, detail: '' },
  ];
}

function tableSection(manifest: Manifest, words: Words): Section {
  const columns = [
    { title: words['column.table'] },
    { title: words['column.months'] },
    { title: words['column.files'], align: 'right' as const },
    { title: words['column.rows'], align: 'right' as const },
    { title: words['column.bytes'], align: 'right' as const },
    { title: words['column.total'], align: 'right' as const },
  ];
  return plainSection(
    words['section.tables'],
    columns,
    manifest.tables.map((table) => tableCells(table, manifest)),
  );
}

function tableCells({ table }: TableLayout, { files, attachments }: Manifest): readonly string[] {
  const own = files.filter((file) => file.table === table);
  const all = [...own, ...attachments.filter((file) => file.table === table)];
  const months = own.flatMap(({ month }) => (month === undefined ? [] : [month]));
  const totals = sumMoney(own.flatMap((file) => file.totals));
  return [
    sanitize(table),
    monthSpans(months),
    String(all.length),
    groupDigits(sum(own.map(({ rows }) => rows))),
    groupDigits(sum(all.map(({ bytes }) => bytes))),
    totals.map(formatAmount).join('\n'),
  ];
}

/** The kinds of records that an export says nothing of. */
function leftOutList({ tables, gaps }: Manifest, words: Words): List {
  const known = new Set<string>([...tables, ...gaps].map(({ dataset }) => dataset));
  return {
    kind: 'list',
    title: words['section.left-out-records'],
    items: DATASETS.filter((dataset) => !known.has(dataset)).map((text) => ({ text, todo: '' })),
  };
}

/** Files that rows point to, with their addresses: they may be fetched by hand. */
function unfetchedList({ unfetched }: Manifest, words: Words): List {
  return {
    kind: 'list',
    title: words['section.unfetched'],
    items: unfetched.map(({ name, url, gap }) => ({
      text: sanitize(`${name}: ${words[`gap.${gap.code}`]} (${gap.providerCode ?? gap.code})`),
      todo: `${words['unfetched.address']}: ${sanitize(url)}`,
    })),
  };
}

/** Months that agree are not worth a line. */
function reconciliationSection({ reconciliation }: Manifest, words: Words): Section {
  const columns = [
    { title: words['column.month'] },
    { title: words['column.lines'], align: 'right' as const },
    { title: words['column.overview'], align: 'right' as const },
    { title: words['column.difference'], align: 'right' as const },
    { title: words['column.state'] },
  ];
  const rows = reconciliation
    .filter(({ state }) => state !== 'equal')
    .map(({ month, currency, lines, overview, difference, state }) => {
      const amount = (value: string | undefined): string =>
        value === undefined ? '' : formatAmount({ value, currency });
      return [month, amount(lines), amount(overview), amount(difference), words[`reconciled.${state}`]];
    });
  return plainSection(words['section.reconciliation'], columns, rows);
}

function gapList({ gaps }: Manifest, words: Words): List {
  return {
    kind: 'list',
    title: words['section.gaps'],
    items: gaps.map(({ dataset, message, url, ...gap }) => ({
      text: sanitize(`${[dataset, whenOf(gap, words)].join(' ').trim()}: ${message}`),
      todo: url === undefined ? '' : `${words['resolve.console']}: ${sanitize(url)}`,
    })),
  };
}

function whenOf({ months, before }: Pick<ManifestGap, 'months' | 'before'>, words: Words): string {
  return before === undefined ? monthSpans(months) : fill(words['gaps.before'], { month: before });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** `1,234,567` */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

import type { Finding, Severity } from '../../domain/finding.js';
import type { Gap } from '../../domain/verdict.js';
import { sanitize } from '../sanitize.js';
import type { Words } from '../words/index.js';
import { findingCells, gapHint, nameList, resolutionText } from './cells.js';
import type { Block, Column, Group, List, Row, Section } from './page.js';
import type { View } from './view.js';

/** Findings and gaps of one condition or one member, with the sentences worded. */
export interface Judged {
  readonly title: string;
  /** The account that is judged; findings about itself need not name it again. */
  readonly accountId: string;
  readonly evidence: readonly string[];
  readonly findings: readonly { readonly finding: Finding; readonly message: string }[];
  readonly gaps: readonly Gap[];
}

export interface Grouping {
  /** What the groups are: conditions or members. */
  readonly groupedBy: string;
  readonly view: View;
}

/** One table per severity, the notices as a list, then what could not be verified and why. */
export function findingBlocks(judged: readonly Judged[], grouping: Grouping): readonly Block[] {
  return [
    severitySection('under-way', judged, grouping),
    severitySection('must-process', judged, grouping),
    severitySection('renounceable', judged, grouping),
    severitySection('attest', judged, grouping),
    severitySection('advice', judged, grouping),
    noticeList(judged, grouping.view.words),
    gapSection(judged, grouping),
    leftOutList(judged, grouping.view.words),
  ];
}

function severitySection(
  severity: Exclude<Severity, 'notice'>,
  judged: readonly Judged[],
  { groupedBy, view }: Grouping,
): Section {
  const { words } = view;
  const rowsOf = (each: Judged): Group['rows'] =>
    findingsOf(each, severity).map(({ finding, message }) => {
      const { item, region, amount, todo } = findingCells(finding, message, {
        view,
        accountId: each.accountId,
      });
      return { cells: [message, item, region, amount], todo };
    });
  return {
    kind: 'section',
    title: words[`section.${severity}`],
    groupedBy,
    columns: [
      { title: words['column.what'] },
      { title: words['column.item'] },
      { title: words['column.region'] },
      { title: words['column.amount'], align: 'right' },
    ],
    groups: groupsOf(judged, rowsOf, view),
  };
}

function noticeList(judged: readonly Judged[], words: Words): List {
  const items = judged
    .flatMap((each) => findingsOf(each, 'notice'))
    .map(({ finding, message }) => ({ text: message, todo: resolutionText(finding.resolve, words) }));
  return { kind: 'list', title: `${words['section.notice']} (${String(items.length)})`, items };
}

function gapSection(judged: readonly Judged[], { groupedBy, view }: Grouping): Section {
  const { words } = view;
  const rowsOf = ({ gaps }: Judged): Group['rows'] => gaps.filter(isFailure).map((gap) => gapRow(gap, words));
  const groups = groupsOf(judged, rowsOf, view);
  return {
    kind: 'section',
    title: words['section.unknown'],
    // As the line of counts has it: what is not verified is a condition or a member, however many calls failed.
    count: groups.length,
    groupedBy,
    columns: gapColumns(words),
    groups,
  };
}

export function gapColumns(words: Words): readonly Column[] {
  return [{ title: words['column.why'] }, { title: words['column.call'] }, { title: words['column.code'] }];
}

/** Why something could not be read, by which call, and what would settle it. */
export function gapRow(gap: Gap, words: Words): Row {
  return {
    cells: [words[`gap.${gap.code}`], sanitize(gap.action), sanitize(gap.providerCode ?? '')],
    todo: gapHint(gap, words),
  };
}

/** What was not asked for is named in one line each: there is no failure to explain. */
function leftOutList(judged: readonly Judged[], words: Words): List {
  const left = judged.filter(({ gaps }) => gaps.some((gap) => !isFailure(gap)));
  return {
    kind: 'list',
    title: `${words['gap.left-out']} (${String(left.length)})`,
    items: left.map(({ title }) => ({ text: sanitize(title), todo: '' })),
  };
}

function isFailure({ code }: Gap): boolean {
  return code !== 'left-out';
}

function groupsOf(
  judged: readonly Judged[],
  rowsOf: (judged: Judged) => Group['rows'],
  view: View,
): readonly Group[] {
  return judged
    .map((each) => ({
      title: sanitize(each.title),
      note: nameList(each.evidence, view),
      rows: rowsOf(each),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function findingsOf({ findings }: Judged, severity: Severity): Judged['findings'] {
  return findings.filter(({ finding }) => finding.severity === severity);
}

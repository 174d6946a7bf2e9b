import type { Finding, Severity } from '../../domain/finding.js';
import type { Gap } from '../../domain/verdict.js';
import { sanitize } from '../sanitize.js';
import type { Words } from '../words/index.js';
import { findingCells, gapHint } from './cells.js';
import type { Block, Group, List, Section } from './page.js';

/** Findings and gaps of one condition or one member, with the sentences worded. */
export interface Judged {
  readonly title: string;
  readonly evidence: readonly string[];
  readonly findings: readonly { readonly finding: Finding; readonly message: string }[];
  readonly gaps: readonly Gap[];
}

/** One table per severity, the notices as a list, then what could not be verified and why. */
export function findingBlocks(judged: readonly Judged[], groupedBy: string, words: Words): readonly Block[] {
  return [
    ...(['must-process', 'renounceable', 'attest'] as const).map((severity): Section => ({
      kind: 'section',
      title: words[`section.${severity}`],
      groupedBy,
      columns: [
        { title: words['column.what'] },
        { title: words['column.item'] },
        { title: words['column.region'] },
        { title: words['column.amount'], align: 'right' },
      ],
      groups: groupsOf(judged, (each) => findingRows(each, severity, words)),
    })),
    noticeList(judged, words),
    gapSection(judged, groupedBy, words),
  ];
}

function findingRows(judged: Judged, severity: Severity, words: Words): Group['rows'] {
  return findingsOf(judged, severity).map(({ finding, message }) => {
    const { item, region, amount, todo } = findingCells(finding, words);
    return { cells: [message, item, region, amount], todo };
  });
}

function noticeList(judged: readonly Judged[], words: Words): List {
  const items = judged
    .flatMap((each) => findingsOf(each, 'notice'))
    .map(({ finding, message }) =>
      [message, findingCells(finding, words).todo].filter((text) => text !== '').join(' → '),
    );
  return { kind: 'list', title: `${words['section.notice']} (${String(items.length)})`, items };
}

function gapSection(judged: readonly Judged[], groupedBy: string, words: Words): Section {
  return {
    kind: 'section',
    title: words['section.unknown'],
    groupedBy,
    columns: [
      { title: words['column.why'] },
      { title: words['column.call'] },
      { title: words['column.code'] },
    ],
    groups: groupsOf(judged, ({ gaps }) =>
      gaps.map((gap) => ({
        cells: [words[`gap.${gap.code}`], sanitize(gap.action), sanitize(gap.providerCode ?? '')],
        todo: gapHint(gap, words),
      })),
    ),
  };
}

function groupsOf(judged: readonly Judged[], rowsOf: (judged: Judged) => Group['rows']): readonly Group[] {
  return judged
    .map((each) => ({
      title: sanitize(each.title),
      note: sanitize(each.evidence.join(', ')),
      rows: rowsOf(each),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function findingsOf({ findings }: Judged, severity: Severity): Judged['findings'] {
  return findings.filter(({ finding }) => finding.severity === severity);
}

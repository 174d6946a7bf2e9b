import type { ProfileResult, ProfilesReport } from '../../domain/report.js';
import { sanitize } from '../sanitize.js';
import type { Words } from '../words/index.js';
import { nextList } from './header.js';
import { plainSection, type Page, type Section } from './page.js';
import { verdictColumn } from './verdict-column.js';
import type { View } from './view.js';

/** `check` of many accounts: one row each, then why the others could not be checked. */
export function checksPage({ results }: ProfilesReport, view: View): Page {
  const { words } = view;
  return [
    summarySection(results, view),
    failureSection(results, words),
    nextList(words['next.profile'], 'acctclose check --profile NAME', words),
  ];
}

function summarySection(results: readonly ProfileResult[], view: View): Section {
  const { words } = view;
  const columns = [
    { title: words['column.profile'] },
    { title: words['column.provider'] },
    { title: words['column.account'] },
    verdictColumn(words),
    { title: words['column.mustProcess'], align: 'right' as const },
    { title: words['column.renounceable'], align: 'right' as const },
    { title: words['column.unknown'], align: 'right' as const },
  ];
  return plainSection(
    '',
    columns,
    results.map((result) => summaryRow(result, view)),
  );
}

function summaryRow(result: ProfileResult, { words, texts }: View): readonly string[] {
  const profile = sanitize(result.profile);
  if ('error' in result) return [profile, '', '', words['verdict.failed'], '', '', ''];
  const { account, verdict, counts } = result.report;
  return [
    profile,
    sanitize(texts(account.provider).title),
    sanitize(account.accountId),
    words[`verdict.${verdict}`],
    String(counts.mustProcess),
    String(counts.renounceable),
    String(counts.unknown),
  ];
}

function failureSection(results: readonly ProfileResult[], words: Words): Section {
  const failed = results.flatMap((result) => ('error' in result ? [result] : []));
  return {
    kind: 'section',
    title: words['verdict.failed'],
    groupedBy: words['column.profile'],
    columns: [{ title: words['column.why'] }],
    groups: failed.map(({ profile, error }) => ({
      title: sanitize(profile),
      note: '',
      rows: [{ cells: [sanitize(error.message)], todo: sanitize(error.tryThis.join(' · ')) }],
    })),
  };
}

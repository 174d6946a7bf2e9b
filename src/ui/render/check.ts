import type { CheckReport } from '../../domain/report.js';
import type { Outcome } from '../../domain/verdict.js';
import { wordFinding, wordReason } from '../messages.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import { nameList, readableTime } from './cells.js';
import { findingBlocks, type Judged } from './findings.js';
import { commandFor, headBlocks, nextItem, type Standing } from './header.js';
import { plainSection, type Item, type List, type Page, type Section } from './page.js';
import { inquiriesOf, inquiryList, statedSection } from './statements.js';
import type { View } from './view.js';

/** `check` of one account: verdict, tables by severity, what is not verified, what passed, forecast, next step. */
export function checkPage(report: CheckReport, view: View): Page {
  const { words } = view;
  return [
    ...headBlocks(report, [meaning(report, words), ...filedText(report, words)].join(' '), view),
    ...findingBlocks(judgeOutcomes(report, view), { groupedBy: words['column.condition'], view }),
    inquiryList(report.outcomes, view.texts(report.account.provider), words),
    statedSection(report.outcomes, view),
    passSection(report.outcomes, view),
    forecastList(report, view),
    { kind: 'list', title: words['section.next'], items: nextItems(report, view) },
  ];
}

/** The outcomes with the sentences of their findings. */
export function judgeOutcomes(
  { account, outcomes }: CheckReport,
  view: Pick<View, 'texts'>,
): readonly Judged[] {
  const texts = view.texts(account.provider);
  return outcomes.map(({ condition, evidence, findings, gaps }) => ({
    title: condition.title,
    accountId: account.accountId,
    evidence,
    findings: findings.map((finding) => ({ finding, message: wordFinding(finding, texts, condition.id) })),
    gaps,
  }));
}

/** What the verdict means. */
export function meaning({ verdict, counts }: Standing, words: Words): string {
  const says = ownMeaning({ verdict, counts }, words);
  const isOpen = verdict === 'closable' || verdict === 'renounce';
  return isOpen && counts.stated > 0
    ? `${says} ${fill(words['says.stated'], { count: counts.stated })}`
    : says;
}

/** When it was filed from here. */
function filedText({ filed }: CheckReport, words: Words): readonly string[] {
  if (!filed) return [];
  const stage = words[`closing.stage.${filed.stage}`];
  return [fill(words['says.filed'], { stage, since: readableTime(filed.since) })];
}

function ownMeaning({ verdict, counts }: Standing, words: Words): string {
  if (verdict === 'closable' && counts.attest > 0)
    return fill(words['says.attest'], { count: counts.attest });
  return fill(words[`says.${verdict}`], { count: counts.mustProcess });
}

function passSection(outcomes: readonly Outcome[], view: View): Section {
  const { words } = view;
  const columns = [{ title: words['column.condition'] }, { title: words['column.evidence'] }];
  const passed = outcomes.filter(({ status }) => status === 'pass');
  const rows = passed.map(({ condition, evidence }) => [sanitize(condition.title), nameList(evidence, view)]);
  return plainSection(words['section.pass'], columns, rows);
}

function forecastList({ account, forecast }: CheckReport, { words, texts }: View): List {
  return {
    kind: 'list',
    title: fill(words['forecast.earliest'], { day: sanitize(forecast.earliest) }),
    items: forecast.because.map((reason) => ({
      text: wordReason(reason, texts(account.provider)),
      todo: '',
    })),
  };
}

function nextItems({ verdict, outcomes }: CheckReport, view: View): readonly Item[] {
  const { words, command } = view;
  const again = nextItem(words[`next.${verdict}`], command);
  const close = commandFor(['close'], view);
  switch (verdict) {
    case 'blocked':
      return [nextItem(words['next.prepare'], commandFor(['prepare'], view)), again];
    case 'undecided': {
      const ask = nextItem(words['next.ask'], commandFor(['check', '--ask'], view));
      return inquiriesOf(outcomes).length > 0 ? [ask, again] : [again];
    }
    case 'under-way':
      return [nextItem(words['next.under-way'], commandFor(['status'], view))];
    case 'renounce':
      return [again, nextItem(words['next.close'], close)];
    case 'closable':
      return [nextItem(words['next.closable'], close)];
  }
}

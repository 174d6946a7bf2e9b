import type { ClosureReport, WalkTask } from '../../domain/closing.js';
import { wordExpectation, wordGuide, wordQuestion } from '../closure-texts.js';
import type { Style } from '../paint.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import { readableTime } from './cells.js';
import { accountHeading, commandFor, nextItem } from './header.js';
import type { Item, List, Page, Statement } from './page.js';
import type { View } from './view.js';

const STYLES: Readonly<Record<ClosureReport['end'], Style>> = {
  walk: 'yellow',
  filed: 'green',
  running: 'yellow',
  closed: 'green',
  declined: 'red',
  uncertain: 'red',
};

/** `close` of the own account: how far it is, what a person still does, what comes next and when. */
export function closurePage(report: ClosureReport, view: View): Page {
  const { account, statedVerification: stated, stage, since } = report;
  const { words } = view;
  const detail =
    since === ''
      ? words[`closing.stage.${stage}`]
      : fill(words['header.stage'], { stage: words[`closing.stage.${stage}`], since: readableTime(since) });
  return [
    accountHeading(account, detail, view, stated),
    statement(report, words),
    walkList(report, words),
    declinedList(report, view),
    expectedList(report, words),
    { kind: 'list', title: words['section.next'], items: nextItems(report, view) },
  ];
}

function statement({ end, folder }: ClosureReport, words: Words): Statement {
  return {
    kind: 'statement',
    label: words[`closure.${end}`],
    style: STYLES[end],
    text: words[`says.closure.${end}`],
    detail: fill(words['says.kept'], { folder: sanitize(folder) }),
  };
}

function walkList({ walk, texts }: ClosureReport, words: Words): List {
  const items = walk.map((task, place) => ({
    text: `${place + 1}. ${taskText(task, texts, words)}`,
    todo: taskHints(task, texts, words).join(' · '),
  }));
  return { kind: 'list', title: words['section.walk'], items };
}

/** What a person's step is. */
export function taskText(task: WalkTask, texts: ClosureReport['texts'], words: Words): string {
  const text = wordGuide(task.text, texts);
  return task.submits ? fill(words['walk.final'], { text }) : text;
}

/** Where a person's step is done, and what to copy there. */
function taskHints({ url, paste }: WalkTask, texts: ClosureReport['texts'], words: Words): readonly string[] {
  return [
    ...(url === undefined ? [] : [sanitize(url)]),
    ...(paste ? [fill(words['walk.paste'], { text: wordGuide(paste, texts) })] : []),
  ];
}

function declinedList({ account, declined, texts }: ClosureReport, { words, texts: provider }: View): List {
  const wording = { guide: texts, provider: provider(account.provider), words };
  return {
    kind: 'list',
    title: words['section.declined'],
    items: declined ? [{ text: wordQuestion(declined, wording), todo: '' }] : [],
  };
}

function expectedList({ expect, texts, end }: ClosureReport, words: Words): List {
  const title = words['section.expected'];
  if (!expect || end === 'declined') return { kind: 'list', title, items: [] };
  return { kind: 'list', title, items: [{ text: wordExpectation(expect, texts, words), todo: '' }] };
}

function nextItems({ end, account }: ClosureReport, view: View): readonly Item[] {
  const { words } = view;
  const item = (text: string, ...rest: readonly string[]): Item => nextItem(text, commandFor(rest, view));
  switch (end) {
    case 'walk':
      return [
        item(words['next.close-on'], 'close'),
        item(words['next.report'], 'status', account.accountId, '--report', 'submitted', '--on', 'DATE'),
      ];
    case 'declined':
    case 'uncertain':
      return [item(words['next.close-on'], 'close')];
    case 'filed':
    case 'running':
    case 'closed':
      return [item(words['next.status'], 'status', account.accountId)];
  }
}

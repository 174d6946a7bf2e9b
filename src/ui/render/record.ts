import { readRecordsAnswer } from '../../domain/record-parts.js';
import type { ClosureEvent } from '../../domain/closure.js';
import type { ClosureRecord, RecordedAnswer } from '../../domain/closure-record.js';
import { isoSeconds } from '../../domain/time.js';
import { wordGuide } from '../closure-texts.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import { readableTime } from './cells.js';
import { plainSection, type Page, type Section, type Statement } from './page.js';
import { sourceText, stageText } from './status.js';
import type { View } from './view.js';

/** The record of a closure as a page that can be filed as it is. */
export function recordPage(record: ClosureRecord, view: View): Page {
  const { words } = view;
  return [
    {
      kind: 'heading',
      title: [words['record.title'], ...accountParts(record, view)].join(' · '),
      detail: fill(words['record.written'], {
        time: isoSeconds(record.writtenAt),
        version: sanitize(record.version),
      }),
    },
    stageStatement(record, view),
    answerSection(words['section.answers'], record.answers, record, words),
    answerSection(words['section.materials'], record.materials, record, words),
    exportSection(record, words),
    planSection(record, words),
    courseSection(record, words),
    proofSection(record, words),
  ];
}

function accountParts({ subject }: ClosureRecord, { words, texts }: View): readonly string[] {
  const { provider, accountId, name, kind, managedBy = '–' } = subject;
  const member = sanitize(accountId);
  const id =
    kind === 'member' ? fill(words['status.member'], { member, account: sanitize(managedBy) }) : member;
  return [texts(provider).title, id, ...(name === undefined ? [] : [sanitize(name)])];
}

function stageStatement(record: ClosureRecord, view: View): Statement {
  const { state } = record;
  const { words } = view;
  const { check, submission, submissionAt, since } = state;
  const isFiled = submission === 'done' && submissionAt !== undefined;
  return {
    ...{ kind: 'statement', label: stageText(record, words), style: 'bold' },
    text: fill(words['says.record'], { since: readableTime(since), source: sourceText(state, view) }),
    detail: [
      check ? checkText(check, words) : words['record.no-check'],
      isFiled ? fill(words['record.filed'], { time: readableTime(submissionAt) }) : words['record.not-filed'],
    ].join(' · '),
  };
}

function checkText({ verdict, at }: NonNullable<ClosureRecord['state']['check']>, words: Words): string {
  return fill(words['record.check'], { verdict: wordVerdict(verdict, words), time: readableTime(at) });
}

/** The journal holds a verdict as text. */
function wordVerdict(verdict: string, words: Words): string {
  const known = (['under-way', 'blocked', 'undecided', 'renounce', 'closable'] as const).find(
    (each) => each === verdict,
  );
  return known ? words[`verdict.${known}`] : sanitize(verdict);
}

function answerSection(
  title: string,
  answers: readonly RecordedAnswer[],
  { texts }: ClosureRecord,
  words: Words,
): Section {
  const columns = [
    { title: words['column.time'] },
    { title: words['column.id'] },
    { title: words['column.question'] },
    { title: words['column.answer'] },
    { title: words['column.sha256'] },
  ];
  const rows = answers.map(({ at, step, asked, answer, sha256 = '' }) => [
    readableTime(at),
    sanitize(step),
    asked === undefined ? '' : typeof asked === 'string' ? sanitize(asked) : wordGuide(asked, texts),
    sanitize(answer),
    sha256,
  ]);
  return plainSection(title, columns, rows);
}

function exportSection({ records }: ClosureRecord, words: Words): Section {
  const columns = [
    { title: words['column.time'] },
    { title: words['column.file'] },
    { title: words['column.sha256'] },
  ];
  const rows = records
    ? [[readableTime(records.at), exportText(records.answer, words), records.sha256 ?? '']]
    : [];
  return plainSection(words['section.record-exports'], columns, rows);
}

/** Where the export lies, and what the account went without. */
function exportText(answer: string, words: Words): string {
  const { folder, waived = [] } = readRecordsAnswer(answer) ?? {};
  return [
    ...(folder === undefined ? [] : [sanitize(`${folder}/manifest.json`)]),
    ...(folder !== undefined && waived.length === 0
      ? []
      : [fill(words['record.waived'], { parts: waived.join(', ') })]),
  ].join('; ');
}

function planSection({ plans }: ClosureRecord, words: Words): Section {
  const columns = [
    { title: words['column.time'] },
    { title: words['column.plan'] },
    { title: words['column.done-steps'], align: 'right' as const },
    { title: words['column.stated-steps'], align: 'right' as const },
    { title: words['column.open-steps'], align: 'right' as const },
  ];
  const rows = plans.map(({ begunAt, digest, steps, done, stated }) => [
    readableTime(begunAt),
    sanitize(digest),
    String(done),
    String(stated),
    String(steps - done - stated),
  ]);
  return plainSection(words['section.plans'], columns, rows);
}

/** Everything but the answers, which have a table of their own. */
function courseSection({ entries }: ClosureRecord, words: Words): Section {
  const rows = entries
    .filter(({ event }) => event.type !== 'answered')
    .map(({ at, event }) => [readableTime(at), eventText(event, words)]);
  return plainSection(
    words['section.course'],
    [{ title: words['column.time'] }, { title: words['column.event'] }],
    rows,
  );
}

function eventText(event: ClosureEvent, words: Words): string {
  switch (event.type) {
    case 'answered':
      return '';
    case 'checked':
      return fill(words['event.checked'], { verdict: wordVerdict(event.verdict, words) });
    case 'verified':
      return fill(words['event.verified'], { verification: words[`verification.${event.verification}`] });
    case 'walked':
      return fill(words['event.walked'], { step: sanitize(event.step) });
    case 'withdrawn':
      return fill(words['event.withdrawn'], { step: sanitize(event.step), code: sanitize(event.code) });
    case 'submitted':
      return words[`event.submitted.${event.by}`];
    case 'uncertain':
    case 'refused':
      return fill(words[`event.${event.type}`], { code: sanitize(event.code) });
    case 'observed': {
      const calls = sanitize(event.evidence.join(', '));
      return fill(words['event.observed'], { stage: words[`closing.stage.${event.stage}`], calls });
    }
    case 'reported':
      return fill(words['event.reported'], {
        stage: words[`closing.stage.${event.stage}`],
        day: sanitize(event.on),
      });
    default:
      return words[`event.${event.type}`];
  }
}

function proofSection({ state, entries, last }: ClosureRecord, words: Words): Section {
  const rows = [
    ...(state.check ? [['check.json', '', state.check.sha256]] : []),
    ['closure.jsonl', fill(words['record.journal-last'], { count: entries.length }), last],
  ];
  return plainSection(
    words['section.proof'],
    [{ title: words['column.file'] }, { title: words['column.what'] }, { title: words['column.sha256'] }],
    rows,
  );
}

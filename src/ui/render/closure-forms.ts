import type { AccountIdentity } from '../../domain/account.js';
import type {
  ClosureQuestion,
  ClosureReport,
  ExaminedMember,
  MemberClosure,
  MemberClosuresReport,
  QuestionsReport,
  WalkTask,
} from '../../domain/closing.js';
import type { Expectation } from '../../domain/closure.js';
import { isoSeconds } from '../../domain/time.js';
import { wordGuide, wordQuestion } from '../closure-texts.js';
import { toCsv } from './csv.js';
import { accountFields, findingFields, pick, untilField } from './json-fields.js';
import { SCHEMA_VERSION } from './json.js';
import { judgeClosures } from './member-closures.js';
import type { View } from './view.js';

const CLOSURE_COLUMNS = [
  'provider',
  'accountId',
  'end',
  'stage',
  'since',
  'place',
  'step',
  'text',
  'url',
  'paste',
];
const QUESTION_COLUMNS = [
  ...['provider', 'accountId', 'id', 'kind', 'text', 'choices', 'expects', 'answer', 'memberId'],
];
const MEMBER_COLUMNS = [
  ...['provider', 'accountId', 'memberId', 'name', 'end', 'stage', 'until'],
  ...['providerCode', 'message', 'reasons', 'needs', 'requestId'],
];

type Wording = Pick<View, 'words' | 'texts'>;

/** The document of `close` for the own account; schemas/closure.schema.json describes it. */
export function closureDocument(report: ClosureReport, wording: Wording): object {
  const { account, expect, declined, texts } = report;
  return {
    ...{ schemaVersion: SCHEMA_VERSION, kind: report.kind, account: accountFields(account) },
    ...pick(report, ['statedVerification', 'end', 'stage', 'since', 'evidence']),
    walk: report.walk.map((task) => taskFields(task, texts)),
    ...(expect ? { expect: expectFields(expect, texts) } : {}),
    ...(declined ? { declined: questionFields(declined, report, wording) } : {}),
    ...pick(report, ['folder', 'exitCode']),
  };
}

/** The document of `close --questions`; schemas/questions.schema.json describes it. */
export function questionsDocument(report: QuestionsReport, wording: Wording): object {
  const { account, questions, members, complete, end } = report;
  return {
    ...{ schemaVersion: SCHEMA_VERSION, kind: report.kind, account: accountFields(account), complete },
    ...(end === undefined ? {} : { end }),
    questions: questions.map((question) => questionFields(question, report, wording)),
    ...(members ? { members: memberFields(report.account, members, wording) } : {}),
  };
}

/** The document of `close` for members; schemas/member-closures.schema.json describes it. */
export function memberClosuresDocument(report: MemberClosuresReport, wording: Wording): object {
  return {
    ...{ schemaVersion: SCHEMA_VERSION, kind: report.kind, account: accountFields(report.account) },
    ...{ startedAt: isoSeconds(report.startedAt), finishedAt: isoSeconds(report.finishedAt) },
    results: report.results.map((result) => resultFields(report.account, result, wording)),
    exitCode: report.exitCode,
  };
}

function resultFields(account: AccountIdentity, result: MemberClosure, { texts }: Wording): object {
  const [judged] = judgeClosures({ account, results: [result] }, { texts });
  return {
    ...pick(result.member, ['accountId', 'name', 'type']),
    ...pick(result, ['end', 'stage', 'code', 'message', 'reasons', 'needs', 'requestId']),
    ...untilField(result.until),
    findings: (judged?.findings ?? []).map(findingFields),
    ...pick(result, ['exitCode']),
  };
}

/** What closing each member would come to: what is to be done with it, or the result that it has already. */
function memberFields(
  account: AccountIdentity,
  members: readonly ExaminedMember[],
  wording: Wording,
): readonly object[] {
  return members.map((each) => ({
    ...pick(each.member, ['accountId', 'name', 'type']),
    todo: each.kind === 'ended' ? 'none' : each.kind,
    ...(each.kind === 'ended' ? { result: resultFields(account, each.result, wording) } : {}),
  }));
}

/** `close` as CSV: one row per step that is left, or one without a step. */
export function closureCsv({ account, walk, texts, end, stage, since }: ClosureReport): string {
  const { provider, accountId } = account;
  const course = { provider, accountId, end, stage, since };
  const rows = walk.map(({ id, text, url, paste }, place) => ({
    ...{ ...course, place: String(place + 1), step: id, text: wordGuide(text, texts), url },
    paste: paste && wordGuide(paste, texts),
  }));
  return toCsv(CLOSURE_COLUMNS, rows.length > 0 ? rows : [course]);
}

/** `close --questions` as CSV: one row per question. */
export function questionsCsv(report: QuestionsReport, view: View): string {
  const { provider, accountId } = report.account;
  const rows = report.questions.map((question) => ({
    ...{ provider, accountId, id: question.id, kind: question.kind },
    text: textOf(question, report, view),
    choices: 'choices' in question ? question.choices.join(' ') : undefined,
    expects: 'expects' in question ? question.expects : undefined,
    answer: question.answer,
    memberId: memberOf(question),
  }));
  return toCsv(QUESTION_COLUMNS, rows);
}

/** `close` of members as CSV: one row per member. */
export function memberClosuresCsv({ account, results }: MemberClosuresReport): string {
  const { provider, accountId } = account;
  const rows = results.map(({ member, end, stage, until, code, message, reasons, needs, requestId }) => ({
    ...{ provider, accountId, memberId: member.accountId, name: member.name, end, stage, until },
    ...{ providerCode: code, message, reasons: reasons.join(' '), needs: needs.join(' '), requestId },
  }));
  return toCsv(MEMBER_COLUMNS, rows);
}

function taskFields(task: WalkTask, texts: ClosureReport['texts']): object {
  return {
    ...{ id: task.id, text: wordGuide(task.text, texts), submits: task.submits },
    ...pick(task, ['url']),
    ...(task.paste ? { paste: wordGuide(task.paste, texts) } : {}),
  };
}

function expectFields(expect: Expectation, texts: ClosureReport['texts']): object {
  return { ...pick(expect, ['next', 'from', 'to']), text: wordGuide(expect.text, texts) };
}

type Asking = Pick<QuestionsReport, 'account' | 'texts'>;

function questionFields(question: ClosureQuestion, asking: Asking, wording: Wording): object {
  return {
    ...{ id: question.id, kind: question.kind, text: textOf(question, asking, wording) },
    ...('choices' in question ? { choices: question.choices } : {}),
    ...('expects' in question ? { expects: question.expects } : {}),
    ...('parts' in question ? { parts: question.parts } : {}),
    ...(question.kind === 'confirm' ? pick(question, ['members']) : {}),
    ...('mostCharacters' in question ? { mostCharacters: question.mostCharacters } : {}),
    ...('rule' in question ? { rule: question.rule } : {}),
    ...pick(question, ['answer']),
    ...pick({ member: memberOf(question) }, ['member']),
  };
}

/** Id of the member that a question is about. */
function memberOf(question: ClosureQuestion): string | undefined {
  return 'member' in question ? question.member.accountId : undefined;
}

function textOf(question: ClosureQuestion, { account, texts }: Asking, wording: Wording): string {
  const provider = wording.texts(account.provider);
  return wordQuestion(question, { guide: texts, provider, words: wording.words });
}

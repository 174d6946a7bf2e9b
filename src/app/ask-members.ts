import {
  QUESTION_IDS,
  type ClosureQuestion,
  type GuideTexts,
  type MemberAsker,
  type OpenQuestion,
} from '../domain/closing.js';
import { readClosureJournal } from '../domain/closure-state.js';
import { AcctcloseError, ApiError } from '../domain/errors.js';
import { answerQuestions, type QuestionsEnd } from './answer-questions.js';
import { answersOf } from './ask-closure.js';
import type { AnswerInspector } from '../domain/answer-inspector.js';
import { findingQuestions, withAnswer, type Answers } from './closure-questions.js';
import type { Examined } from './examine-member.js';
import { explainFault } from './explain-fault.js';
import { judgeAnswer } from './judge-answer.js';
import { conclude, openCase, withCase, type MemberRun } from './member-case.js';

export interface MembersAsking {
  readonly title: string;
  readonly asker: MemberAsker;
  readonly given: Answers;
  readonly script?: ReadonlySet<string>;
  readonly inspector: AnswerInspector;
}

export type MembersAsked =
  | { readonly kind: 'open'; readonly open: readonly OpenQuestion[]; readonly unasked: readonly string[] }
  | { readonly kind: 'asked'; readonly examined: readonly Examined[] };

const NO_TEXTS: GuideTexts = { messages: {}, values: {} };
const PERMIT: ClosureQuestion = { id: QUESTION_IDS.permit, kind: 'permit', choices: ['yes', 'no'] };

/** Everything that must be answered about one member: all of it, or it is kept as it is. */
function memberQuestions({ member, ...rest }: Examined): readonly ClosureQuestion[] {
  if (rest.kind !== 'delete') return [];
  const condition = { id: member.accountId, title: member.name ?? member.accountId };
  return findingQuestions([{ condition, findings: rest.findings }]).map((question) => ({
    ...question,
    member,
  }));
}

/** Member by member what is lost with it, then whether deleting is to be permitted, then the organisation's id. */
export async function askMembers(
  examined: readonly Examined[],
  run: MemberRun,
  asking: MembersAsking,
): Promise<MembersAsked> {
  const open: OpenQuestion[] = [];
  const asked = new Set<string>();
  const left: Examined[] = [];
  for (const each of examined) {
    const ended = await askOne(each, run, asking, asked);
    if (ended?.kind === 'open') open.push(...ended.open);
    left.push(ended?.kind === 'declined' ? declined(each) : each);
  }
  const { ended: common, isForbidden } = await askCommon(left, run, { asking, asked });
  if (common.kind === 'open') open.push(...common.open);
  const unasked = [...(asking.script ?? [])].filter((id) => !asked.has(id));
  if (open.length > 0 || unasked.length > 0) return { kind: 'open', open, unasked };
  if (common.kind === 'declined') return { kind: 'asked', examined: left.map(declined) };
  if (isForbidden) await permit(left, run, asking.title);
  return { kind: 'asked', examined: left };
}

async function askOne(
  each: Examined,
  run: MemberRun,
  asking: MembersAsking,
  asked: Set<string>,
): Promise<QuestionsEnd | undefined> {
  const questions = memberQuestions(each);
  if (questions.length === 0) return undefined;
  const { entries } = await run.store.read({ provider: run.provider, accountId: each.member.accountId });
  const known = new Map([...answersOf(readClosureJournal(entries))].filter(([id]) => !asking.given.has(id)));
  return put(questions, known, { run, asking, asked, keep: (id, answer) => note(each, run, { id, answer }) });
}

interface Common {
  readonly ended: QuestionsEnd;
  /** Whether deleting has to be permitted first. */
  readonly isForbidden: boolean;
}

/** What concerns all that is about to be done. Asked in each run anew: who confirms sees what it is for. */
async function askCommon(
  left: readonly Examined[],
  run: MemberRun,
  { asking, asked }: { readonly asking: MembersAsking; readonly asked: Set<string> },
): Promise<Common> {
  const membersTo = (kind: Examined['kind']): readonly Examined['member'][] =>
    left.filter((each) => each.kind === kind).map(({ member }) => member);
  const [deleted, gone] = [membersTo('delete'), membersTo('detach')];
  if (deleted.length + gone.length === 0) {
    return { ended: { kind: 'answered', answers: new Map() }, isForbidden: false };
  }
  asking.asker.announce({ deleted, detached: gone });
  const isForbidden = deleted.length > 0 && (await isPermitted(run, asking.title)) === false;
  if (isForbidden && !run.closing.permit) throw notPermitted();
  const questions: readonly ClosureQuestion[] = [
    ...(isForbidden ? [PERMIT] : []),
    { id: QUESTION_IDS.confirm, kind: 'confirm', expects: run.managedBy },
  ];
  const ended = await put(questions, new Map(), { run, asking, asked, keep: () => Promise.resolve() });
  return { ended, isForbidden };
}

interface Putting {
  readonly run: MemberRun;
  readonly asking: MembersAsking;
  readonly asked: Set<string>;
  readonly keep: (id: string, answer: string) => Promise<void>;
}

function put(
  questions: readonly ClosureQuestion[],
  known: Answers,
  { run, asking, asked, keep }: Putting,
): Promise<QuestionsEnd> {
  for (const { id } of questions) asked.add(id);
  const account = { provider: run.provider, accountId: run.managedBy };
  return answerQuestions({
    list: (answers) => questions.map((question) => withAnswer(question, answers)),
    known,
    texts: () => NO_TEXTS,
    asker: asking.asker,
    judge: (question, given) => judgeAnswer(question, given, { account, inspector: asking.inspector }),
    keep: ({ id }, { answer }) => keep(id, answer),
  });
}

async function note(
  { member }: Examined,
  run: MemberRun,
  { id, answer }: { readonly id: string; readonly answer: string },
): Promise<void> {
  await withCase(member, run, async (course) => {
    await openCase({ member, course, findings: [] }, run);
    await course.append({ type: 'answered', step: id, answer });
    return conclude(member, 'declined');
  });
}

/** Nothing is done with a member that a refusal keeps; one that has its result keeps it. */
function declined(each: Examined): Examined {
  if (each.kind === 'ended') return each;
  const { member } = each;
  return { kind: 'ended', member, result: conclude(member, 'declined') };
}

async function isPermitted({ closing }: MemberRun, title: string): Promise<boolean | undefined> {
  try {
    return await closing.isPermitted();
  } catch (error) {
    throw error instanceof ApiError ? explainFault(error, 'permission', title) : error;
  }
}

/** The call may be made twice without harm: what it switches on stays on. */
async function permit(left: readonly Examined[], run: MemberRun, title: string): Promise<void> {
  for (const each of left.filter(({ kind }) => kind === 'delete')) {
    await note(each, run, { id: QUESTION_IDS.permit, answer: 'yes' });
  }
  try {
    await run.closing.permit?.();
  } catch (error) {
    throw error instanceof ApiError ? explainFault(error, 'permission', title) : error;
  }
}

function notPermitted(): AcctcloseError {
  return new AcctcloseError('usage', 'The organisation does not let its members be deleted.', {
    code: 'deletion-not-permitted',
    tryThis: ['Switch it on in the console of the organisation, then run the command again.'],
  });
}

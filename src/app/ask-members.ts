import type { AnswerInspector } from '../domain/answer-inspector.js';
import {
  QUESTION_IDS,
  type ClosureQuestion,
  type ExaminedMember,
  type GuideTexts,
  type MemberAsker,
  type OpenQuestion,
} from '../domain/closing.js';
import { ApiError } from '../domain/errors.js';
import { partsOf } from '../domain/record-parts.js';
import { answerQuestions, type QuestionsEnd } from './answer-questions.js';
import { withAnswer, type Answers } from './closure-questions.js';
import { explainFault } from './explain-fault.js';
import { judgeAnswer, type JudgeDeps } from './judge-answer.js';
import { conclude, openCase, underLock, type MemberRun } from './member-case.js';
import { commonQuestions, isAbout, knownAnswers, memberQuestions } from './member-questions.js';

export interface MembersAsking {
  readonly title: string;
  readonly asker: MemberAsker;
  readonly given: Answers;
  readonly script?: ReadonlySet<string>;
  readonly inspector: AnswerInspector;
}

export type MembersAsked =
  | { readonly kind: 'open'; readonly open: readonly OpenQuestion[]; readonly unasked: readonly string[] }
  | { readonly kind: 'asked'; readonly examined: readonly ExaminedMember[] };

const NO_TEXTS: GuideTexts = { messages: {}, values: {} };

/** Member by member what is lost with it, then whether deleting is to be permitted, then what confirms it all. */
export async function askMembers(
  examined: readonly ExaminedMember[],
  run: MemberRun,
  asking: MembersAsking,
): Promise<MembersAsked> {
  const open: OpenQuestion[] = [];
  const asked = new Set<string>();
  const left: ExaminedMember[] = [];
  for (const each of examined) {
    const ended = await askOne(each, run, asking, asked);
    if (ended?.kind === 'open') open.push(...ended.open);
    left.push(ended?.kind === 'declined' ? declined(each) : each);
  }
  const { ended: common, isForbidden } = await askCommon(left, run, { asking, asked });
  if (common.kind === 'open') open.push(...common.open);
  const unasked = [...(asking.script ?? [])].filter((id) => !asked.has(id) && !isSettled(id, examined));
  if (open.length > 0 || unasked.length > 0) return { kind: 'open', open, unasked };
  if (common.kind === 'declined') return { kind: 'asked', examined: left.map(declined) };
  if (isForbidden) await permit(left, run, asking.title);
  return { kind: 'asked', examined: left };
}

/**
 * Whether an answer is to what an earlier run brought to its end, as where the same command is run again after it was
 * killed: about a member that is through, or about what was done for all of them.
 */
function isSettled(id: string, examined: readonly ExaminedMember[]): boolean {
  const over = examined.filter(({ kind }) => kind === 'ended');
  if (over.length === 0) return false;
  if (id === QUESTION_IDS.confirm || id === QUESTION_IDS.permit) return true;
  return over.some(({ member }) => isAbout(member, id));
}

async function askOne(
  each: ExaminedMember,
  run: MemberRun,
  asking: MembersAsking,
  asked: Set<string>,
): Promise<QuestionsEnd | undefined> {
  const questions = memberQuestions(each, partsOf(run.records));
  if (questions.length === 0) return undefined;
  const known = await knownAnswers(each.member, run, asking.given);
  return put(questions, known, { run, asking, asked, keep: (answered) => note(each, run, answered) });
}

interface Common {
  readonly ended: QuestionsEnd;
  /** Whether deleting has to be permitted first. */
  readonly isForbidden: boolean;
}

/** What concerns all that is about to be done. Asked in each run anew: who confirms sees what it is for. */
async function askCommon(
  left: readonly ExaminedMember[],
  run: MemberRun,
  { asking, asked }: { readonly asking: MembersAsking; readonly asked: Set<string> },
): Promise<Common> {
  const membersTo = (kind: ExaminedMember['kind']): readonly ExaminedMember['member'][] =>
    left.filter((each) => each.kind === kind).map(({ member }) => member);
  const [deleted, detached] = [membersTo('delete'), membersTo('detach')];
  if (deleted.length + detached.length > 0) asking.asker.announce({ deleted, detached });
  const { questions, isForbidden } = await commonQuestions(left, run, asking.title);
  const ended = await put(questions, new Map(), { run, asking, asked, keep: () => Promise.resolve() });
  return { ended, isForbidden };
}

interface Answered {
  readonly id: string;
  readonly answer: string;
  readonly sha256?: string;
}

interface Putting {
  readonly run: MemberRun;
  readonly asking: MembersAsking;
  readonly asked: Set<string>;
  readonly keep: (answered: Answered) => Promise<void>;
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
    judge: (question, given) =>
      judgeAnswer(question, given, { account, inspector: asking.inspector, ...heldFor(run) }),
    keep: ({ id }, { answer, sha256 }) => keep({ id, answer, ...(sha256 === undefined ? {} : { sha256 }) }),
  });
}

/** What cannot be written down was not agreed to: it ends the run, and nothing is sent. */
async function note(
  { member }: ExaminedMember,
  run: MemberRun,
  { id, ...answered }: Answered,
): Promise<void> {
  await underLock(member, run, async (course) => {
    await openCase({ member, course, findings: [] }, run);
    await course.append({ type: 'answered', step: id, ...answered });
  });
}

/** How long records are held is the same for all accounts of a provider; a member's own are not read here. */
function heldFor({ records: desk, now }: MemberRun): Pick<JudgeDeps, 'records'> {
  return desk ? { records: { desk, now: now(), isOwn: false } } : {};
}

/** Nothing is done with a member that a refusal keeps; one that has its result keeps it. */
function declined(each: ExaminedMember): ExaminedMember {
  if (each.kind === 'ended') return each;
  const { member } = each;
  return { kind: 'ended', member, result: conclude(member, 'declined') };
}

/** The call may be made twice without harm: what it switches on stays on. */
async function permit(left: readonly ExaminedMember[], run: MemberRun, title: string): Promise<void> {
  for (const each of left.filter(({ kind }) => kind === 'delete')) {
    await note(each, run, { id: QUESTION_IDS.permit, answer: 'yes' });
  }
  try {
    await run.closing.permit?.();
  } catch (error) {
    throw error instanceof ApiError ? explainFault(error, 'permission', title) : error;
  }
}

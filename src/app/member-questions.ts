import {
  QUESTION_IDS,
  type ClosureQuestion,
  type ExaminedMember,
  type MemberEnd,
} from '../domain/closing.js';
import { readClosureJournal } from '../domain/closure-state.js';
import { AcctcloseError, ApiError } from '../domain/errors.js';
import type { Member } from '../domain/member.js';
import type { RecordPart } from '../domain/record-parts.js';
import { answersOf } from './ask-closure.js';
import { findingQuestions, recordsQuestion, type Answers } from './closure-questions.js';
import { explainFault } from './explain-fault.js';
import type { MemberRun, Organisation } from './member-case.js';

const PERMIT: ClosureQuestion = { id: QUESTION_IDS.permit, kind: 'permit', choices: ['yes', 'no'] };

/**
 * Everything that must be answered about a member that is deleted, or it is kept as it is: that it is for good, what is
 * lost with it, and where its records are. One that is let go keeps all it has.
 */
export function memberQuestions(
  { member, ...rest }: ExaminedMember,
  parts: readonly RecordPart[],
): readonly ClosureQuestion[] {
  if (rest.kind !== 'delete') return [];
  const condition = { id: member.accountId, title: member.name ?? member.accountId };
  const { accountId } = member;
  return [
    { id: `${QUESTION_IDS.final}:${accountId}`, kind: 'final', choices: ['yes', 'no'], member },
    ...findingQuestions([{ condition, findings: rest.findings }]).map((question) => ({
      ...question,
      member,
    })),
    { ...recordsQuestion(parts), id: `${QUESTION_IDS.records}:${accountId}`, member },
  ];
}

/** Whether an answer can only be to a question about this member. */
export function isAbout({ accountId }: Member, id: string): boolean {
  const ids = [QUESTION_IDS.final, QUESTION_IDS.records].map((kind) => `${kind}:${accountId}`);
  return ids.includes(id) || id.startsWith(`${accountId}:`);
}

/** What earlier runs know of a member, but for what is answered anew. */
export async function knownAnswers(
  { accountId }: Member,
  { store, provider }: Pick<MemberRun, 'store' | 'provider'>,
  given: Answers,
): Promise<Answers> {
  const { entries } = await store.read({ provider, accountId });
  return new Map([...answersOf(readClosureJournal(entries))].filter(([id]) => !given.has(id)));
}

/** What concerns all that is about to be done. */
export interface CommonQuestions {
  readonly questions: readonly ClosureQuestion[];
  /** Whether deleting has to be permitted first. */
  readonly isForbidden: boolean;
}

/** What a run has done with a member, or an earlier run had. */
const DONE: ReadonlySet<MemberEnd> = new Set(['closed', 'waiting', 'detached', 'uncertain']);

/**
 * What is typed to confirm: the id of the one member, or how many there are and who manages them. What earlier runs did
 * counts among them, so that a script that was cut off confirms the same once more.
 */
function confirmation(examined: readonly ExaminedMember[], { managedBy }: Organisation): ClosureQuestion {
  const meant = examined.filter((each) => each.kind !== 'ended' || DONE.has(each.result.end));
  const [only] = meant;
  const expects = only && meant.length === 1 ? only.member.accountId : `${String(meant.length)} ${managedBy}`;
  return { id: QUESTION_IDS.confirm, kind: 'confirm', expects, members: meant.length };
}

/** Whether deleting is to be permitted, and the confirmation of all that is done. None where nothing is to be done. @throws AcctcloseError. */
export async function commonQuestions(
  examined: readonly ExaminedMember[],
  organisation: Organisation,
  title: string,
): Promise<CommonQuestions> {
  const has = (wanted: ExaminedMember['kind']): boolean => examined.some(({ kind }) => kind === wanted);
  if (!has('delete') && !has('detach')) return { questions: [], isForbidden: false };
  const isForbidden = has('delete') && (await isPermitted(organisation, title)) === false;
  if (isForbidden && !organisation.closing.permit) throw notPermitted();
  const confirm = confirmation(examined, organisation);
  return { questions: [...(isForbidden ? [PERMIT] : []), confirm], isForbidden };
}

async function isPermitted({ closing }: Organisation, title: string): Promise<boolean | undefined> {
  try {
    return await closing.isPermitted();
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

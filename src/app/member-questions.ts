import { QUESTION_IDS, type ClosureQuestion, type ExaminedMember } from '../domain/closing.js';
import { readClosureJournal } from '../domain/closure-state.js';
import { AcctcloseError, ApiError } from '../domain/errors.js';
import type { Member } from '../domain/member.js';
import { answersOf } from './ask-closure.js';
import { findingQuestions, type Answers } from './closure-questions.js';
import { explainFault } from './explain-fault.js';
import type { MemberRun, Organisation } from './member-case.js';

const PERMIT: ClosureQuestion = { id: QUESTION_IDS.permit, kind: 'permit', choices: ['yes', 'no'] };

/** Everything that must be answered about one member: all of it, or it is kept as it is. */
export function memberQuestions({ member, ...rest }: ExaminedMember): readonly ClosureQuestion[] {
  if (rest.kind !== 'delete') return [];
  const condition = { id: member.accountId, title: member.name ?? member.accountId };
  return findingQuestions([{ condition, findings: rest.findings }]).map((question) => ({
    ...question,
    member,
  }));
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

/** Whether deleting is to be permitted, and the organisation's id. None where nothing is to be done. @throws AcctcloseError. */
export async function commonQuestions(
  examined: readonly ExaminedMember[],
  organisation: Organisation,
  title: string,
): Promise<CommonQuestions> {
  const has = (wanted: ExaminedMember['kind']): boolean => examined.some(({ kind }) => kind === wanted);
  if (!has('delete') && !has('detach')) return { questions: [], isForbidden: false };
  const isForbidden = has('delete') && (await isPermitted(organisation, title)) === false;
  if (isForbidden && !organisation.closing.permit) throw notPermitted();
  const confirm = { id: QUESTION_IDS.confirm, kind: 'confirm', expects: organisation.managedBy } as const;
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

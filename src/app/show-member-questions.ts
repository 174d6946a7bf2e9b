import type { Session } from '../domain/adapter.js';
import type { ExaminedMember, MemberClosure, QuestionsReport } from '../domain/closing.js';
import { isRunning, readClosureJournal } from '../domain/closure-state.js';
import type { Member } from '../domain/member.js';
import { partsOf } from '../domain/record-parts.js';
import { chooseMembers, openOrganisation, type MemberChoice } from './choose-members.js';
import { withAnswer, type Answers } from './closure-questions.js';
import { judgeMember } from './examine-member.js';
import { conclude, concludeFault, type MemberRun, type Organisation } from './member-case.js';
import { commonQuestions, knownAnswers, memberQuestions } from './member-questions.js';
import { sideBySide } from './side-by-side.js';

export interface ShowMemberQuestions extends MemberChoice, Pick<MemberRun, 'store' | 'now' | 'emit'> {
  readonly session: Session;
  /** Whether members that cannot be deleted are let go instead. */
  readonly detach: boolean;
  /** Answers to take into account; nothing is written down. */
  readonly given: Answers;
  readonly concurrency: number;
}

/** The questions that closing members would put, after the provider's check of each. Only reads. @throws AcctcloseError. */
export async function showMemberQuestions(options: ShowMemberQuestions): Promise<QuestionsReport> {
  const { session, store, now, emit, given, concurrency, title } = options;
  const organisation = openOrganisation(session);
  const members = await chooseMembers(options, { ...organisation, store });
  emit({ type: 'connected', account: session.identity, checks: members.length });
  const examined = await sideBySide(members, concurrency, async (member) => {
    emit({ type: 'member-started', member: member.accountId });
    const each = await previewMember(member, organisation, options);
    emit({ type: 'member-done', member: member.accountId });
    return each;
  });
  const own = await Promise.all(
    examined.map(async (each) => {
      const known = await knownAnswers(each.member, { ...organisation, store }, given);
      const answers = new Map([...known, ...given]);
      return memberQuestions(each, partsOf(organisation.records)).map((question) =>
        withAnswer(question, answers),
      );
    }),
  );
  const common = await commonQuestions(examined, organisation, title);
  return {
    ...{ kind: 'questions', account: session.identity, finishedAt: now(), members: examined },
    questions: [...own.flat(), ...common.questions.map((question) => withAnswer(question, given))],
    complete: !examined.some(isUnsettled),
    texts: { messages: {}, values: {} },
  };
}

/** What closing a member would come to. */
async function previewMember(
  member: Member,
  organisation: Organisation,
  { store, detach }: ShowMemberQuestions,
): Promise<ExaminedMember> {
  const begun = await findRunning(member, { ...organisation, store });
  return begun ? { kind: 'ended', member, result: begun } : judgeMember(member, organisation, { detach });
}

/** What is known of a closure that was begun. Where the outcome of a call is not, `close` has to find it out. */
async function findRunning(
  member: Member,
  { store, provider, closing }: Organisation & Pick<MemberRun, 'store'>,
): Promise<MemberClosure | undefined> {
  const { entries } = await store.read({ provider, accountId: member.accountId });
  const state = readClosureJournal(entries);
  const { submission, detachment } = state;
  if (state.stage === 'closed') return conclude(member, 'closed', { stage: 'closed' });
  if (submission === 'intended' || submission === 'uncertain' || detachment === 'intended')
    return conclude(member, 'uncertain');
  try {
    const { stage = state.stage } = await closing.observe(member);
    if (stage === 'closed') return conclude(member, 'closed', { stage });
    return isRunning({ stage, submission }) ? conclude(member, 'waiting', { stage }) : undefined;
  } catch (error) {
    return concludeFault(member, 'failed', error);
  }
}

/** `close` looks first, and may have more to ask then. */
function isUnsettled(each: ExaminedMember): boolean {
  return each.kind === 'ended' && each.result.end === 'uncertain';
}

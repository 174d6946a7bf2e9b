import { VERIFICATIONS, type AccountIdentity, type Verification } from '../domain/account.js';
import type { ClosureGuide, ProcedureInput, ProcedureStep } from '../domain/closure.js';
import { HASTE, QUESTION_IDS, type ClosureQuestion, type GuideTexts } from '../domain/closing.js';
import type { Condition } from '../domain/condition.js';
import type { Finding } from '../domain/finding.js';
import type { CheckReport } from '../domain/report.js';
import { waiverOf, type RecordPart } from '../domain/record-parts.js';
import { canStand } from './judge-answer.js';
import { openWays, outcomesOn } from './by-way.js';

/** Answers by the id of their question. */
export type Answers = ReadonlyMap<string, string>;

/** What the questions follow from. */
export interface QuestionSource {
  readonly account: AccountIdentity;
  readonly outcomes: CheckReport['outcomes'];
  readonly guide: ClosureGuide;
  /** Id of the key in use, where a call can delete it. */
  readonly keyId?: string;
  /** What of the records is asked for. */
  readonly parts: readonly RecordPart[];
}

export interface QuestionList {
  readonly questions: readonly ClosureQuestion[];
  /** False where more questions follow from answers that are still open. */
  readonly complete: boolean;
  /** Empty until all that they depend on is answered. */
  readonly steps: readonly ProcedureStep[];
}

/** Every question that an account's closure puts, in order, with the answers that are known and still will do. */
export function listQuestions(source: QuestionSource, answers: Answers): QuestionList {
  const { account, guide, keyId } = source;
  const settled = (question: ClosureQuestion): ClosureQuestion => withAnswer(question, answers);
  const branches = branchQuestions(source).map(settled);
  const input = readInput(source, branches);
  const steps = input ? guide.steps(input) : [];
  return {
    questions: [
      // What the findings come to depends on the way.
      ...branches.filter(({ kind }) => kind === 'way'),
      ...findingQuestions(outcomesOn(guide, wayOf(guide, branches), source.outcomes)),
      ...branches.filter(({ kind }) => kind !== 'way'),
      ...steps.flatMap((step) => stepQuestion(step, keyId) ?? []),
      { ...recordsQuestion(source.parts), id: QUESTION_IDS.records },
      { id: QUESTION_IDS.confirm, kind: 'confirm', expects: account.accountId } as const,
    ].map(settled),
    complete: input !== undefined,
    steps,
  };
}

/** Asks for the records, or for the names of those to go without. */
export function recordsQuestion(
  parts: readonly RecordPart[],
): Omit<Extract<ClosureQuestion, { readonly kind: 'records' }>, 'id'> {
  return { kind: 'records', parts, expects: waiverOf(parts) };
}

/** The guide's sentences with what fills them. */
export function guideTexts(
  { account, guide }: Pick<QuestionSource, 'account' | 'guide'>,
  answers: Answers,
): GuideTexts {
  const { accountId, name = accountId } = account;
  return { messages: guide.messages, values: { ...Object.fromEntries(answers), accountId, name } };
}

/** Notices first, then what only the owner can state, then what is lost. Questions about members carry the member. */
export function findingQuestions(
  outcomes: readonly {
    readonly condition: Pick<Condition, 'id' | 'title'>;
    readonly findings: readonly Finding[];
  }[],
): readonly ClosureQuestion[] {
  const all = outcomes.flatMap(({ condition, findings }) =>
    findings.flatMap((finding) => findingQuestion(condition, finding) ?? []),
  );
  const kinds = ['notice', 'attest', 'advice', 'consent'];
  const ordered = kinds.flatMap((kind) => all.filter((question) => question.kind === kind));
  return ordered.map((question, place) => {
    const before = ordered.slice(0, place).filter(({ id }) => id === question.id).length;
    return before === 0 ? question : { ...question, id: `${question.id}#${before + 1}` };
  });
}

function findingQuestion(
  condition: Pick<Condition, 'id' | 'title'>,
  finding: Finding,
): ClosureQuestion | undefined {
  const { severity, code, subject, amount } = finding;
  const about = { id: `${condition.id}:${code}:${subject.id}`, condition, finding };
  switch (severity) {
    case 'notice':
      return finding.awaited
        ? { ...about, kind: 'consent', expects: HASTE }
        : { ...about, kind: 'notice', choices: ['yes'] };
    case 'attest':
      return { ...about, kind: 'attest', choices: ['yes', 'no'] };
    case 'advice':
      return { ...about, kind: 'advice', choices: ['yes', 'no'] };
    case 'renounceable':
      return {
        ...about,
        kind: 'consent',
        expects: amount ? `${amount.value} ${amount.currency}` : subject.id,
      };
    case 'must-process':
    case 'under-way':
      return undefined;
  }
}

/** How the person says that the identity is verified; undefined where nobody was asked. */
export function readVerification(answer: string | undefined): Verification | undefined {
  return VERIFICATIONS.find((kind) => kind === answer);
}

/** What the other questions depend on, as far as nobody knows it yet. */
function branchQuestions({ account, guide, outcomes }: QuestionSource): readonly ClosureQuestion[] {
  return [
    ...(account.verification === 'unknown'
      ? [
          {
            ...{ id: QUESTION_IDS.verification, kind: 'verification' as const },
            choices: VERIFICATIONS,
          },
        ]
      : []),
    ...(guide.ways.length > 1
      ? [{ id: QUESTION_IDS.way, kind: 'way' as const, choices: openWays(guide, outcomes) }]
      : []),
  ];
}

/** The way that is taken, as far as anybody has chosen it. */
function wayOf({ ways }: ClosureGuide, branches: readonly ClosureQuestion[]): string | undefined {
  return ways.length > 1 ? branches.find(({ id }) => id === QUESTION_IDS.way)?.answer : ways[0];
}

function readInput(
  { account, guide }: QuestionSource,
  branches: readonly ClosureQuestion[],
): ProcedureInput | undefined {
  const answerTo = (id: string): string | undefined => branches.find((branch) => branch.id === id)?.answer;
  const { verification: known } = account;
  const verification = known === 'unknown' ? readVerification(answerTo(QUESTION_IDS.verification)) : known;
  const way = wayOf(guide, branches);
  return verification === undefined || way === undefined ? undefined : { account, verification, way };
}

function stepQuestion(step: ProcedureStep, keyId: string | undefined): ClosureQuestion | undefined {
  const { id, text } = step;
  switch (step.kind) {
    case 'material':
      return { id, text, kind: 'material', rule: step.rule };
    case 'contact':
      return step;
    case 'choice':
      return { id, text, kind: 'choice', choices: step.choices };
    case 'reason':
      return { id, text, kind: 'reason', mostCharacters: step.mostCharacters };
    case 'remove-own-key':
      return keyId === undefined
        ? undefined
        : { id, text, kind: 'own-key', keyId, choices: ['remove', 'by-hand'] };
    case 'walk':
      return undefined;
  }
}

/** An answer of an earlier run counts unless the question has changed since. */
export function withAnswer(question: ClosureQuestion, answers: Answers): ClosureQuestion {
  const answer = answers.get(question.id);
  return answer !== undefined && canStand(question, answer) ? { ...question, answer } : question;
}

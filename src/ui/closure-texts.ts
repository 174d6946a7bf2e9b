import type { ClosureQuestion, Complaint, GuideTexts } from '../domain/closing.js';
import type { Expectation, Wording } from '../domain/closure.js';
import type { Member } from '../domain/member.js';
import { maskKeyId } from '../domain/secret.js';
import { wordFinding, type ProviderTexts } from './messages.js';
import { sanitize } from './sanitize.js';
import { fill, type Words } from './words/index.js';

/** What words a question: the guide's sentences, the provider's, and the shared ones. */
export interface QuestionTexts {
  readonly guide: GuideTexts;
  readonly provider: ProviderTexts;
  readonly words: Words;
}

/** What letting a member go would mean; where the provider has words for it. */
export const LET_GO = 'let-go-instead';
const PLACE = /\{(\w+)\}/g;

/**
 * A sentence of a guide, harmless for a terminal. What is not answered yet stays open: `…`.
 * @throws Error for a code without wording: a defect of ours.
 */
export function wordGuide({ code, args = {} }: Wording, { messages, values }: GuideTexts): string {
  const template = Object.hasOwn(messages, code) ? messages[code] : undefined;
  if (template === undefined) throw new Error(`Code ${code} has no wording in the guide`);
  const known = { ...values, ...args };
  return template.replace(PLACE, (_, name: string) =>
    Object.hasOwn(known, name) ? sanitize(known[name] ?? '') : '…',
  );
}

/** What is awaited, with its days where there are any. */
export function wordExpectation(expect: Expectation, guide: GuideTexts, words: Words): string {
  const text = wordGuide(expect.text, guide);
  const [from, to] = [expect.from, expect.to].map((day) => day && sanitize(day));
  if (from !== undefined && to !== undefined && from !== to)
    return fill(words['expect.between'], { from, to, text });
  if (to !== undefined) return fill(words['expect.to'], { to, text });
  return from === undefined ? text : fill(words['expect.from'], { from, text });
}

/** The sentence of a question. */
export function wordQuestion(question: ClosureQuestion, texts: QuestionTexts): string {
  if ('finding' in question) return wordFindingQuestion(question, texts);
  const { guide, provider, words } = texts;
  const letGo = provider.template(LET_GO);
  const instead = letGo === undefined ? '' : ` ${letGo}`;
  const text = 'text' in question ? wordGuide(question.text, guide) : '';
  switch (question.kind) {
    case 'confirm':
      return fill(words[confirmKey(question)], { expects: sanitize(question.expects) });
    case 'records':
      return ofMember(question.member, fill(words['question.records'], { expects: question.expects }), words);
    case 'final':
      return ofMember(question.member, fill(words['question.final'], { instead }), words);
    case 'material':
      return fill(words['question.material'], { text });
    case 'reason':
      return fill(words['question.reason'], { text, most: question.mostCharacters });
    case 'own-key':
      return fill(words['question.own-key'], { text, key: sanitize(maskKeyId(question.keyId)) });
    case 'contact':
    case 'choice':
      return text;
    default:
      return words[`question.${question.kind}`];
  }
}

type OnFinding = Extract<ClosureQuestion, { readonly kind: 'notice' | 'attest' | 'advice' | 'consent' }>;

function wordFindingQuestion(question: OnFinding, { provider, words }: QuestionTexts): string {
  const { kind, finding, condition, member } = question;
  const text = fill(finding.awaited ? words['question.haste'] : words[`question.${kind}`], {
    text: wordFinding(finding, provider, member ? undefined : condition.id),
    expects: kind === 'consent' ? sanitize(question.expects) : '',
  });
  return ofMember(member, text, words);
}

function ofMember(member: Member | undefined, text: string, words: Words): string {
  if (!member) return text;
  const { accountId, name } = member;
  const called = sanitize(name === undefined ? accountId : `${accountId} ${name}`);
  return fill(words['question.member'], { member: called, text });
}

function confirmKey({ members = 0 }: { readonly members?: number }) {
  if (members === 0) return 'question.confirm';
  return members === 1 ? 'question.confirm-member' : 'question.confirm-members';
}

/** What an answer to choose from means. */
export function wordChoice(
  question: ClosureQuestion,
  choice: string,
  { guide, words }: Pick<QuestionTexts, 'guide' | 'words'>,
): string {
  switch (question.kind) {
    case 'notice':
      return words['answer.read'];
    case 'attest':
    case 'advice':
    case 'permit':
    case 'final':
      return choice === 'yes' ? words['answer.yes'] : words['answer.no'];
    case 'own-key':
      return choice === 'remove' ? words['answer.remove'] : words['answer.by-hand'];
    case 'verification':
      return choice === 'personal' || choice === 'enterprise'
        ? words[`verification.${choice}`]
        : words['verification.none'];
    default:
      return wordGuide({ code: choice }, guide);
  }
}

/** Why an answer will not do; by its code where nobody has words for it. */
export function wordComplaint({ code, args }: Complaint, words: Words): string {
  const key = `complaint.${code}`;
  const template = Object.hasOwn(words, key) ? words[key as keyof Words] : sanitize(code);
  const harmless = Object.entries(args).map(([name, value]) => [name, sanitize(value)] as const);
  return fill(template, Object.fromEntries(harmless));
}

import type { AccountIdentity } from '../domain/account.js';
import type { AnswerInspector, InspectedAnswer } from '../domain/answer-inspector.js';
import { WAIVER, type ClosureQuestion } from '../domain/closing.js';
import { compareDecimals, parseDecimal } from '../domain/money.js';

const CONTROLS = /\p{Cc}/u;

export interface JudgeDeps {
  readonly account: Pick<AccountIdentity, 'provider' | 'accountId'>;
  readonly inspector: AnswerInspector;
}

/** Whether an answer will do; what is written down of it leaves out what must not be kept. */
export async function judgeAnswer(
  question: ClosureQuestion,
  given: string,
  { account, inspector }: JudgeDeps,
): Promise<InspectedAnswer> {
  const text = given.trim();
  if (text === '') return complain('empty');
  if (CONTROLS.test(text)) return complain('one-line');
  switch (question.kind) {
    case 'material':
      return judgeMaterial(question, text, inspector);
    case 'contact':
      return inspector.contact(question, text);
    case 'reason':
      return judgeLength(text, question.mostCharacters, inspector);
    case 'records':
      return text === WAIVER ? { ok: true, answer: WAIVER } : inspector.records(text, account);
    default:
      return canStand(question, text) ? { ok: true, answer: text } : complainOf(question);
  }
}

/** Whether an answer fits its question, as far as the question itself tells. */
export function canStand(question: ClosureQuestion, answer: string): boolean {
  if (question.kind === 'consent') return isConsent(question, answer);
  if (question.kind === 'confirm') return answer === question.expects;
  if ('choices' in question) return question.choices.some((choice) => choice === answer);
  return answer !== '';
}

/** Whether the answer says that the account is not to be closed as it is. */
export function isRefusal({ kind }: ClosureQuestion, answer: string): boolean {
  return answer === 'no' && (kind === 'attest' || kind === 'consent' || kind === 'permit');
}

type Consent = Extract<ClosureQuestion, { readonly kind: 'consent' }>;

/** The amount in any of its usual spellings; the id of what has none as it is. */
function isConsent({ finding: { amount }, expects }: Consent, answer: string): boolean {
  if (answer === 'no' || answer === expects) return true;
  if (!amount) return false;
  const [, number = '', currency = ''] = /^(\S+)\s*([A-Za-z]{3})$/.exec(answer) ?? [];
  const value = parseDecimal(number);
  return (
    value !== undefined &&
    currency.toUpperCase() === amount.currency.toUpperCase() &&
    compareDecimals(value, amount.value) === 0
  );
}

async function judgeMaterial(
  { rule }: Extract<ClosureQuestion, { readonly kind: 'material' }>,
  file: string,
  inspector: AnswerInspector,
): Promise<InspectedAnswer> {
  const verdict = await inspector.material(file, rule);
  if (!verdict.ok) return { ok: false, code: verdict.code, args: verdict.args };
  // Where the file lies is nobody's business; its hash says which it was.
  return { ok: true, answer: file.split(/[/\\]/).at(-1) ?? file, sha256: verdict.sha256 };
}

async function judgeLength(text: string, most: number, inspector: AnswerInspector): Promise<InspectedAnswer> {
  const count = await inspector.countCharacters(text);
  if (count <= most) return { ok: true, answer: text };
  return complain('too-long', { count: String(count), most: String(most) });
}

function complainOf(question: ClosureQuestion): InspectedAnswer {
  if ('expects' in question) return complain('type-exactly', { expects: question.expects });
  const choices = 'choices' in question ? question.choices : [];
  return complain('choose-one', { choices: choices.join(', ') });
}

function complain(code: string, args: Readonly<Record<string, string>> = {}): InspectedAnswer {
  return { ok: false, code, args };
}

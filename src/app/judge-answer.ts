import type { AccountIdentity } from '../domain/account.js';
import type { AnswerInspector, InspectedAnswer } from '../domain/answer-inspector.js';
import type { ClosureQuestion } from '../domain/closing.js';
import { compareDecimals, parseDecimal } from '../domain/money.js';
import { readRecordsAnswer, waiverOf } from '../domain/record-parts.js';
import { findLacks, lackText, type RecordsAtProvider } from './weigh-records.js';

const CONTROLS = /\p{Cc}/u;

export interface JudgeDeps {
  readonly account: Pick<AccountIdentity, 'provider' | 'accountId'>;
  readonly inspector: AnswerInspector;
  /** What the provider holds, as far as it can be asked. */
  readonly records?: RecordsAtProvider;
}

/** Whether an answer will do; what is written down of it leaves out what must not be kept. */
export async function judgeAnswer(
  question: ClosureQuestion,
  given: string,
  deps: JudgeDeps,
): Promise<InspectedAnswer> {
  const { inspector } = deps;
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
      return judgeRecords(question, text, deps);
    default:
      return canStand(question, text) ? { ok: true, answer: text } : complainOf(question);
  }
}

/** Whether an answer fits its question, as far as the question itself tells. */
export function canStand(question: ClosureQuestion, answer: string): boolean {
  if (question.kind === 'consent') return isConsent(question, answer);
  if (question.kind === 'confirm') return answer === question.expects;
  if (question.kind === 'records') return isRecords(question, answer);
  if ('choices' in question) return question.choices.some((choice) => choice === answer);
  return answer !== '';
}

/** Whether the answer says that the account is not to be closed as it is. */
export function isRefusal({ kind }: ClosureQuestion, answer: string): boolean {
  return (
    answer === 'no' && (kind === 'attest' || kind === 'consent' || kind === 'permit' || kind === 'final')
  );
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

type Records = Extract<ClosureQuestion, { readonly kind: 'records' }>;

/** A folder, whatever it holds; without one, each part has to be waived. */
function isRecords({ parts }: Records, answer: string): boolean {
  const read = readRecordsAnswer(answer);
  return (
    read !== undefined && (read.folder !== undefined || parts.every((part) => read.waived.includes(part)))
  );
}

/** An export counts for what it holds to the last charge; the rest is waived part by part, or exported. */
async function judgeRecords(
  question: Records,
  text: string,
  { account, inspector, records }: JudgeDeps,
): Promise<InspectedAnswer> {
  const read = readRecordsAnswer(text);
  if (!read || !isRecords(question, text)) return complain('waive-by-name', { waiver: question.expects });
  const { folder, waived } = read;
  if (folder === undefined) return { ok: true, answer: waiverOf(waived) };
  const accountId = question.member?.accountId ?? account.accountId;
  const inspected = await inspector.records(folder, { ...account, accountId });
  if (!inspected.ok) return inspected;
  const lacks = inspected.manifest ? await findLacks(inspected.manifest, records) : [];
  const open = lacks.filter(({ part }) => question.parts.includes(part) && !waived.includes(part));
  const [first] = open;
  if (first) {
    const alike = open.filter(({ why }) => why === first.why);
    const named = question.parts.filter((part) => open.some((lack) => lack.part === part));
    return complain(`records-${first.why}`, {
      lacks: lackText(alike),
      waiver: waiverOf(question.parts.filter((part) => named.includes(part) || waived.includes(part))),
    });
  }
  return { ...inspected, answer: waived.length === 0 ? folder : `${folder} ${waiverOf(waived)}` };
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

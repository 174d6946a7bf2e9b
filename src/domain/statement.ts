import type { Condition } from './condition.js';
import type { Gap, GapCode, Inquiry } from './gap.js';

/** What the owner has looked up and says of the account. It is his word, never a pass by call. */
export interface OwnerStatement {
  /** The condition, or `<condition>/<inquiry>`. */
  readonly id: string;
  readonly answer: 'yes' | 'no';
  /** ISO 8601, by the provider's clock. */
  readonly at: string;
  /** Whose key was in use when it was said: the caller, and its name where it has one. */
  readonly caller: string;
}

/** A question that is open: what the owner's yes would settle. */
export interface OpenInquiry {
  /** The id of the statement that answers it. */
  readonly id: string;
  readonly condition: Pick<Condition, 'id' | 'title'>;
  /** The particular question; absent where the condition itself is what is asked. */
  readonly inquiry?: Inquiry;
  readonly url?: string;
  /** What could not be read. */
  readonly gaps: readonly Gap[];
}

/** Days after which a statement no longer counts. */
export const STATEMENT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What passes by itself, or by logging in again, is to be read, not stated; and what was not asked for is not open. */
const READ_AGAIN: ReadonlySet<GapCode> = new Set(['throttled', 'unavailable', 'credentials', 'left-out']);

/** Whether the owner's word can stand for what could not be read. */
function isStatable({ code }: Gap): boolean {
  return !READ_AGAIN.has(code);
}

/** The id of the statement that settles a gap of a condition. */
function statementId(condition: string, { ask }: Gap): string {
  return ask ? `${condition}/${ask.id}` : condition;
}

/** The statement that settles a gap, if it still counts. */
export function findStatement(
  condition: string,
  gap: Gap,
  statements: readonly OwnerStatement[],
  now: Date,
): OwnerStatement | undefined {
  if (!isStatable(gap)) return undefined;
  const id = statementId(condition, gap);
  const last = statements.filter((statement) => statement.id === id).at(-1);
  return last?.answer === 'yes' && isFresh(last, now) ? last : undefined;
}

/** Whether it is young enough; what was said in the future was not said. */
export function isFresh({ at }: Pick<OwnerStatement, 'at'>, now: Date): boolean {
  const age = now.getTime() - Date.parse(at);
  return age >= 0 && age <= STATEMENT_DAYS * DAY_MS;
}

/** What the owner would have to look up for a condition, one question for all gaps without one of their own. */
export function listInquiries(
  condition: Pick<Condition, 'id' | 'title' | 'where'>,
  gaps: readonly Gap[],
): readonly OpenInquiry[] {
  const byId = new Map<string, Gap[]>();
  for (const gap of gaps.filter(isStatable)) {
    const id = statementId(condition.id, gap);
    byId.set(id, [...(byId.get(id) ?? []), gap]);
  }
  return [...byId].map(([id, asked]) => {
    const inquiry = asked[0]?.ask;
    const url = inquiry?.url ?? condition.where;
    return {
      id,
      condition: { id: condition.id, title: condition.title },
      ...(inquiry === undefined ? {} : { inquiry }),
      ...(url === undefined ? {} : { url }),
      gaps: asked,
    };
  });
}

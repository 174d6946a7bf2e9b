import type { ProviderAdapter } from '../domain/adapter.js';
import type { Finding } from '../domain/finding.js';
import type { ForecastReason } from '../domain/forecast.js';
import { formatAmount } from './amount.js';
import { sanitize } from './sanitize.js';
import { fill } from './words/index.js';

/** What one provider and the things it reports are called. */
export interface ProviderTexts {
  readonly title: string;
  /** The sentence of a code, with `{argument}` places. The wording of the condition's check comes first. */
  template(code: string, condition?: string): string | undefined;
}

/** Collects the wording that lies in an adapter: its own, its checks' and its conditions' statements. */
export function collectTexts(
  adapter: Pick<ProviderAdapter, 'title' | 'conditions' | 'checks' | 'messages'>,
): ProviderTexts {
  const checks = new Map(adapter.checks.map((check) => [check.condition, check.messages]));
  const statements = new Map(adapter.conditions.map(({ id, statement }) => [id, statement?.message]));
  return {
    title: adapter.title,
    template: (code, condition) =>
      own(condition === undefined ? undefined : checks.get(condition), code) ??
      own(adapter.messages, code) ??
      statements.get(code),
  };
}

/** The sentence of a finding, harmless for a terminal. @throws Error for a code without wording: a defect of ours. */
export function wordFinding(finding: Finding, texts: ProviderTexts, condition?: string): string {
  const { subject, amount, args = {} } = finding;
  return word(finding.code, texts.template(finding.code, condition), {
    id: subject.id,
    name: subject.name ?? subject.id,
    type: subject.type,
    region: subject.region ?? '–',
    amount: amount ? formatAmount(amount) : '–',
    ...args,
  });
}

/** The sentence of a forecast's reason. @throws Error for a code without wording: a defect of ours. */
export function wordReason({ code, args = {} }: ForecastReason, texts: ProviderTexts): string {
  return word(code, texts.template(code), args);
}

function word(code: string, template: string | undefined, args: Readonly<Record<string, string>>): string {
  if (template === undefined) throw new Error(`Code ${code} has no wording`);
  const harmless = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, sanitize(value)]));
  return fill(template, harmless);
}

function own(table: Readonly<Record<string, string>> | undefined, code: string): string | undefined {
  return table && Object.hasOwn(table, code) ? table[code] : undefined;
}

import type { ProviderAdapter } from '../domain/adapter.js';
import type { Finding } from '../domain/finding.js';
import type { ForecastReason } from '../domain/forecast.js';
import type { PlanStep } from '../domain/plan.js';
import { formatAmount } from './amount.js';
import { sanitize } from './sanitize.js';
import { fill } from './words/index.js';

/** What one provider and the things it reports are called. */
export interface ProviderTexts {
  readonly title: string;
  /** The sentence of a code, with `{argument}` places. The wording of the condition's check comes first. */
  template(code: string, condition?: string): string | undefined;
  /** The sentence of a remedy's code, in the same way. */
  deed(code: string, remedy: string): string | undefined;
}

/** Collects the wording that lies in an adapter: its own, its checks', its remedies' and its conditions' statements. */
export function collectTexts(
  adapter: Pick<ProviderAdapter, 'title' | 'conditions' | 'checks' | 'remedies' | 'messages'>,
): ProviderTexts {
  const checks = new Map(adapter.checks.map((check) => [check.condition, check.messages]));
  const remedies = new Map(adapter.remedies.map(({ id, messages }) => [id, messages]));
  const statements = new Map(adapter.conditions.map(({ id, statement }) => [id, statement?.message]));
  return {
    title: adapter.title,
    template: (code, condition) =>
      own(condition === undefined ? undefined : checks.get(condition), code) ??
      own(adapter.messages, code) ??
      statements.get(code),
    deed: (code, remedy) => own(remedies.get(remedy), code),
  };
}

/** The sentence of a finding, harmless for a terminal. @throws Error for a code without wording: a defect of ours. */
export function wordFinding(finding: Finding, texts: ProviderTexts, condition?: string): string {
  return word(finding.code, texts.template(finding.code, condition), valuesOf(finding));
}

/** Steps that one sentence is to be worded for: alike but for the things they are about. */
export type AlikeSteps = readonly [PlanStep, ...PlanStep[]];

/** How the different values of a place are put into one sentence. */
export type Join = (values: readonly string[]) => string;

/**
 * What a step does or asks for, harmless for a terminal: the remedy says what the tool does, a person reads the finding.
 * @throws Error for a code without wording, as in a plan that another version wrote.
 */
export function wordStep(step: PlanStep, texts: ProviderTexts): string {
  return wordSteps([step], texts, joinAll);
}

/** The same for steps that differ in their things only. */
export function wordSteps(steps: AlikeSteps, texts: ProviderTexts, join: Join): string {
  const [{ actor, remedy, effect }] = steps;
  const template = actor === 'tool' ? texts.deed(effect, remedy) : texts.template(effect, remedy);
  return word(effect, template, valuesOfAll(steps, template, join));
}

/** What is lost for good with the things of these steps; undefined where nothing is, or nothing notable. */
export function wordLoss(steps: AlikeSteps, texts: ProviderTexts, join: Join = joinAll): string | undefined {
  const [{ actor, remedy, destroys }] = steps;
  const template = actor === 'tool' && destroys ? texts.deed('destroys', remedy) : undefined;
  return template === undefined ? undefined : word('destroys', template, valuesOfAll(steps, template, join));
}

/**
 * The sentence of a code with arguments: a forecast's reason, or a question of the condition that is named.
 * @throws Error for a code without wording: a defect of ours.
 */
export function wordReason(
  { code, args = {} }: ForecastReason,
  texts: ProviderTexts,
  condition?: string,
): string {
  return word(code, texts.template(code, condition), args);
}

function joinAll(values: readonly string[]): string {
  return values.join(', ');
}

function valuesOf({
  subject,
  amount,
  args = {},
}: Pick<Finding, 'subject' | 'amount' | 'args'>): Readonly<Record<string, string>> {
  return {
    id: subject.id,
    name: subject.name ?? subject.id,
    type: subject.type,
    region: subject.region ?? '–',
    amount: amount ? formatAmount(amount) : '–',
    ...args,
  };
}

/** Each place of the sentence with the different values that the steps have for it; there may be very many steps. */
function valuesOfAll(
  steps: AlikeSteps,
  template: string | undefined,
  join: Join,
): Readonly<Record<string, string>> {
  const [first] = steps;
  if (steps.length === 1) return valuesOf(first);
  const places = Object.keys(valuesOf(first))
    .filter((place) => template?.includes(`{${place}`))
    .map((place) => [place, new Set<string>()] as const);
  for (const step of steps) {
    const values = valuesOf(step);
    for (const [place, different] of places) {
      const value = values[place];
      if (value !== undefined) different.add(value);
    }
  }
  return Object.fromEntries(places.map(([place, different]) => [place, join([...different])]));
}

function word(code: string, template: string | undefined, args: Readonly<Record<string, string>>): string {
  if (template === undefined) throw new Error(`Code ${code} has no wording`);
  const harmless = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, sanitize(value)]));
  return fill(template, harmless);
}

function own(table: Readonly<Record<string, string>> | undefined, code: string): string | undefined {
  return table && Object.hasOwn(table, code) ? table[code] : undefined;
}

import { createDraw, hashText, type Draw } from './random.js';

/** Every way in which the sandbox can misbehave on demand. */
export const FAULT_KINDS = [
  'throttle',
  'http500',
  'http503',
  'reset',
  'truncate',
  'malformed',
  'slow',
  'duplicate-page',
  'lost-reply',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** Which requests are hit by what, and how often. */
export interface FaultRule {
  readonly kind: FaultKind;
  /** 0 to 1: the share of matching requests that are hit. */
  readonly rate: number;
  /** `service:Action`; every action when absent. */
  readonly action?: string;
  readonly provider?: string;
}

/** The rules in force and their generators. */
export interface Faults {
  rules(): readonly FaultRule[];
  replace(rules: readonly FaultRule[]): void;
  /** The fault that hits this request, if any. The first rule that hits wins. */
  draw(provider: string, action: string): FaultKind | undefined;
}

/**
 * Reads `KIND=RATE` or `KIND@service:Action=RATE`, as `--fault` takes it.
 * @throws Error that says what is wrong with the text.
 */
export function parseFault(text: string): FaultRule {
  const match = /^([a-z0-9-]+)(?:@([A-Za-z0-9]+:[A-Za-z0-9]+))?=([0-9.]+)$/.exec(text);
  if (!match) throw new Error(`"${text}" is not KIND=RATE or KIND@service:Action=RATE`);
  const [, kind, action, rate] = match;
  return readRule({ kind, rate: Number(rate), ...(action === undefined ? {} : { action }) });
}

/** @throws Error that says what is wrong with the value. */
export function readRule(value: unknown): FaultRule {
  const { kind: name, rate, action, provider } = { ...(value as Record<string, unknown> | undefined) };
  const kind = FAULT_KINDS.find((known) => known === name);
  if (!kind) throw new Error(`unknown fault ${JSON.stringify(name)}; known are ${FAULT_KINDS.join(', ')}`);
  if (typeof rate !== 'number' || !(rate >= 0 && rate <= 1)) {
    throw new Error(`the rate of ${kind} must be a number from 0 to 1`);
  }
  if (action !== undefined && (typeof action !== 'string' || !/^\w+:\w+$/.test(action))) {
    throw new Error(`the action of ${kind} must look like service:Action`);
  }
  if (provider !== undefined && typeof provider !== 'string') {
    throw new Error(`the provider of ${kind} must be a text`);
  }
  return {
    kind,
    rate,
    ...(action === undefined ? {} : { action }),
    ...(provider === undefined ? {} : { provider }),
  };
}

/** Each rule draws from a stream of its own per action, so that calls made side by side do not mix. */
export function createFaults(seed: number, initial: readonly FaultRule[]): Faults {
  let rules = initial;
  let streams = new Map<string, Draw>();
  const stream = (name: string): Draw => {
    const draw = streams.get(name) ?? createDraw(hashText(`${seed}|${name}`));
    streams.set(name, draw);
    return draw;
  };
  return {
    rules: () => rules,
    replace: (next) => {
      rules = next;
      streams = new Map();
    },
    draw: (provider, action) =>
      rules
        .map((rule, index) => ({ rule, index }))
        .filter(({ rule }) => (rule.action ?? action) === action && (rule.provider ?? provider) === provider)
        .filter(({ rule, index }) => stream(`${index}|${provider}|${action}`)() < rule.rate)
        .map(({ rule }) => rule.kind)[0],
  };
}

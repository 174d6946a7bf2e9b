import * as z from 'zod';
import { SEVERITIES } from '../domain/finding.js';
import { GAP_CODES } from '../domain/gap-codes.js';
import type { LeftOut, Plan, PlanStep, Taken } from '../domain/plan.js';
import { STAGES } from '../domain/plan-stage.js';

/** A plan without its steps. */
export type PlanHead = Omit<Plan, 'steps'>;

/** Shared by all steps without any, so that a large plan stays small. */
const NOTHING: Readonly<Record<string, string>> = {};
const NONE: readonly never[] = [];

const LONGEST = 4096;
const text = z.string().max(LONGEST);
const texts = z.record(text, text).transform((record) => (Object.keys(record).length > 0 ? record : NOTHING));
const list = z.array(text).transform((items): readonly string[] => (items.length > 0 ? items : NONE));
const money = z.strictObject({ value: z.string().regex(/^-?\d{1,64}(?:\.\d{1,64})?$/), currency: text });

const subject = z.strictObject({
  type: text,
  id: text,
  name: z.exactOptional(text),
  region: z.exactOptional(text),
});

const taken = z
  .strictObject({ ...subject.shape, tags: z.exactOptional(texts) })
  .transform((thing): Taken => thing);

const step = z
  .strictObject({
    id: text,
    stage: z.enum(STAGES),
    actor: z.enum(['tool', 'you']),
    remedy: text,
    effect: text,
    args: texts,
    subject,
    target: texts,
    tags: texts,
    dependsOn: list,
    destroys: z.boolean(),
    /** For those who look for ids; `taken` has the same in full. */
    takes: list,
    taken: z.array(taken),
    amount: z.exactOptional(money),
    verifiedBy: list,
    waitSeconds: z.int().min(0),
    url: z.exactOptional(text),
    command: z.exactOptional(text),
    until: z.exactOptional(text),
    /** For those who read the file. */
    says: text,
  })
  .refine(({ takes, taken }) =>
    isSame(
      takes,
      taken.map(({ id }) => id),
    ),
  )
  .transform((written) => ({ step: toStep(written), says: written.says }));

type WrittenStep = Omit<PlanStep, 'takes'> & { readonly taken: readonly Taken[] };

function isSame(ids: readonly string[], others: readonly string[]): boolean {
  return ids.length === others.length && ids.every((id, place) => id === others[place]);
}

/** Spelt out: what is spread takes several times the memory, and a plan may have hundreds of thousands of steps. */
function toStep(written: WrittenStep): PlanStep {
  const { amount, url, command, until } = written;
  const step: PlanStep = {
    id: written.id,
    stage: written.stage,
    actor: written.actor,
    remedy: written.remedy,
    effect: written.effect,
    args: written.args,
    subject: written.subject,
    target: written.target,
    tags: written.tags,
    dependsOn: written.dependsOn,
    destroys: written.destroys,
    takes: written.taken.length > 0 ? written.taken : NONE,
    verifiedBy: written.verifiedBy,
    waitSeconds: written.waitSeconds,
  };
  if ([amount, url, command, until].every((field) => field === undefined)) return step;
  return {
    ...step,
    ...(amount === undefined ? {} : { amount }),
    ...(url === undefined ? {} : { url }),
    ...(command === undefined ? {} : { command }),
    ...(until === undefined ? {} : { until }),
  };
}

const gap = z.strictObject({
  code: z.enum(GAP_CODES),
  action: text,
  needs: z.array(text),
  providerCode: z.exactOptional(text),
  requestId: z.exactOptional(text),
  ask: z.exactOptional(
    z.strictObject({
      id: text,
      code: text,
      args: z.exactOptional(z.record(text, text)),
      url: z.exactOptional(text),
    }),
  ),
});

const finding = z.strictObject({
  code: text,
  severity: z.enum(SEVERITIES),
  subject,
  amount: z.exactOptional(money),
  args: z.exactOptional(z.record(text, text)),
  resolve: z.strictObject({
    by: z.enum(['api', 'console', 'ticket', 'wait', 'none']),
    url: z.exactOptional(text),
    command: z.exactOptional(text),
    until: z.exactOptional(text),
  }),
  stage: z.exactOptional(z.enum(STAGES)),
  seenBy: z.exactOptional(z.array(text)),
});

const leftOut = z.strictObject({
  step: text,
  reason: z.enum(['excluded', 'not-chosen', 'takes', 'follows', 'idle']),
  because: z.exactOptional(text),
});

const head = z
  .object({
    schemaVersion: text,
    kind: z.literal('plan-file'),
    provider: text,
    accountId: text,
    createdAt: z.iso.datetime(),
    inventoryDigest: text,
    leftOut: list,
    whyLeftOut: z.array(leftOut),
    renounced: z.array(z.strictObject({ condition: text, finding })),
    gaps: z.array(gap),
    steps: z.tuple([]),
  })
  .refine(({ leftOut: ids, whyLeftOut }) =>
    isSame(
      ids,
      whyLeftOut.map(({ step: id }) => id),
    ),
  )
  .transform(({ schemaVersion, kind: _, steps: __, createdAt, whyLeftOut, ...rest }): PlanHead => ({
    ...rest,
    leftOut: whyLeftOut satisfies readonly LeftOut[],
    version: schemaVersion,
    createdAt: new Date(createdAt),
  }));

/** The first line of a plan's file, or undefined when it is none. */
export function readHead(line: string): PlanHead | undefined {
  return head.safeParse(parse(`${line.trimEnd()}]}`)).data;
}

/** A step's line with the sentence beside it, or undefined when it is none. */
export function readStep(line: string): { readonly step: PlanStep; readonly says: string } | undefined {
  return step.safeParse(parse(line.replace(/,?\n$/, ''))).data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

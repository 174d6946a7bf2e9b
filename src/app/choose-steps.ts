import { isData, type LeftOut, type Plan, type PlanStep } from '../domain/plan.js';
import { readPicker, type Picker } from './step-picker.js';

/** What picks steps: `release`, `type=EIP`, `region=cn-beijing`, `tag=env=prod`, `id=i-1`, or just an id or a name. */
export interface StepChoice {
  /** Only what one of these names; everything when empty. */
  readonly only: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * Leaves steps out of a plan: those not chosen, those that would take along what is to stay, those that come after
 * a step that is left out, and those that would only prepare a thing that stays for its end.
 * @throws AcctcloseError of kind `usage` for a choice that names nothing.
 */
export function chooseSteps(plan: Plan, { only, exclude }: StepChoice): Plan {
  const wanted = only.map((text) => readPicker(text, plan, false));
  const unwanted = exclude.map((text) => readPicker(text, plan, true));
  const spared = findSpared(plan, unwanted);
  const left = new Map<string, LeftOut>();
  const staying = new Set<string>();
  for (const step of plan.steps) {
    const stays = spares(step, spared) || step.dependsOn.some((before) => staying.has(before));
    if (stays) staying.add(step.id);
    const why =
      whyUnwanted(step, unwanted, spared) ??
      (wanted.length === 0 || wanted.some(({ picks }) => picks(step))
        ? undefined
        : { reason: 'not-chosen' as const }) ??
      whyHeld(step, left);
    if (why) left.set(step.id, { step: step.id, ...why });
  }
  for (const id of [...findIdle(plan, left, staying), ...findSafe(plan, left, wanted.length > 0)]) {
    if (!left.has(id)) left.set(id, { step: id, reason: 'idle' });
  }
  return {
    ...plan,
    steps: plan.steps.filter(({ id }) => !left.has(id)),
    leftOut: [...plan.leftOut, ...left.values()],
  };
}

/** What was typed in one line, with commas between: names of things may have spaces. */
export function readNames(line: string): readonly string[] {
  return line
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** By the ids of the things that are to stay, what was typed to say so. */
type Spared = ReadonlyMap<string, string>;

function findSpared({ steps }: Plan, unwanted: readonly Picker[]): Spared {
  const spared = new Map<string, string>();
  for (const { text, picks, picksTaken } of unwanted.filter(({ meansThings }) => meansThings)) {
    for (const step of steps) {
      // A step that takes something out is about nothing that could stay.
      if (step.stage !== 'backup' && picks(step)) spared.set(step.subject.id, text);
      for (const taken of step.takes) if (picksTaken(taken, step)) spared.set(taken.id, text);
    }
  }
  return spared;
}

/** Whether a step is about a thing that is to stay, or would take such a thing along. */
function spares({ subject, takes }: PlanStep, spared: Spared): boolean {
  return spared.has(subject.id) || takes.some(({ id }) => spared.has(id));
}

type Why = Omit<LeftOut, 'step'>;

function whyUnwanted(step: PlanStep, unwanted: readonly Picker[], spared: Spared): Why | undefined {
  const because = unwanted.find(({ picks }) => picks(step))?.text ?? spared.get(step.subject.id);
  if (because !== undefined) return { reason: 'excluded', because };
  const taken = step.takes.find(({ id }) => spared.has(id));
  return taken && { reason: 'takes', because: taken.id };
}

function whyHeld({ dependsOn }: PlanStep, left: ReadonlyMap<string, LeftOut>): Why | undefined {
  const because = dependsOn.find((before) => left.has(before));
  return because === undefined ? undefined : { reason: 'follows', because };
}

/**
 * Steps in which data is copied out that nothing takes away any more.
 * @param isNarrowed where steps were chosen one by one: what never was to go is left alone, too.
 */
function findSafe(
  { steps }: Plan,
  left: ReadonlyMap<string, LeftOut>,
  isNarrowed: boolean,
): readonly string[] {
  const before = listLost(steps);
  const after = listLost(steps.filter(({ id }) => !left.has(id)));
  return steps
    .filter(isData)
    .filter(({ subject: { type } }) => !after.has(type) && (isNarrowed || before.has(type)))
    .map(({ id }) => id);
}

/** Types of the things that steps take away. */
function listLost(steps: readonly PlanStep[]): ReadonlySet<string> {
  const going = steps.filter(({ destroys }) => destroys);
  return new Set(going.flatMap(({ subject, takes }) => [subject, ...takes].map(({ type }) => type)));
}

/** Steps that destroy nothing and that only steps of things that stay come after: such a thing is not to be half prepared. */
function findIdle(
  { steps }: Plan,
  left: ReadonlyMap<string, LeftOut>,
  staying: ReadonlySet<string>,
): ReadonlySet<string> {
  const [idle, needed, unneeded] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { id, actor, destroys, dependsOn } of [...steps].reverse()) {
    const isIdle = actor === 'tool' && !destroys && unneeded.has(id) && !needed.has(id);
    if (isIdle) idle.add(id);
    const stays = isIdle || staying.has(id);
    for (const before of dependsOn) {
      if (stays) unneeded.add(before);
      else if (!left.has(id)) needed.add(before);
    }
  }
  return idle;
}

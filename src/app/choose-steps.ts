import { AcctcloseError } from '../domain/errors.js';
import type { Plan, PlanStep } from '../domain/plan.js';
import { STAGES } from '../domain/plan-stage.js';

/** What picks steps: `release`, `type=EIP`, `region=cn-beijing`, `tag=env=prod`, `id=i-1` or just the id. */
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
  const wanted = only.map((text) => readPicker(text, plan));
  const unwanted = exclude.map((text) => readPicker(text, plan, isTaken));
  const isWanted = (step: PlanStep): boolean =>
    (wanted.length === 0 || wanted.some(({ picks }) => picks(step))) &&
    !unwanted.some(({ picks }) => picks(step));
  const left = new Set(plan.steps.filter((step) => !isWanted(step)).map(({ id }) => id));
  const stays = unwanted.filter(({ meansThings }) => meansThings);
  const picked = plan.steps.filter((step) => stays.some(({ picks }) => picks(step))).map(subjectOf);
  const spared = new Set([...picked, ...stays.flatMap(({ id }) => id ?? [])]);
  const staying = new Set<string>();
  for (const { id, subject, takes, dependsOn } of plan.steps) {
    const isSpared = [subject.id, ...takes].some((thing) => spared.has(thing));
    if (isSpared || dependsOn.some((before) => staying.has(before))) staying.add(id);
    if (staying.has(id) || dependsOn.some((before) => left.has(before))) left.add(id);
  }
  for (const id of findIdle(plan, left, staying)) left.add(id);
  return {
    ...plan,
    steps: plan.steps.filter(({ id }) => !left.has(id)),
    leftOut: [...plan.leftOut, ...left],
  };
}

/** What was typed in one line, with commas between: names of things may have spaces. */
export function readNames(line: string): readonly string[] {
  return line
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Steps that destroy nothing and that only steps of things that stay come after: such a thing is not to be half prepared. */
function findIdle(
  { steps }: Plan,
  left: ReadonlySet<string>,
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

function subjectOf({ subject }: PlanStep): string {
  return subject.id;
}

interface Picker {
  /** Whether things are meant, which then stay as they are, or only steps. */
  readonly meansThings: boolean;
  readonly picks: (step: PlanStep) => boolean;
  /** The thing, where it is named. */
  readonly id?: string;
}

/** @param means what a picker may mean beside the steps that it picks. */
function readPicker(
  text: string,
  { steps }: Plan,
  means: (step: PlanStep, picker: Picker) => boolean = () => false,
): Picker {
  const picker = toPicker(text);
  if (steps.some((step) => picker.picks(step) || means(step, picker))) return picker;
  throw new AcctcloseError('usage', `Nothing in the plan is meant by ${text}.`, {
    code: 'unknown-step',
    tryThis: [`Name a stage (${STAGES.join(', ')}), an id, type=, region= or tag=KEY=VALUE.`],
  });
}

function toPicker(text: string): Picker {
  const [field = '', ...rest] = text.split('=');
  const value = rest.join('=');
  const things = (picks: Picker['picks']): Picker => ({ meansThings: true, picks });
  const steps = (picks: Picker['picks']): Picker => ({ meansThings: false, picks });
  switch (rest.length > 0 ? field : '') {
    case 'id':
      return { ...things((step) => isAbout(step, value)), id: value };
    case 'type':
      return things(({ subject }) => subject.type.toLowerCase() === value.toLowerCase());
    case 'region':
      return things(({ subject }) => subject.region === value);
    case 'tag':
      return things(hasTag(value));
    case 'stage':
      return steps(({ stage }) => stage === value);
    default:
      return STAGES.some((stage) => stage === text)
        ? steps(({ stage }) => stage === text)
        : { ...things((step) => step.id === text || isAbout(step, text)), id: text };
  }
}

/** By the thing's id or name, or as a part of it: the keys of a user go with the user. */
function isAbout({ subject, target }: PlanStep, text: string): boolean {
  return subject.id === text || subject.name === text || Object.values(target).includes(text);
}

/** What goes along with another thing has no step of its own, but can be told to stay. */
function isTaken({ takes }: PlanStep, { id }: Picker): boolean {
  return id !== undefined && takes.includes(id);
}

function hasTag(text: string): Picker['picks'] {
  const [key = '', ...rest] = text.split('=');
  return ({ tags }) => Object.hasOwn(tags, key) && (rest.length === 0 || tags[key] === rest.join('='));
}

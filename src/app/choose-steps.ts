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
 * Leaves steps out of a plan: those not chosen, those that would take along what is to stay, and those that
 * come after a step that is left out.
 * @throws AcctcloseError of kind `usage` for a choice that names nothing.
 */
export function chooseSteps(plan: Plan, { only, exclude }: StepChoice): Plan {
  const wanted = only.map((text) => readPicker(text, plan));
  const unwanted = exclude.map((text) => readPicker(text, plan));
  const isWanted = (step: PlanStep): boolean =>
    (wanted.length === 0 || wanted.some(({ picks }) => picks(step))) &&
    !unwanted.some(({ picks }) => picks(step));
  const left = new Set(plan.steps.filter((step) => !isWanted(step)).map(({ id }) => id));
  const stays = unwanted.filter(({ meansThings }) => meansThings);
  const spared = new Set(plan.steps.filter((step) => stays.some(({ picks }) => picks(step))).map(subjectOf));
  for (const step of plan.steps) {
    const takesSpared = [subjectOf(step), ...step.takes].some((id) => spared.has(id));
    const comesAfter = step.dependsOn.some((id) => left.has(id));
    if (takesSpared || comesAfter) left.add(step.id);
  }
  return {
    ...plan,
    steps: plan.steps.filter(({ id }) => !left.has(id)),
    leftOut: [...plan.leftOut, ...left],
  };
}

function subjectOf({ subject }: PlanStep): string {
  return subject.id;
}

interface Picker {
  /** Whether things are meant, which then stay as they are, or only steps. */
  readonly meansThings: boolean;
  readonly picks: (step: PlanStep) => boolean;
}

function readPicker(text: string, { steps }: Plan): Picker {
  const picker = toPicker(text);
  if (steps.some(picker.picks)) return picker;
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
      return things((step) => isAbout(step, value));
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
        : things((step) => step.id === text || isAbout(step, text));
  }
}

/** By the thing's id or name, or as a part of it: the keys of a user go with the user. */
function isAbout({ subject, target }: PlanStep, text: string): boolean {
  return subject.id === text || subject.name === text || Object.values(target).includes(text);
}

function hasTag(text: string): Picker['picks'] {
  const [key = '', ...rest] = text.split('=');
  return ({ tags }) => Object.hasOwn(tags, key) && (rest.length === 0 || tags[key] === rest.join('='));
}

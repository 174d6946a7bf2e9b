import { AcctcloseError } from '../domain/errors.js';
import type { Plan, PlanStep, Taken } from '../domain/plan.js';
import { STAGES } from '../domain/plan-stage.js';
import { findNearMisses } from './near-misses.js';

/** What a text names: steps of a plan, or things that they are about or take along. */
export interface Picker {
  readonly text: string;
  /** Whether things are meant, which then stay as they are, or only steps. */
  readonly meansThings: boolean;
  readonly picks: (step: PlanStep) => boolean;
  /** Whether it names something that goes along with the subject of a step. */
  readonly picksTaken: (taken: Taken, step: PlanStep) => boolean;
}

/** A thing with what it can be picked by. */
type Pickable = Taken;

/**
 * Reads `release`, `delete-vpc`, `type=EIP`, `region=cn-beijing`, `tag=env=prod`, `name=web`, `id=i-1`, or just an id or a name.
 * @param alongToo whether what only goes along with other things can be meant.
 * @throws AcctcloseError of kind `usage` for a text that names nothing.
 */
export function readPicker(text: string, { steps }: Pick<Plan, 'steps'>, alongToo: boolean): Picker {
  const isDeed = steps.some(({ remedy }) => remedy === text);
  const picker = isDeed ? stepPicker(text, ({ remedy }) => remedy === text) : toPicker(text);
  const takers = steps.filter((step) => step.takes.some((taken) => picker.picksTaken(taken, step)));
  if (steps.some((step) => picker.picks(step)) || (alongToo && takers.length > 0)) return picker;
  throw new AcctcloseError('usage', `Nothing in the plan is meant by ${text}.`, {
    code: 'unknown-step',
    tryThis: [
      ...takers.slice(0, 1).map(({ subject }) => `It only goes along with ${subject.id}: choose that.`),
      ...offerNear(text, steps),
      `Name a stage (${STAGES.join(', ')}), a remedy, an id, a name, type=, region= or tag=KEY=VALUE.`,
    ],
  });
}

function toPicker(text: string): Picker {
  const { field, value } = split(text);
  switch (field) {
    case 'id':
      return thingPicker(text, ({ id }) => id === value, isPartOf(value));
    case 'name':
      return thingPicker(text, ({ name }) => name === value);
    case 'type':
      return thingPicker(text, ({ type }) => isSameWord(type, value));
    case 'region':
      return thingPicker(text, ({ region }) => region !== undefined && isSameWord(region, value));
    case 'tag':
      return thingPicker(text, hasTag(value));
    case 'stage':
      return stagePicker(text, value);
    default:
      return STAGES.some((stage) => stage === text)
        ? stagePicker(text, text)
        : thingPicker(text, ({ id, name }) => id === text || name === text, isPartOf(text));
  }
}

/** Things, by what they are. @param also a step whose thing is meant for another reason. */
function thingPicker(
  text: string,
  isMeant: (thing: Pickable) => boolean,
  also: (step: PlanStep) => boolean = () => false,
): Picker {
  return {
    text,
    meansThings: true,
    picks: (step) => isMeant({ ...step.subject, tags: step.tags }) || also(step),
    // What names no region of its own is where it goes from.
    picksTaken: (taken, { subject: { region } }) =>
      isMeant(taken.region === undefined && region !== undefined ? { ...taken, region } : taken),
  };
}

/** Steps alone, by what they are: their things may go in other ways. */
function stepPicker(text: string, picks: Picker['picks']): Picker {
  return { text, meansThings: false, picks, picksTaken: () => false };
}

function stagePicker(text: string, value: string): Picker {
  return stepPicker(text, ({ stage }) => stage === value);
}

function split(text: string): { readonly field: string | undefined; readonly value: string } {
  const at = text.indexOf('=');
  return at < 0 ? { field: undefined, value: text } : { field: text.slice(0, at), value: text.slice(at + 1) };
}

function isSameWord(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** As a part of the thing of that id, or as that very step: the keys of a user go with the user. */
function isPartOf(text: string): (step: PlanStep) => boolean {
  return ({ id, target }) => id === text || Object.values(target).includes(text);
}

function hasTag(text: string): (thing: Pickable) => boolean {
  const { field: key = text, value } = split(text);
  const hasValue = text.includes('=');
  return ({ tags = {} }) => Object.hasOwn(tags, key) && (!hasValue || tags[key] === value);
}

/** What the text may have been meant for. */
function offerNear(text: string, steps: readonly PlanStep[]): readonly string[] {
  const { field, value } = split(text);
  const names = NAMES_BY_FIELD.get(field ?? '');
  const near = names
    ? findNearMisses(value, thingsOf(steps).flatMap(names)).map((name) => `${String(field)}=${name}`)
    : findNearMisses(text, [...STAGES, ...thingsOf(steps).flatMap(({ id, name = id }) => [id, name])]);
  return near.length === 0 ? [] : [`Near that: ${near.join(', ')}.`];
}

const NAMES_BY_FIELD: ReadonlyMap<string, (thing: Pickable) => readonly string[]> = new Map([
  ['id', ({ id }: Pickable) => [id]],
  ['name', ({ name }: Pickable) => (name === undefined ? [] : [name])],
  ['type', ({ type }: Pickable) => [type]],
  ['region', ({ region }: Pickable) => (region === undefined ? [] : [region])],
  ['tag', ({ tags = {} }: Pickable) => Object.entries(tags).map((pair) => pair.join('='))],
]);

function thingsOf(steps: readonly PlanStep[]): readonly Pickable[] {
  return steps.flatMap(({ subject, tags, takes }) => [{ ...subject, tags }, ...takes]);
}

import * as z from 'zod';
import type { PlanStep } from '../../../domain/plan.js';
import type { RemedyMeta } from '../../../domain/remedy.js';
import { AcctcloseError } from '../../../domain/errors.js';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import { text } from '../../_shared/decode.js';
import type { Action } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import type { Person } from '../facts/people.js';
import { defineRemedy, type AlibabaRemedy } from './_remedy.js';
import { readValue } from './_step.js';

/** What a step says of the user it is about. */
const target = z.object({
  user: text,
  policy: text.optional(),
  policyType: text.optional(),
  group: text.optional(),
});
export type UserTarget = z.output<typeof target>;

interface UserRemedy extends Pick<RemedyMeta, 'id' | 'destroys' | 'messages'> {
  readonly action: Action;
  readonly looks: Action;
  /** One draft for each thing of a user; the user is added to its arguments and its target. */
  readonly drafts: (person: Person) => readonly RemedyDraft[];
  /** Whether what the step is for has been reached. */
  readonly isDone: (client: Client, target: UserTarget, step: PlanStep) => Promise<boolean>;
  readonly parameters: (step: PlanStep, target: UserTarget) => Parameters;
}

/** A remedy for what belongs to a RAM user. Users that are in use have none. */
export function userRemedy(remedy: UserRemedy): AlibabaRemedy {
  const { looks, drafts, isDone, parameters, ...rest } = remedy;
  return defineRemedy({
    ...rest,
    stage: 'identity',
    lookedAtBy: [looks.id],
    clears: [],
    waitSeconds: 120,
    async propose(facts) {
      const people = await facts.people();
      return people.flatMap((person) => {
        const user = { user: person.name };
        return drafts(person).map((draft) => ({
          ...draft,
          args: { ...user, ...draft.args },
          target: { ...user, ...draft.target },
        }));
      });
    },
    async look({ client }, step) {
      return (await isDone(client, readTarget(step), step)) ? 'done' : 'todo';
    },
    request(step, { inUse }) {
      const read = readTarget(step);
      if (inUse.includes(read.user)) throw lockedOut(read.user);
      return { parameters: parameters(step, read) };
    },
  });
}

function readTarget(step: PlanStep): UserTarget {
  return readValue(step, target, step.target);
}

/** The last guard: such a step is not proposed, so the plan was made by someone else or as someone else. */
function lockedOut(user: string): AcctcloseError {
  return new AcctcloseError('plan', `The plan would take away what runs it: the RAM user ${user}.`, {
    code: 'would-lock-out',
    tryThis: ['Make a new plan.'],
  });
}

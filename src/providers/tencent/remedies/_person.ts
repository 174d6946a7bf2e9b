import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import type { Action } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import type { TencentFacts } from '../facts/index.js';
import { uin } from '../facts/schemas.js';
import { accepted, metaOf, type OwnMeta, type TencentRemedy } from './_remedy.js';
import { readStep } from './_step.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A list of them, as it was read for the proposal and as it is now. */
export interface NamedList {
  readonly view: Action;
  readonly known: (facts: TencentFacts) => Promise<readonly Named[]>;
  readonly read: (client: Client) => Promise<readonly Named[]>;
}

interface NamedRemedy {
  readonly meta: OwnMeta;
  readonly mutation: Action;
  /** What the provider calls them. */
  readonly type: string;
  readonly list: NamedList;
  /** Another list whose names the same call takes. */
  readonly others?: NamedList;
  readonly parameters: (name: string) => Parameters;
  readonly draft?: (one: Named, facts: TencentFacts) => Promise<Partial<RemedyDraft>>;
}

const subject = z.object({ id: uin });

/**
 * A remedy that takes away somebody whom the provider lists by number and deletes by name. The name is looked up by
 * number right before, and one that two of them share is left alone.
 */
export function namedRemedy(remedy: NamedRemedy): TencentRemedy {
  const { mutation, type, list, others, parameters, draft } = remedy;
  return {
    meta: metaOf(remedy.meta, mutation, [list.view.id]),
    async propose(facts) {
      if (!facts.offers(mutation) || !facts.offers(list.view)) return [];
      const [people, more = []] = await Promise.all([list.known(facts), others?.known(facts)]);
      const distinct = people.filter((one) => isAlone(one, [...people, ...more]));
      return Promise.all(
        distinct.map(async ({ id, name }) => ({
          subject: { type, id, name },
          ...(await draft?.({ id, name }, facts)),
        })),
      );
    },
    async look(client, step) {
      const { id } = readStep(step, subject);
      return (await list.read(client)).some((one) => one.id === id) ? 'todo' : 'done';
    },
    async act(client, step) {
      const { id } = readStep(step, subject);
      const [people, more = []] = await Promise.all([list.read(client), others?.read(client)]);
      const found = people.find((one) => one.id === id);
      if (!found) throw notListed(mutation, id);
      if (!isAlone(found, [...people, ...more])) throw notUnique(mutation, found);
      return client.call(mutation, accepted, parameters(found.name));
    },
  };
}

function notListed({ id: action }: Action, id: string): ApiError {
  return new ApiError(action, { kind: 'not-found', code: 'NotListed', message: `${id} is not listed` });
}

function notUnique({ id: action }: Action, found: Named): ApiError {
  const message = `several are called ${found.name}, and only a name can be given`;
  return new ApiError(action, { kind: 'refused', code: 'NameNotUnique', message });
}

function isAlone({ id, name }: Named, people: readonly Named[]): boolean {
  return people.every((other) => other.id === id || other.name !== name);
}

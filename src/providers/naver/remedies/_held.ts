import type * as z from 'zod';
import type { Taken } from '../../../domain/plan.js';
import type { RemedyMeta, StepState } from '../../../domain/remedy.js';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import { subjectOf, takenOf, type Resource } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import type { Client } from '../client.js';
import type { RemedyFacts } from '../facts/remedy-facts.js';
import { blockStorage } from '../inventory/block-storage.js';
import type { Held, Hold, ResourceKind } from '../inventory/kind.js';
import { networkInterface } from '../inventory/network-interface.js';
import { SERVER, server } from '../inventory/server.js';
import type { CallInput } from '../request.js';
import { plainId, readPlace, type NaverRemedy, type Place } from './_step.js';

type Described = Pick<RemedyMeta, 'id' | 'waitSeconds' | 'messages'>;

interface HeldRemedy extends Described {
  readonly kind: ResourceKind;
  readonly mutation: Action;
  /** Makes the one call. */
  readonly send: (client: Client, place: Place) => Promise<string | undefined>;
  readonly destroys: boolean;
  readonly clears: readonly string[];
  /** Which of the kind it is for; all when absent. */
  readonly isFor?: (hold: Hold) => boolean;
  /** What it is to reach while the thing stays; when absent, the thing is to be gone. */
  readonly isReached?: (hold: Hold) => boolean;
  /** Remedies of the same thing that must be done first. */
  readonly after?: readonly string[];
  readonly more?: (held: Held, facts: RemedyFacts) => Promise<Partial<RemedyDraft>>;
  /** Form of ids; others are left to the user. */
  readonly ids?: z.ZodType<string>;
}

/** A remedy for things that a product lists. */
export function heldRemedy({
  kind,
  mutation,
  send,
  isReached = () => false,
  isFor = () => true,
  after = [],
  more = () => Promise.resolve({}),
  ids = plainId,
  ...described
}: HeldRemedy): NaverRemedy {
  return {
    meta: {
      ...described,
      stage: 'release',
      mutation: mutation.id,
      lookedAtBy: [kind.action],
      needs: mutation.needs,
    },
    async propose(facts) {
      const fit = (await facts.held(kind)).filter(
        ({ resource, hold }) => ids.safeParse(resource.id).success && isFor(hold) && !isReached(hold),
      );
      return Promise.all(
        fit.map(async (held) => ({
          subject: subjectOf(held.resource),
          after: after.map((remedy) => ({ remedy, id: held.resource.id })),
          ...(await more(held, facts)),
        })),
      );
    },
    async look(client, step) {
      const { id, region } = readPlace(step, ids);
      return stateOf(await kind.find(client, region, id), isReached);
    },
    act: (client, step) => send(client, readPlace(step, ids)),
  };
}

function stateOf(found: Held | undefined, isReached: (hold: Hold) => boolean): StepState {
  if (!found || isReached(found.hold)) return 'done';
  return found.hold.isBusy === true ? 'under-way' : 'todo';
}

type Parameters = (id: string) => NonNullable<CallInput['form']>;

interface Release extends Described, Partial<Pick<HeldRemedy, 'clears' | 'after' | 'isFor' | 'more'>> {
  readonly kind: ResourceKind;
  readonly mutation: Action;
  /** Its parameters beside the region. */
  readonly form: Parameters;
}

/** Gives a thing up for good. What costs clears its finding; free things have none of their own. */
export function releaseRemedy({ form, clears = ['naver.services'], ...parts }: Release): NaverRemedy {
  return heldRemedy({ ...parts, clears, destroys: true, send: sendForm(parts.mutation, form) });
}

interface Change extends Described, Pick<HeldRemedy, 'isFor' | 'more' | 'after'> {
  readonly kind: ResourceKind;
  readonly mutation: Action;
  readonly form: Parameters;
  readonly isReached: (hold: Hold) => boolean;
  readonly destroys?: boolean;
}

/** Brings a thing that stays into the state in which it can be given up. */
export function changeRemedy({ form, destroys = false, ...parts }: Change): NaverRemedy {
  return heldRemedy({ ...parts, destroys, clears: [], send: sendForm(parts.mutation, form) });
}

function sendForm(mutation: Action, form: Parameters): HeldRemedy['send'] {
  return (client, { id, region }) => client.change(mutation, { form: { regionCode: region, ...form(id) } });
}

/** What goes when its holder, one of these, goes. */
export function goingWith(holders: ReadonlySet<string>, listed: readonly Held[]): readonly Resource[] {
  return listed
    .filter(({ hold }) => hold.goesAlong === true && hold.holder !== undefined && holders.has(hold.holder))
    .map(({ resource }) => resource);
}

/** What goes along with a thing by its own list, as the list of what it is shows it. */
export function takenBy(
  { resource: { region }, hold: { takes = [] } }: Held,
  type: string,
  listed: readonly Held[],
): readonly Taken[] {
  const byId = new Map(listed.map(({ resource }) => [resource.id, resource]));
  return takes.map((id) => {
    const found = byId.get(id);
    return found ? takenOf(found) : { type, id, ...(region === undefined ? {} : { region }) };
  });
}

/** Servers that go along, with the storages and interfaces that go with them, as their lists show them. */
export async function takenServers(held: Held, facts: RemedyFacts): Promise<readonly Taken[]> {
  const taken = takenBy(held, SERVER, await facts.held(server));
  const parts = await Promise.all([facts.held(blockStorage), facts.held(networkInterface)]);
  const ids = new Set(taken.map(({ id }) => id));
  return [...taken, ...goingWith(ids, parts.flat()).map(takenOf)];
}

/** A node goes by its cluster, or not at all. */
export async function afterItsCluster(
  id: string,
  facts: RemedyFacts,
): Promise<RemedyDraft['after'] & object> {
  const cluster = (await facts.clusterOfNode()).get(id);
  return cluster === undefined ? [] : [{ remedy: 'delete-cluster', id: cluster }];
}

export function isUnprotected({ isProtected }: Hold): boolean {
  return isProtected !== true;
}

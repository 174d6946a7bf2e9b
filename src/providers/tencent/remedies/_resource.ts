import type { PlanStep, Taken } from '../../../domain/plan.js';
import type { StepState } from '../../../domain/remedy.js';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import { lookUp } from '../../_shared/look-up.js';
import { subjectOf, takenOf } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import { cluster } from '../inventory/cluster.js';
import { cvmInstance } from '../inventory/cvm-instance.js';
import type { Listed, ResourceKind } from '../inventory/kind.js';
import { loadBalancer } from '../inventory/load-balancer.js';
import { mysqlInstance } from '../inventory/mysql-instance.js';
import { redisInstance } from '../inventory/redis-instance.js';
import { MUTATIONS } from '../mutations.js';
import { accepted, metaOf, type OwnMeta, type TencentRemedy } from './_remedy.js';
import { placeOf } from './_step.js';

/** What is around a resource when a step for it is proposed. */
export interface Surroundings {
  /** What the products list. */
  readonly listed: readonly Listed[];
  /** Whether prepaid things are to be given back. */
  readonly refunds: boolean;
  /** Whether the account's site has a call at all. */
  readonly offers: (action: Action) => boolean;
}

interface ResourceRemedy {
  readonly meta: OwnMeta;
  readonly mutation: Action;
  readonly kind: ResourceKind;
  /** Whether the step is of use. */
  readonly suits: (resource: Listed, around: Surroundings) => boolean;
  /** What the draft says beside the subject and its tags. */
  readonly draft?: (resource: Listed, around: Surroundings) => Partial<RemedyDraft>;
  readonly parameters: (id: string) => Parameters;
  /** How far it is, by what the product lists of the resource now. */
  readonly stateOf: (found: Listed | undefined) => StepState;
}

/** A remedy for one kind of resource that a product lists by region and finds by id. */
export function resourceRemedy(remedy: ResourceRemedy): TencentRemedy {
  const { kind, mutation, suits, draft, parameters, stateOf } = remedy;
  return {
    meta: metaOf(remedy.meta, mutation, [kind.action]),
    async propose(facts, { refunds }) {
      const { listed } = await facts.inventory();
      const around = { listed, refunds, offers: facts.offers };
      return listed
        .filter(
          (resource) => resource.type === kind.type && !isPart(resource, listed) && suits(resource, around),
        )
        .map((resource) => ({
          subject: subjectOf(resource),
          ...(resource.tags ? { tags: resource.tags } : {}),
          ...draft?.(resource, around),
        }));
    },
    async look(client: Client, step: PlanStep) {
      const { id, region } = placeOf(step);
      return stateOf(await kind.find(client, region, id));
    },
    act(client: Client, step: PlanStep) {
      const { id, region } = placeOf(step);
      return client.call(mutation, accepted, parameters(id), region);
    },
  };
}

/** Whether it is released with another resource that is still there. */
function isPart({ partOf }: Listed, listed: readonly Listed[]): boolean {
  return partOf !== undefined && listed.some(({ id }) => id === partOf);
}

/** What is released along with a resource. */
export function partsOf(id: string, listed: readonly Listed[]): readonly Taken[] {
  return listed.filter(({ partOf }) => partOf === id).map(takenOf);
}

/** Read-only copies that a main instance takes along to the recycle bin, and the steps that isolate them before. */
export function withCopies(id: string, { listed }: Surroundings): Pick<RemedyDraft, 'after' | 'takes'> {
  const copies = listed.filter((one) => one.goesWith === id && stands(one));
  return {
    after: [
      { remedy: 'lift-mysql-protection', id },
      ...copies.map((copy) => ({ remedy: 'isolate-mysql-replica', id: copy.id })),
    ],
    takes: copies.map(takenOf),
  };
}

/** Done when it is listed no more. */
export function untilGone(found: Listed | undefined): StepState {
  if (!found) return 'done';
  return found.leaving === 'for-good' ? 'under-way' : 'todo';
}

/** Done when it lies in the recycle bin, or is gone altogether. */
export function untilBinned(found: Listed | undefined): StepState {
  if (!found || found.leaving === 'in-bin') return 'done';
  return found.leaving === undefined ? 'todo' : 'under-way';
}

/** Stands as it was bought: in no recycle bin, and not on its way there. */
export function stands({ leaving }: Listed): boolean {
  return leaving === undefined;
}

/** Paid by use, so that it can be released at any time. */
export function isPostpaid({ charge }: Listed): boolean {
  return charge === 'postpaid';
}

/** What lifts the protection of a kind, where more than its deletion is needed. */
const LIFTS: Readonly<Record<string, Action>> = {
  [cvmInstance.type]: MUTATIONS.modifyInstancesAttribute,
  [loadBalancer.type]: MUTATIONS.modifyLoadBalancerAttributes,
  [mysqlInstance.type]: MUTATIONS.modifyInstanceDestroyProtect,
  [redisInstance.type]: MUTATIONS.modifyRedisInstance,
  [cluster.type]: MUTATIONS.disableClusterDeletionProtection,
};

/** Not protected, or no more once a step of the same plan has lifted that; without a call for it a person does. */
export function willBeOpen({ type, isProtected }: Listed, { offers }: Surroundings): boolean {
  const lift = lookUp(LIFTS, type);
  return isProtected !== true || (lift !== undefined && offers(lift));
}

/** In the recycle bin now, or put there by a step of the same plan. */
export function willBeBinned(resource: Listed, around: Surroundings): boolean {
  if (resource.leaving !== undefined) return resource.leaving !== 'for-good';
  return willBeOpen(resource, around) && (isPostpaid(resource) || around.refunds);
}

/** Done when nothing holds it, or it is gone altogether. */
export function untilFree(found: Listed | undefined): StepState {
  if (found?.heldBy === undefined) return 'done';
  return found.detaching === 'under-way' || found.leaving === 'for-good' ? 'under-way' : 'todo';
}

/** Whether a step takes it off what holds it. What is on its way out is let be: it lets go when it is gone. */
export function willBeDetached({ detaching, heldBy }: Listed, { listed }: Surroundings): boolean {
  if (detaching === undefined) return false;
  const holder = listed.find(({ id }) => id === heldBy);
  return holder === undefined || stands(holder);
}

/** Whether a step that comes before takes it off what holds it, or releases that; nothing need hold it at all. */
export function willBeFree(resource: Listed, around: Surroundings): boolean {
  const { heldBy } = resource;
  if (heldBy === undefined || willBeDetached(resource, around)) return true;
  const holder = around.listed.find(({ id }) => id === heldBy);
  if (holder?.type === 'CVM instance') return isPostpaid(holder) || !stands(holder) || around.refunds;
  return holder?.type === 'CLB instance' && isPostpaid(holder) && willBeOpen(holder, around);
}

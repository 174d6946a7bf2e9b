import type { PlanStep } from '../../../domain/plan.js';
import type { StepState } from '../../../domain/remedy.js';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import { subjectOf } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import type { Listed, ResourceKind } from '../inventory/kind.js';
import { accepted, metaOf, type OwnMeta, type TencentRemedy } from './_remedy.js';
import { placeOf } from './_step.js';

/** What is around a resource when a step for it is proposed. */
export interface Surroundings {
  /** What the products list. */
  readonly listed: readonly Listed[];
  /** Whether prepaid things are to be given back. */
  readonly refunds: boolean;
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
      const around = { listed, refunds };
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

/** In the recycle bin now, or put there by a step of the same plan. */
export function willBeBinned(resource: Listed, { refunds }: Surroundings): boolean {
  if (resource.leaving !== undefined) return resource.leaving !== 'for-good';
  return resource.isProtected !== true && (isPostpaid(resource) || refunds);
}

/** Whether what holds it, if anything does, is released by a step that comes before. */
export function willBeFree({ heldBy }: Listed, around: Surroundings): boolean {
  if (heldBy === undefined) return true;
  const holder = around.listed.find(({ id }) => id === heldBy);
  if (holder?.type === 'CVM instance') return isPostpaid(holder) || !stands(holder) || around.refunds;
  return holder?.type === 'CLB instance' && isPostpaid(holder) && holder.isProtected !== true;
}

import * as z from 'zod';
import type { PlanStep } from '../../../domain/plan.js';
import type { RemedyMeta, StepState } from '../../../domain/remedy.js';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import { unread } from '../../_shared/resource-table.js';
import { subjectOf } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import type { Parameters } from '../client.js';
import type { ResourceKind, Thing } from '../inventory/kind.js';
import { defineRemedy, type JdcloudRemedy, type Wishes } from './_remedy.js';
import { pathPart, placeOf, readStep } from './_step.js';

/** What is around a thing when a step for it is proposed. */
export interface Surroundings extends Wishes {
  readonly listed: readonly Thing[];
}

export interface ResourceRemedy extends Pick<RemedyMeta, 'id' | 'stage' | 'waitSeconds' | 'messages'> {
  readonly kind: ResourceKind;
  readonly action: Action;
  /** Name of the path's part that takes the id. */
  readonly part: string;
  /** What goes into the body. */
  readonly body?: Parameters['body'] | undefined;
  /** What goes into the query. */
  readonly query?: Parameters['query'] | undefined;
  /** Whether the step is of use. */
  readonly suits: (thing: Thing, around: Surroundings) => boolean;
  /** What the draft says beside subject and tags. */
  readonly draft?: (thing: Thing, around: Surroundings) => Partial<RemedyDraft>;
}

type Release = Omit<ResourceRemedy, 'stage' | 'suits'> & Partial<Pick<ResourceRemedy, 'suits'>>;

const LEAVING: ReadonlySet<string> = new Set(['deleting', 'deleted', 'terminated']);

/** A remedy that takes a thing away: done when its list does not hold it any more. */
export function releaseRemedy({ suits = isFree, ...remedy }: Release): JdcloudRemedy {
  const nature = { stage: 'release', clears: ['jdcloud.products'], destroys: true } as const;
  return resourceRemedy({ ...remedy, ...nature, suits }, untilGone);
}

/** A remedy that makes the release of a thing possible: done when its list shows it so, or not at all. */
export function preparingRemedy(remedy: ResourceRemedy, isReady: (thing: Thing) => boolean): JdcloudRemedy {
  return resourceRemedy({ ...remedy, clears: [], destroys: false }, (found) =>
    found === undefined || isReady(found) ? 'done' : untilGone(found),
  );
}

/** A remedy for one kind of thing. */
export function resourceRemedy(
  {
    kind,
    part,
    body,
    query,
    suits,
    draft,
    ...meta
  }: ResourceRemedy & Pick<RemedyMeta, 'clears' | 'destroys'>,
  stateOf: (found: Thing | undefined) => StepState,
): JdcloudRemedy {
  return defineRemedy({
    ...meta,
    lookedAtBy: [kind.action],
    async propose(facts, wishes) {
      const { resources: listed, gaps } = await facts.inventory();
      const own = listed.filter(({ type, partOf }) => type === kind.type && partOf === undefined);
      const gap = gaps.find(({ action }) => action === kind.action);
      if (gap && own.length === 0) throw unread(gap);
      const around = { listed, ...wishes };
      return own
        .filter((thing) => suits(thing, around))
        .map((thing) => ({
          subject: subjectOf(thing),
          ...(thing.tags ? { tags: thing.tags } : {}),
          ...(thing.handle === undefined ? {} : { target: { handle: thing.handle } }),
          ...draft?.(thing, around),
        }));
    },
    look: async ({ client }, step) => {
      const { id, region } = placeOf(step);
      return stateOf(await kind.find(client, region, id));
    },
    request: (step) => requestFor(step, { part, body, query }),
  });
}

const named = z.object({ handle: pathPart.optional() });

function requestFor(
  step: PlanStep,
  { part, body, query }: Pick<ResourceRemedy, 'part' | 'body' | 'query'>,
): Parameters {
  const { id, region } = placeOf(step);
  const { handle = id } = readStep(step, named);
  return { region, path: { [part]: handle }, ...(body ? { body } : {}), ...(query ? { query } : {}) };
}

/** Done when it is listed no more. */
export function untilGone(found: Thing | undefined): StepState {
  if (!found) return 'done';
  return LEAVING.has(found.state?.toLowerCase() ?? '') ? 'under-way' : 'todo';
}

/** Done when it lies in the recycle bin, or is gone altogether. */
export function untilBinned(found: Thing | undefined): StepState {
  return found?.stage === 'recycled' ? 'done' : untilGone(found);
}

/** Paid by use, or its term has ended: what is paid for in advance cannot be released before. */
export function isFree({ charge, stage }: Thing): boolean {
  return stage !== 'recycled' && (charge === 'postpaid' || stage === 'expired');
}

/** Paid for a term that has not ended: only a refund takes it away before. */
export function isPrepaid({ charge, stage }: Thing): boolean {
  return charge === 'prepaid' && stage === undefined;
}

/** Whether everything that holds it is itself taken away by a step that comes before. */
export function willBeFree({ heldBy = [] }: Thing, { listed, refunds }: Surroundings): boolean {
  return heldBy.every((holder) => {
    const found = listed.find(({ id }) => id === holder.id);
    return found !== undefined && (isFree(found) || (refunds && isPrepaid(found)));
  });
}

import type { PlanStep, Taken } from '../../../domain/plan.js';
import type { PlanStage } from '../../../domain/plan-stage.js';
import type { RemedyMeta, StepState } from '../../../domain/remedy.js';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import { subjectOf, takenOf } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import type { Parameters } from '../client.js';
import type { Holding } from '../inventory/holding.js';
import type { ResourceKind } from '../inventory/kind.js';
import { defineRemedy, type AlibabaRemedy } from './_remedy.js';
import { regionOf } from './_step.js';

interface ResourceRemedy extends Pick<RemedyMeta, 'id' | 'waitSeconds' | 'messages'> {
  readonly kind: ResourceKind;
  readonly action: Action;
  /** Whether it is the way for a resource that bills by use. @param all everything the account holds. */
  readonly applies: (holding: Holding, all: readonly Holding[]) => boolean;
  /** What the step is beyond its subject. */
  readonly detail?: (
    holding: Holding,
    all: readonly Holding[],
  ) => Omit<Partial<RemedyDraft>, 'subject' | 'tags'>;
  readonly parameters: (step: PlanStep) => Parameters;
}

const STAGE: PlanStage = 'release';
/** States of what is on its way; each product uses some of them. */
const LEAVING: ReadonlySet<string> = new Set(['Deleting', 'Releasing', 'Unassociating']);

/** A remedy that releases a resource: done when its list does not show it any more. */
export function releaseRemedy(remedy: ResourceRemedy): AlibabaRemedy {
  return resourceRemedy(remedy, { destroys: true, clears: ['alibaba.pay-as-you-go'] }, stateOfRelease);
}

/** A remedy that prepares the release of a resource: done when its list shows it so, or not at all. */
export function preparingRemedy(
  remedy: ResourceRemedy,
  isReady: (holding: Holding) => boolean,
): AlibabaRemedy {
  return resourceRemedy(remedy, { destroys: false, clears: [] }, (found) =>
    found === undefined || isReady(found) ? 'done' : stateOfRelease(found),
  );
}

/** A remedy that lifts the protection of a resource against deletion. */
export function unprotectRemedy(remedy: Omit<ResourceRemedy, 'applies' | 'waitSeconds'>): AlibabaRemedy {
  const applies = ({ isProtected }: Holding): boolean => isProtected === true;
  return preparingRemedy(
    { ...remedy, applies, waitSeconds: 120 },
    ({ isProtected }) => isProtected === false,
  );
}

function stateOfRelease(found: Holding | undefined): StepState {
  if (found === undefined) return 'done';
  return LEAVING.has(found.status ?? '') ? 'under-way' : 'todo';
}

function resourceRemedy(
  { kind, applies, detail, parameters, ...rest }: ResourceRemedy,
  nature: Pick<RemedyMeta, 'destroys' | 'clears'>,
  stateOf: (found: Holding | undefined) => StepState,
): AlibabaRemedy {
  return defineRemedy({
    ...rest,
    ...nature,
    stage: STAGE,
    lookedAtBy: [kind.action],
    async propose(facts) {
      const { resources } = await facts.inventory();
      return resources
        .filter((holding) => holding.seenBy.includes(kind.action))
        .filter((holding) => isOwnRelease(holding, resources) && applies(holding, resources))
        .map((holding) => ({
          subject: subjectOf(holding),
          ...(holding.tags ? { tags: holding.tags } : {}),
          ...detail?.(holding, resources),
        }));
    },
    look: async ({ client }, step) => stateOf(await kind.find(client, regionOf(step), step.subject.id)),
    request: (step) => ({ parameters: parameters(step), region: regionOf(step) }),
  });
}

/** Pay-as-you-go, and released by itself: what is part of another goes with it. */
function isOwnRelease({ charge, partOf }: Holding, all: readonly Holding[]): boolean {
  return charge === 'postpaid' && !all.some(({ id }) => id === partOf);
}

/** What is released along with a resource, and with what goes with it. */
export function partsOf({ id }: Holding, all: readonly Holding[]): readonly Taken[] {
  const parts = all.filter(({ partOf }) => partOf === id);
  return parts.flatMap((part) => [takenOf(part), ...partsOf(part, all)]);
}

/** The step that lifts a protection first, where there is one. */
export function afterUnprotecting(
  remedy: string,
  { id, isProtected }: Holding,
): NonNullable<RemedyDraft['after']> {
  return isProtected === true ? [{ remedy, id }] : [];
}

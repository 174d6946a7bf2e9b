import { AcctcloseError, ApiError } from '../../domain/errors.js';
import { gather } from '../../domain/gap.js';
import type { PlanStep } from '../../domain/plan.js';
import type { AskCode, Draft, RemedyDesk, RemedyMeta, StepState } from '../../domain/remedy.js';

/** A step as its remedy proposes it. */
export type RemedyDraft = Omit<Draft, 'remedy'>;

/** One remedy. `F` is the provider's view of its API, read once a run; `C` its signed calls. */
export interface Remedy<F, C> {
  readonly meta: RemedyMeta;
  /** What it could be used for. @throws ApiError when that cannot be read. */
  propose(facts: F, wishes: { readonly refunds: boolean }): Promise<readonly RemedyDraft[]>;
  /** How far a step is, asked anew each time. @throws ApiError. */
  look(client: C, step: PlanStep): Promise<StepState>;
  /** Opens the call where that takes a person; absent where it never does. @throws ApiError. */
  unlock?(client: C, ask: AskCode | undefined): Promise<void>;
  /** The one call. Values of `step.target` come from a file and are decoded first. @throws ApiError. */
  act(client: C, step: PlanStep): Promise<string | undefined>;
}

export interface RemedyDeskParts<F, C> {
  /** In the order in which they are done. */
  readonly remedies: readonly Remedy<F, C>[];
  readonly inUse: readonly string[];
  readonly client: C;
  /** A view that remembers nothing yet. */
  readonly facts: () => F;
}

/** The remedies of a provider over its signed calls. What is in use is neither proposed nor touched. */
export function createRemedyDesk<F, C>({
  remedies,
  inUse,
  client,
  facts,
}: RemedyDeskParts<F, C>): RemedyDesk {
  const find = (step: PlanStep): Remedy<F, C> => {
    const remedy = remedies.find(({ meta }) => meta.id === step.remedy);
    if (!remedy) throw unknownRemedy(step);
    return remedy;
  };
  const isSpared = ({ subject, takes = [] }: RemedyDraft): boolean =>
    [subject, ...takes].some(({ id }) => inUse.includes(id));
  return {
    inUse,
    async propose({ refunds }) {
      const view = facts();
      const chosen = remedies.filter(({ meta }) => refunds || meta.onlyForRefund !== true);
      const { values, gaps } = await gather(
        chosen.map(async (remedy) =>
          refuseBlank(remedy.meta, await remedy.propose(view, { refunds }))
            .filter((draft) => !isSpared(draft))
            .map((draft) => ({ ...draft, remedy: remedy.meta.id })),
        ),
      );
      return { drafts: values.flat(), gaps };
    },
    look: (step) => find(step).look(client, step),
    unlock: async (step, ask) => find(step).unlock?.(client, ask),
    async act(step) {
      if (isSpared(step)) throw inUseStill(step);
      return find(step).act(client, step);
    },
  };
}

/** A step for a thing without an id would be a step for anything. @throws ApiError of kind `malformed`. */
function refuseBlank(
  { lookedAtBy: [action = ''] }: RemedyMeta,
  drafts: readonly RemedyDraft[],
): readonly RemedyDraft[] {
  if (drafts.every(({ subject }) => subject.id.trim() !== '')) return drafts;
  throw new ApiError(action, { kind: 'malformed', code: 'BlankId', message: 'a thing has no id' });
}

function unknownRemedy({ remedy, id }: PlanStep): AcctcloseError {
  return new AcctcloseError('plan', `The plan has a step that this version does not know: ${id}.`, {
    code: 'unknown-remedy',
    tryThis: ['Make a new plan.'],
    cause: remedy,
  });
}

function inUseStill({ subject }: PlanStep): AcctcloseError {
  return new AcctcloseError('plan', `The plan would take away what runs it: ${subject.type} ${subject.id}.`, {
    code: 'would-lock-out',
    tryThis: ['Make a new plan.'],
  });
}

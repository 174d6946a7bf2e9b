import type { PlanStep } from '../../../domain/plan.js';
import type { RemedyMeta, StepState } from '../../../domain/remedy.js';
import type { Remedy, RemedyDraft } from '../../_shared/define-remedy.js';
import type { Action } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import type { JdcloudFacts } from '../facts/index.js';
import type { OperationGuard } from '../operation-guard.js';

/** What a remedy works with. */
export interface Calls {
  readonly client: Client;
  /** The account's own name, which refunds are asked by. */
  readonly pin: string;
  readonly keyInUse: string;
  readonly guard: OperationGuard;
}

export type JdcloudRemedy = Remedy<JdcloudFacts, Calls>;

export interface Wishes {
  readonly refunds: boolean;
}

interface Definition extends Omit<RemedyMeta, 'mutation' | 'needs'> {
  readonly action: Action;
  readonly propose: (facts: JdcloudFacts, wishes: Wishes) => Promise<readonly RemedyDraft[]>;
  readonly look: (calls: Calls, step: PlanStep) => Promise<StepState>;
  readonly request: (step: PlanStep) => Parameters;
}

/** A remedy whose one call is an action; it is left to a person where only the console has the code that it wants. */
export function defineRemedy({ action, propose, look, request, ...meta }: Definition): JdcloudRemedy {
  return {
    meta: { ...meta, mutation: action.id, needs: action.needs },
    async propose(facts, wishes) {
      const drafts = await propose(facts, wishes);
      return drafts.length > 0 && (await facts.protection(action)) === 'console' ? [] : drafts;
    },
    look,
    unlock: ({ guard }, ask) => guard.open(action, ask),
    async act({ client, guard }, step) {
      const securityToken = guard.tokenFor(action);
      const { requestId } = await client.change(action, {
        ...request(step),
        ...(securityToken ? { securityToken } : {}),
      });
      return requestId;
    },
  };
}

import * as z from 'zod';
import type { RemedyMeta, StepState } from '../../../domain/remedy.js';
import type { PlanStep } from '../../../domain/plan.js';
import type { Remedy, RemedyDraft } from '../../_shared/define-remedy.js';
import { maybe, text } from '../../_shared/decode.js';
import type { Action } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import type { AlibabaFacts } from '../facts/index.js';

/** What a remedy works with. */
export interface Calls {
  readonly client: Client;
  readonly accountId: string;
  /** Ids of keys and names of users that no step may touch. */
  readonly inUse: readonly string[];
  /** The provider's time. */
  readonly now: () => Date;
}

export type AlibabaRemedy = Remedy<AlibabaFacts, Calls>;

interface Definition extends Omit<RemedyMeta, 'mutation' | 'needs'> {
  readonly action: Action;
  readonly propose: (facts: AlibabaFacts) => Promise<readonly RemedyDraft[]>;
  readonly look: (calls: Calls, step: PlanStep) => Promise<StepState>;
  /** What the call says; `region` where the service has a host for each. */
  readonly request: (
    step: PlanStep,
    calls: Calls,
  ) => { readonly parameters: Parameters; readonly region?: string };
}

const accepted = z.object({ RequestId: maybe(text) });

/** A remedy whose one call is an RPC action. */
export function defineRemedy({ action, propose, look, request, ...meta }: Definition): AlibabaRemedy {
  return {
    meta: { ...meta, mutation: action.id, needs: action.needs },
    propose,
    look,
    async act(calls, step) {
      const { parameters, region } = request(step, calls);
      const { RequestId } = await calls.client.call(action, accepted, parameters, region);
      return RequestId;
    },
  };
}

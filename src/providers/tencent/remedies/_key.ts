import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import type { PlanStep } from '../../../domain/plan.js';
import type { StepState } from '../../../domain/remedy.js';
import { text } from '../../_shared/decode.js';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import type { Action } from '../actions.js';
import { ACTIONS } from '../actions.js';
import type { Client, Parameters } from '../client.js';
import type { TencentFacts } from '../facts/index.js';
import { readKeys, type ApiKey } from '../facts/keys.js';
import { uin } from '../facts/schemas.js';
import { accepted, metaOf, type OwnMeta, type TencentRemedy } from './_remedy.js';
import { readStep } from './_step.js';

interface KeyRemedy {
  readonly meta: OwnMeta;
  readonly mutation: Action;
  readonly suits: (key: ApiKey) => boolean;
  readonly draft?: (key: ApiKey) => Partial<RemedyDraft>;
  readonly parameters: Parameters;
  readonly stateOf: (status: string | undefined) => StepState;
}

/** The sub-user whose key it is; absent for the caller's own. */
const key = z.object({ id: text, user: uin.optional() });

/** A remedy for an API key: the caller's other ones, and those of sub-users. */
export function keyRemedy({ meta, mutation, suits, draft, parameters, stateOf }: KeyRemedy): TencentRemedy {
  return {
    meta: metaOf(meta, mutation, [ACTIONS.listAccessKeys.id]),
    propose: async (facts) =>
      (await readAllKeys(facts)).filter(suits).map((found) => ({
        subject: { type: 'API key', id: found.id },
        ...(found.userUin === undefined ? {} : { target: { user: found.userUin } }),
        ...draft?.(found),
      })),
    async look(client: Client, step: PlanStep) {
      const { id, user } = readStep(step, key);
      return stateOf(await statusOf(client, id, user));
    },
    act(client: Client, step: PlanStep) {
      const { id, user } = readStep(step, key);
      const owner = user === undefined ? {} : { TargetUin: BigInt(user) };
      return client.call(mutation, accepted, { ...parameters, AccessKeyId: id, ...owner });
    },
  };
}

async function readAllKeys(facts: TencentFacts): Promise<readonly ApiKey[]> {
  const users = await facts.users();
  const others = users.filter((user) => user.uin !== facts.callerId);
  const lists = await Promise.all([facts.ownKeys(), ...others.map((user) => facts.userKeys(user))]);
  return lists.flat();
}

/** Undefined when the key is gone, or its user. */
async function statusOf(client: Client, id: string, user: string | undefined): Promise<string | undefined> {
  try {
    return (await readKeys(client, user)).find((found) => found.id === id)?.status;
  } catch (error) {
    if (error instanceof ApiError && error.fault.kind === 'not-found') return undefined;
    throw error;
  }
}

import * as z from 'zod';
import type { PlanStep } from '../../../domain/plan.js';
import { ACTIONS, MUTATIONS } from '../actions.js';
import { readPolicies } from '../facts/sub-accounts.js';
import { readOthers, SUB_ACCOUNT } from './_sub-account.js';
import { orWhenGone } from '../facts/when-gone.js';
import { plainId, readStep, type NaverRemedy } from './_step.js';

const SEPARATOR = ' ';
const target = z.object({
  policies: z
    .string()
    .transform((ids) => ids.split(SEPARATOR))
    .pipe(z.array(plainId)),
});

/** Takes the policies of a sub account away, all by one call; those of its groups go with the sub account. */
export const detachPolicies: NaverRemedy = {
  meta: {
    id: 'detach-policies',
    stage: 'identity',
    mutation: MUTATIONS.detachPolicyFromSubAccount.id,
    lookedAtBy: [ACTIONS.getSubAccount.id],
    needs: MUTATIONS.detachPolicyFromSubAccount.needs,
    clears: [],
    destroys: false,
    waitSeconds: 300,
    messages: { effect: 'Detach {count} policies from the sub account {name}.' },
  },
  async propose(facts) {
    const others = await readOthers(facts);
    const attached = await Promise.all(
      others.map(async ({ id, loginId, name = loginId }) => ({
        id,
        name,
        policies: await facts.policies(id),
      })),
    );
    return attached
      .filter(({ policies }) => policies.length > 0 && policies.every((id) => plainId.safeParse(id).success))
      .map(({ id, name, policies }) => ({
        subject: { type: SUB_ACCOUNT, id, name },
        args: { count: String(policies.length) },
        target: { policies: policies.join(SEPARATOR) },
      }));
  },
  async look(client, step) {
    const { subAccountId, policies } = read(step);
    const left = await orWhenGone(readPolicies(client, subAccountId), []);
    return left.some((id) => policies.includes(id)) ? 'todo' : 'done';
  },
  act(client, step) {
    const { subAccountId, policies } = read(step);
    return client.change(MUTATIONS.detachPolicyFromSubAccount, {
      path: { subAccountId },
      body: { policyIdList: policies },
    });
  },
};

function read(step: PlanStep): { readonly subAccountId: string; readonly policies: readonly string[] } {
  return { subAccountId: readStep(plainId, step.subject.id, step), ...readStep(target, step.target, step) };
}

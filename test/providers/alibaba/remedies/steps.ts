import type { PlanStep } from '../../../../src/domain/plan.js';
import { Secret } from '../../../../src/domain/secret.js';
import { createClient } from '../../../../src/providers/alibaba/client.js';
import type { AlibabaRemedy, Calls } from '../../../../src/providers/alibaba/remedies/_remedy.js';
import { fakeHttp } from '../../../helpers/fake-http.js';
import { ACCOUNT_ID } from '../hand-made-facts.js';

const key = { id: 'LTAI5tExampleKeyId00', secret: new Secret('ExampleSecretExampleSecret0000') };

/** What a proposal is asked with where it makes no difference. */
export const WISHES = { refunds: true };

/** Calls that are answered by the name of their action; what has no answer does not exist. */
export function callsTo(answer: (action: string) => object | undefined): Calls {
  const http = fakeHttp(({ call }) => {
    const body = answer(call.action.split(':')[1] ?? '');
    return body
      ? { body: JSON.stringify({ RequestId: 'R', ...body }) }
      : { status: 404, body: JSON.stringify({ RequestId: 'R', Code: 'EntityNotExist.User', Message: '' }) };
  });
  const client = createClient({ http, key, signal: new AbortController().signal }, () =>
    Promise.resolve('china'),
  );
  return { client, accountId: ACCOUNT_ID, inUse: [], now: () => http.now() };
}

/** A step of a remedy as a plan holds it. */
export function stepFor(
  { meta }: AlibabaRemedy,
  id: string,
  target: Readonly<Record<string, string>> = {},
  region?: string,
): PlanStep {
  return {
    id: `${meta.id}:${id}`,
    stage: meta.stage,
    actor: 'tool',
    remedy: meta.id,
    effect: 'effect',
    args: {},
    subject: { type: 'thing', id, ...(region === undefined ? {} : { region }) },
    target,
    tags: {},
    dependsOn: [],
    destroys: meta.destroys,
    takes: [],
    verifiedBy: meta.lookedAtBy,
    waitSeconds: meta.waitSeconds,
  };
}

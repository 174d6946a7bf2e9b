import type { Draft } from '../../../src/domain/remedy.js';
import type { PlanStep } from '../../../src/domain/plan.js';
import { Secret } from '../../../src/domain/secret.js';
import { createClient, type Client } from '../../../src/providers/naver/client.js';
import type { RemedyFacts } from '../../../src/providers/naver/facts/remedy-facts.js';
import type { Hold, ResourceKind } from '../../../src/providers/naver/inventory/kind.js';
import { fakeHttp } from '../../helpers/fake-http.js';
import { KEY_ID } from './hand-made-facts.js';

/** Things of one kind, by their ids. */
export type Things = Readonly<Record<string, Hold>>;

/** The facts of an account that holds nothing but these things, and is in no organization. */
export function remedyFacts(
  things: readonly (readonly [ResourceKind, Things])[] = [],
  over: Partial<RemedyFacts> = {},
): RemedyFacts {
  const held: RemedyFacts['held'] = (kind) => {
    const own = things.find(([listed]) => listed === kind)?.[1] ?? {};
    return Promise.resolve(
      Object.entries(own).map(([id, hold]) => ({
        resource: { id, type: 'thing', region: 'KR', charge: 'postpaid', seenBy: [kind.action] },
        hold,
      })),
    );
  };
  const none = () => Promise.resolve([]);
  const facts = {
    keyId: KEY_ID,
    held,
    subAccounts: none,
    organization: () => Promise.resolve({ standing: 'not-master' }),
    isEmptyBucket: () => Promise.resolve(true),
    policies: none,
    nodes: none,
    clusterOfNode: () => Promise.resolve(new Map()),
    members: none,
    leaving: none,
    ...over,
  };
  return facts as unknown as RemedyFacts;
}

/** A client whose every call is answered by the same document. */
export function clientThat(
  body: string,
  status = 200,
  now?: string,
): { readonly client: Client; readonly sent: () => unknown } {
  const http = {
    ...fakeHttp(() => ({ status, body })),
    ...(now === undefined ? {} : { now: () => new Date(now) }),
  };
  const key = { id: KEY_ID, secret: new Secret('s') };
  const parts = { http, key, signal: new AbortController().signal };
  return {
    client: createClient(parts, () => Promise.resolve('public')),
    sent: () => http.sent.map(({ call, request }) => ({ effect: call.effect, ...request })),
  };
}

export function step(over: Partial<Draft> = {}): PlanStep {
  const { remedy = 'r', subject = { type: 'thing', id: '1', region: 'KR' }, target = {} } = over;
  return {
    id: `${remedy}:${subject.id}`,
    stage: 'release',
    actor: 'tool',
    remedy,
    effect: 'effect',
    args: {},
    subject,
    target,
    tags: {},
    dependsOn: [],
    destroys: true,
    takes: [],
    verifiedBy: [],
    waitSeconds: 1,
  };
}

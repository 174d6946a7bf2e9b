import type { CheckMeta, ProviderAdapter, Session } from '../../src/domain/adapter.js';
import type { AccountIdentity } from '../../src/domain/account.js';
import type { Condition, Statement } from '../../src/domain/condition.js';
import type { Judgement } from '../../src/domain/verdict.js';

export const IDENTITY: AccountIdentity = {
  provider: 'cloud',
  accountId: '42',
  site: 'unknown',
  caller: 'owner',
  verification: 'unknown',
};

/** A condition of an imaginary provider, decided by a check, or by its statement. */
export function condition(name: string, statement?: Statement): Condition {
  return {
    ...{ id: `cloud.${name}`, title: name, source: { page: 'Page', clause: `clause of ${name}` } },
    ...{ severities: ['must-process'], verify: statement ? 'attest' : 'api' },
    ...(statement ? { statement } : {}),
  };
}

/** An imaginary provider whose checks judge as told, by condition name. */
export function fakeAdapter(
  conditions: readonly Condition[],
  judgements: Readonly<Record<string, Judgement | Error>>,
  session: Partial<Session> = {},
): ProviderAdapter {
  const checks: readonly CheckMeta[] = conditions
    .filter(({ statement }) => !statement)
    .map(({ id }) => ({ condition: id, actions: [`svc:${id}`], messages: { x: 'x' } }));
  return {
    ...{ id: 'cloud', title: 'The Cloud', sites: [], conditions, checks, remedies: [], messages: {} },
    connect: () =>
      Promise.resolve({
        identity: IDENTITY,
        check: (id) => {
          const judged = judgements[id.slice('cloud.'.length)] ?? new Error(`${id} was not expected`);
          return judged instanceof Error ? Promise.reject(judged) : Promise.resolve(judged);
        },
        ...session,
      }),
    forecast: ({ now }) => Promise.resolve({ earliest: now.toISOString().slice(0, 10), because: [] }),
  };
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACTIONS as JDCLOUD } from '../../src/providers/jdcloud/actions.js';
import { providers } from '../../src/providers/index.js';
import { prepareScenario, type PreparedAccount } from '../helpers/prepare-run.js';

/** Things of each provider's account that take a while to go, and the call that lets the first go. */
const THINGS: Readonly<
  Record<string, { readonly ids: readonly [string, string, string]; readonly action: string }>
> = {
  alibaba: {
    ids: ['d-bp1typicalleft01', 'i-uf6typicaljob001', 'rr-uf6typicalread'],
    action: 'ecs:DeleteDisk',
  },
  tencent: { ids: ['ins-typicalodd1', 'cdb-typicalbin', '201'], action: 'cvm:TerminateInstances' },
  jdcloud: { ids: ['mongo-0001', 'cfs-0001', 'pod-0001'], action: 'mongodb:deleteInstance' },
  naver: { ids: ['760001', '740001', '630001'], action: 'vmysql:deleteCloudMysqlInstance' },
};

/** The change of an account's state that forbids it a call: one provider's has a list of what is allowed. */
function denial(id: string, action: string): unknown {
  const others = Object.values(JDCLOUD).flatMap((known) => (known.id === action ? [] : [known.id]));
  return { permissions: id === 'jdcloud' ? others : { deny: [action] } };
}

let at: PreparedAccount;
afterEach(() => at.open.sandbox.close());

describe.each(providers.map(({ id }) => id))('prepare at %s', (id) => {
  const { ids, action } = THINGS[id]!;
  const [thing, second, third] = ids;
  beforeEach(async () => {
    at = await prepareScenario(id);
  });

  it('leaves to the provider what never goes, and is not misled by what lags or shows again', async () => {
    await at.plan('--only', ...ids);
    const stubborn = { [thing]: 'never', [second]: 'reappears', [third]: 'lags' };
    await at.open.patch(id, 'typical', { releases: { stubborn } });
    const applied = await at.apply();
    expect(applied.code).toBe(6);
    const ends = new Map(applied.results.map(({ step, end }) => [step.subject.id, end]));
    expect(ends).toEqual(
      new Map([
        [thing, 'under-way'],
        [second, 'done'],
        [third, 'done'],
      ]),
    );
    expect((await at.changes()).filter(({ status }) => status === 200)).toHaveLength(3);
    expect((await at.resume()).code).toBe(6);
  });

  it('says what a refused key would need, and goes on once it has it', async () => {
    await at.plan('--only', thing);
    const { permissions } = await at.open.state(id, 'typical');
    await at.open.patch(id, 'typical', denial(id, action));
    const applied = await at.apply();
    expect(applied.code).toBe(5);
    expect(applied.results).toMatchObject([{ end: 'blocked', class: 'yours' }]);
    expect(applied.results[0]?.needs?.length).toBeGreaterThan(0);
    await at.open.patch(id, 'typical', { permissions });
    expect((await at.resume()).code).toBe(0);
  });
});

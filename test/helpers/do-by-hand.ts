import type { PreparedAccount, ShownStep } from './prepare-run.js';

type Entity = Readonly<Record<string, unknown>>;

/** What names a thing in the sandbox's state. */
const NAMES = ['id', 'name', 'no', 'number', 'resourceId'];

/** What takes more than to remove the thing: money is paid out, bills are paid, buckets emptied. */
const DEEDS: Readonly<Record<string, (state: Entity) => Entity>> = {
  alibaba: ({ bills }) => ({
    funds: { cash: 0 },
    bills: listOf(bills).map((bill) => ({ ...bill, outstanding: 0, status: 'PayFinish' })),
  }),
  tencent: ({ buckets }) => ({
    funds: { cash: 0, frozen: 0 },
    buckets: listOf(buckets).map((bucket) => ({ ...bucket, objects: 0 })),
  }),
  jdcloud: ({ bills, products }) => ({
    funds: { available: 0, frozen: 0, withdrawing: 0 },
    bills: listOf(bills).map((bill) => ({ ...bill, arrear: 0 })),
    products: {
      bucket: listOf((products as Entity)['bucket']).map((bucket) => ({ ...bucket, details: {} })),
    },
  }),
  naver: () => ({}),
};

/** Does in the sandbox what a person would do in the console: the things of these steps go, debts are paid. */
export async function doByHand(
  { open, account }: PreparedAccount,
  steps: readonly ShownStep[],
): Promise<void> {
  const { provider, scenario } = account;
  const patch = async (toPatch: (state: Entity) => unknown): Promise<void> =>
    open.patch(provider, scenario, toPatch(await open.state(provider, scenario)));
  await patch((state) => DEEDS[provider]?.(state));
  const ids = new Set(steps.filter(({ actor }) => actor === 'you').map(({ subject }) => subject.id));
  await patch((state) => without(state, ids));
}

/** The lists of a state, and of the objects in it, without what bears one of the names. */
function without(state: Entity, ids: ReadonlySet<string>): Entity {
  return Object.fromEntries(
    Object.entries(state).flatMap(([field, value]): [string, unknown][] => {
      if (Array.isArray(value)) return [[field, listOf(value).filter((entity) => !isNamed(entity, ids))]];
      return isEntity(value) ? [[field, without(value, ids)]] : [];
    }),
  );
}

function isNamed(entity: Entity, ids: ReadonlySet<string>): boolean {
  return isEntity(entity) && NAMES.some((name) => ids.has(String(entity[name])));
}

function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly Entity[] {
  return value as readonly Entity[];
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PLAN_VERSION, type Plan } from '../../src/domain/plan.js';
import type { PlanStore } from '../../src/domain/plan-store.js';
import { createPlanStore } from '../../src/state/plan-store.js';
import { stepFor } from '../helpers/fake-cloud.js';
import { makeFolder } from '../helpers/run-cli.js';

const says = (): string => '';

/** A plan that takes one thing away. */
function planFor(id: string): Plan {
  return {
    ...{
      version: PLAN_VERSION,
      provider: 'cloud',
      accountId: '42',
      createdAt: new Date(0),
      inventoryDigest: '',
    },
    steps: [stepFor(id)],
    ...{ leftOut: [], renounced: [], gaps: [] },
  };
}

function openStore(folder = makeFolder()): PlanStore {
  return createPlanStore(folder, () => new Date(0));
}

it('takes over the plan that was confirmed', async () => {
  const store = openStore();
  const path = join(makeFolder(), 'plan.json');
  const digest = await store.write(path, planFor('a'), says);
  expect(await store.adopt(path, digest)).toEqual({ plan: planFor('a'), digest });
  expect(await store.load(digest)).toEqual(planFor('a'));
});

it('does not take a journal that lost its end, nor one that is gone, for a shorter one', async () => {
  const store = openStore();
  const { digest } = await store.keep(planFor('a'), says);
  const journal = await store.openJournal(digest);
  for (const id of ['a', 'b', 'c']) await journal.append({ type: 'intended', step: id });
  await journal.close();
  const path = join(store.folder, 'plans', digest.slice(0, 16), 'journal.jsonl');
  const [first = ''] = readFileSync(path, 'utf8').split('\n');
  for (const rest of [`${first}\n`, '']) {
    writeFileSync(path, rest);
    await expect(store.isBegun(digest)).rejects.toMatchObject({ kind: 'plan', code: 'journal-broken' });
    await expect(store.openJournal(digest)).rejects.toMatchObject({ kind: 'plan', code: 'journal-broken' });
  }
});

it('takes no other plan that stands in its file meanwhile, and leaves nothing of it', async () => {
  const store = openStore();
  const path = join(makeFolder(), 'plan.json');
  const digest = await store.write(path, planFor('a'), says);
  await store.write(path, planFor('b'), says);
  await expect(store.adopt(path, digest)).rejects.toMatchObject({ kind: 'plan', code: 'plan-changed' });
  expect(readdirSync(join(store.folder, 'plans'))).toEqual([]);
});

it('gives each of two runs its own plan, whichever way they take them', async () => {
  const folder = makeFolder();
  const [one, other] = [openStore(folder), openStore(folder)];
  const path = join(makeFolder(), 'plan.json');
  const digest = await one.write(path, planFor('c'), says);
  const kept = await Promise.all([
    one.keep(planFor('a'), says),
    other.keep(planFor('b'), says),
    one.adopt(path, digest),
    other.adopt(path, digest),
  ]);
  const found = await Promise.all(kept.map((known) => one.load(known.digest)));
  expect(found.map(({ steps }) => steps[0]?.subject.id)).toEqual(['a', 'b', 'c', 'c']);
  expect(readdirSync(join(folder, 'plans'))).toHaveLength(3);
});

it('finds the plan that was begun last and has steps open', async () => {
  const store = openStore();
  const { digest } = await store.keep(planFor('a'), says);
  expect(await store.findUnfinished()).toBeUndefined();
  const journal = await store.openJournal(digest);
  await journal.append({ type: 'opened', digest, provider: 'cloud', accountId: '42', steps: 1 });
  await journal.append({ type: 'done', step: 'remove:a' });
  expect((await store.findUnfinished())?.entries.at(-1)?.event).toEqual({ type: 'done', step: 'remove:a' });
  await journal.append({ type: 'finished', exitCode: 0 });
  await journal.close();
  expect(await store.findUnfinished()).toBeUndefined();
});

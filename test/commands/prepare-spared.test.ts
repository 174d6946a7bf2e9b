import { afterEach, describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { openScenario } from '../helpers/check-scenario.js';
import { prepareScenario, sayDone, type PreparedAccount, type ShownStep } from '../helpers/prepare-run.js';

/** Plans a provider; more of them by the environment. */
const RUNS = Number(process.env['SPARED_RUNS'] ?? 2);

interface Thing {
  readonly id: string;
  readonly type: string;
  readonly region?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** Numbers that are the same for the same seed (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What the product lists show, whatever a plan says of it; a thing in the recycle bin is listed still. */
async function listThings({
  open,
  account: { provider, scenario },
}: PreparedAccount): Promise<readonly Thing[]> {
  const { session } = await openScenario(open.sandbox, { provider, scenario });
  const table = session.records?.tables.find(({ name }) => name === 'resources');
  if (!table) throw new Error('nothing lists what there is');
  const things: Thing[] = [];
  for await (const { rows } of table.read({ month: undefined } as never)) {
    for (const [id = '', type = '', , region = ''] of rows) {
      things.push({ id, type, ...(region === '' ? {} : { region }) });
    }
  }
  return things;
}

/** The things that a plan would take away. */
function goingOf(steps: readonly (ShownStep & { readonly tags?: Thing['tags'] })[]): readonly Thing[] {
  return steps
    .filter(({ destroys }) => destroys)
    .flatMap(({ subject, tags, taken }) => [{ ...subject, ...(tags ? { tags } : {}) }, ...taken]);
}

/** A way to name a thing, and whether it names another one. */
function pickers({
  id,
  type,
  region,
  tags = {},
}: Thing): readonly (readonly [string, (thing: Thing) => boolean])[] {
  return [
    [`id=${id}`, (thing) => thing.id === id],
    [`type=${type.toUpperCase()}`, (thing) => thing.type === type],
    ...(region === undefined
      ? []
      : [[`region=${region}`, (thing: Thing) => thing.region === region] as const]),
    ...Object.entries(tags).map(
      ([key, value]) => [`tag=${key}=${value}`, (thing: Thing) => thing.tags?.[key] === value] as const,
    ),
  ];
}

describe.each(providers.map(({ id }) => id))('what is excluded at %s', (id) => {
  let at: PreparedAccount;
  afterEach(() => at.open.sandbox.close());

  it.each(Array.from({ length: RUNS }, (_, seed) => seed))(
    'is there afterwards, in plan %i',
    async (seed) => {
      const draw = seeded(seed * 4 + id.length);
      at = await prepareScenario(id);
      const refunds = draw(2) === 0 ? [] : ['--refunds'];
      const all = goingOf(await at.plan(...refunds));
      const chosen = Array.from({ length: 1 + draw(3) }, () => {
        const ways = pickers(all[draw(all.length)]!);
        return ways[draw(ways.length)]!;
      });
      const before = await listThings(at);
      const exclusions = chosen.map(([text]) => text);
      const steps = await at.plan(...refunds, '--exclude', 'backup', ...exclusions);
      await at.apply(...sayDone(steps));
      await at.open.advance(3600);
      const after = new Set((await listThings(at)).map((thing) => thing.id));

      const known = new Map([...before, ...all].map((thing) => [thing.id, thing]));
      const gone = [...known.values()].filter(
        (thing) => before.some((each) => each.id === thing.id) && !after.has(thing.id),
      );
      const wrong = gone.filter((thing) => chosen.some(([, names]) => names(thing)));
      expect(
        wrong.map((thing) => `${thing.type} ${thing.id}`),
        exclusions.join(' '),
      ).toEqual([]);
      const said = new Set(goingOf(steps).map((thing) => thing.id));
      expect(gone.filter((thing) => !said.has(thing.id)).map((thing) => `${thing.type} ${thing.id}`)).toEqual(
        [],
      );
      expect(
        gone.length + steps.filter(({ destroys }) => !destroys).length,
        exclusions.join(' '),
      ).toBeGreaterThan(0);
    },
  );
});

import { beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { buildChild } from '../helpers/build-child.js';
import { lastLine, runChild, type Ended, type Stop } from '../helpers/kill-run.js';
import { MUTATIONS } from '../helpers/mutations.js';
import {
  findRepeated,
  findStray,
  prepareScenario,
  type PreparedAccount,
  type ShownStep,
} from '../helpers/prepare-run.js';
import type { RequestRow } from '../helpers/sandbox-control.js';

/** Of each provider: a thing that takes a while to go, a bucket, and a key, which takes two calls. */
const CHOSEN: Readonly<Record<string, readonly [string, string, string]>> = {
  alibaba: ['i-uf6typicaljob001', 'typical-logs', 'LTAIsandboxtypicaldeploy1'],
  tencent: ['lb-typical01', 'logs-1250000002', 'AKIDsandboxtypicalbot000000000000001'],
  jdcloud: ['mongo-0001', 'example-site', 'JDC_sandboxops000001'],
  naver: ['740001', 'typical-us-logs', 'ncp_iam_sandboxdeploy0000001'],
};

const MANY_RUNS_MS = 300_000;
/** No course takes so many runs. */
const MOST_RUNS = 100;

let child: string;
beforeAll(async () => {
  child = await buildChild('test/commands/fixtures/prepare-child.ts');
});

interface Planned {
  readonly at: PreparedAccount;
  readonly steps: readonly ShownStep[];
}

/** Plans what was chosen; the sandbox is closed when the test is over. */
async function begin(
  id: string,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  chosen: readonly string[] = CHOSEN[id]!,
): Promise<Planned> {
  const at = await prepareScenario(id);
  onTestFinished(() => at.open.sandbox.close());
  return { at, steps: await at.plan('--only', ...chosen) };
}

/** Goes on with the plan in a process of its own, or begins. */
function run({ at }: Planned, stop: Stop): Promise<Ended> {
  const way = lastLine(at) === undefined ? ['--apply', at.file] : ['--resume'];
  return runChild(child, at, [...way, '--confirm', at.account.accountId], stop);
}

async function expectOnlyThePlan({ at, steps }: Planned): Promise<void> {
  expect(await findRepeated(at, steps)).toEqual([]);
  expect(await findStray(at, steps)).toEqual([]);
}

/** The plan came to its end, and a new one has nothing of it. */
async function expectFinished({ at, steps }: Planned): Promise<void> {
  expect(await at.refusal('--resume', '--confirm', at.account.accountId)).toEqual([2, 'usage']);
  const left = new Set((await at.plan()).map(({ id }) => id));
  expect(steps.filter(({ id }) => left.has(id))).toEqual([]);
}

/** A signal once another change has been made, whose answer is kept back from whoever is killed. */
async function atNextChange({ changes }: PreparedAccount, signal: NodeJS.Signals = 'SIGKILL'): Promise<Stop> {
  const before = (await changes()).length;
  return {
    guard: (kill) => ({
      after: async () => {
        if ((await changes()).length === before) return true;
        kill(signal);
        return signal !== 'SIGKILL';
      },
    }),
  };
}

/** Ends of runs, in turn. The first line of a run says that it started, the others are those of steps. */
const ENDS: readonly ((at: PreparedAccount) => Stop | Promise<Stop>)[] = [
  () => ({ line: [2, 'after'] }),
  atNextChange,
  () => ({ line: [3, 'torn'] }),
  () => ({ line: [3, 'after'] }),
  () => ({ line: [3, 'before'] }),
];

/** Kills every run of a plan, until one ends it. @returns what the last line said each time. */
async function killEachRun(planned: Planned): Promise<ReadonlySet<string | undefined>> {
  const { at } = planned;
  const lines = new Set<string | undefined>();
  for (const line of [
    [1, 'before'],
    [1, 'torn'],
    [1, 'after'],
    [1, 'after'],
  ] as const) {
    expect((await run(planned, { line })).signal).toBe('SIGKILL');
    lines.add(lastLine(at));
  }
  for (let turn = 0; lastLine(at) !== 'finished'; turn += 1) {
    expect(turn).toBeLessThan(MOST_RUNS);
    const { code, signal, stderr } = await run(planned, await ENDS[turn % ENDS.length]!(at));
    expect(code ?? signal, stderr).toBeOneOf([0, 'SIGKILL']);
    lines.add(lastLine(at));
  }
  return lines;
}

describe.concurrent.each(providers.map(({ id }) => id))('prepare at %s', (id) => {
  it(
    'goes on however often it is killed, and does nothing twice and nothing else',
    async (context) => {
      const planned = await begin(id, context);
      // Looks untouched for a while after the call that is lost: who does not wait makes the call again.
      await planned.at.open.patch(id, 'typical', { releases: { stubborn: { [CHOSEN[id]![0]]: 'lags' } } });
      expect(await killEachRun(planned)).toEqual(
        new Set([undefined, 'opened', 'run-started', 'intended', 'accepted', 'done', 'finished']),
      );
      await expectOnlyThePlan(planned);
      await expectFinished(planned);
    },
    MANY_RUNS_MS,
  );
});

describe('prepare, with several steps at a time', () => {
  /** A resource whose steps need each other, one that has to be let go twice, and a user with keys. */
  const MANY = ['lb-typical01', 'crs-typical01', 'ins-typicalweb1', '100019000101'];

  type Moment = 'before' | 'after';

  /** Killed before the n-th request or the answer to it. */
  function atRequest(place: number, moment: Moment): Stop {
    return {
      guard: (kill) => ({
        [moment]: (count: number) => {
          if (count === place) kill('SIGKILL');
          return count !== place;
        },
      }),
    };
  }

  /** Goes on with the plan: begun or not, it ends as if nothing had happened. */
  async function expectWhole(planned: Planned): Promise<void> {
    const { at, steps } = planned;
    const line = lastLine(at);
    if (line !== 'finished') {
      const applied = line === undefined ? await at.apply() : await at.resume();
      expect(applied.code).toBe(0);
      expect(applied.results.map(({ step }) => step.id)).toEqual(steps.map(({ id }) => id));
    }
    await expectOnlyThePlan(planned);
    if (line === 'finished') await expectFinished(planned);
  }

  /** Around every change: before it, before its answer, and before the look that follows the answer. */
  function momentsAround(rows: readonly RequestRow[]): readonly (readonly [number, Moment])[] {
    const changes = [...rows.keys()].filter((place) => MUTATIONS.has(rows[place]!.action));
    const first = changes[0]!;
    const around = changes.map((place, turn): readonly [number, Moment] => {
      if (turn % 3 === 0) return [place + 1, 'after'];
      return turn % 3 === 1 ? [place + 1, 'before'] : [place + 2, 'before'];
    });
    return [[1, 'before'], [first, 'before'], ...around, [rows.length - 1, 'after']];
  }

  it(
    'is brought to its end wherever it was killed, and does nothing twice',
    async (context) => {
      const whole = await begin('tencent', context, MANY);
      const { code, stderr } = await run(whole, {});
      expect(code, stderr).toBe(0);
      const lines = new Set<string | undefined>();
      for (const [place, moment] of momentsAround(await whole.at.open.requests())) {
        const planned = await begin('tencent', context, MANY);
        expect((await run(planned, atRequest(place, moment))).signal).toBe('SIGKILL');
        lines.add(lastLine(planned.at));
        await expectWhole(planned);
      }
      expect([...lines]).toEqual(
        expect.arrayContaining([undefined, 'run-started', 'intended', 'accepted', 'finished']),
      );
    },
    MANY_RUNS_MS,
  );

  it('ends 130 when it is interrupted, says how to go on, and goes on', async (context) => {
    const planned = await begin('tencent', context, MANY);
    const { code, stderr } = await run(planned, await atNextChange(planned.at, 'SIGINT'));
    expect(code).toBe(130);
    expect(stderr).toContain('acctclose prepare --resume');
    await expectWhole(planned);
  });
});

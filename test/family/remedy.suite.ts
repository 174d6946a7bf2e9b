import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import { ApiError } from '../../src/domain/errors.js';
import { STAGES } from '../../src/domain/plan-stage.js';
import type { PlanStep } from '../../src/domain/plan.js';
import type { Draft, RemedyDesk, StepState } from '../../src/domain/remedy.js';
import type { FaultKind } from '../../src/sandbox/index.js';
import { checkScenario, loadAdapter, openScenario } from '../helpers/check-scenario.js';
import { actInTime, lookUntilDone, stepOf, stepsOf } from '../helpers/remedy-steps.js';
import { openSandbox, type ControlledSandbox } from '../helpers/sandbox-control.js';

/** Short, so that a fault which never answers does not hold the test up. */
const TIMEOUT_MS = 2_000;
/** A whole account is emptied, every call with several looks after it. */
const PASS_MS = 120_000;

/** The provider did not act, and says so or says nothing. */
const NOT_ACTED: readonly FaultKind[] = ['http500', 'http503', 'reset', 'throttle'];
/** The provider acted, and its answer was lost or spoilt. */
const ACTED: readonly FaultKind[] = ['lost-reply', 'truncate', 'malformed'];

export interface RemedySuite {
  readonly id: string;
  /** Every call whose effect is `mutate` in the provider's own table. */
  readonly mutations: readonly string[];
  /** Scenarios beside `typical` that give work to remedies which an account cannot have all at once. */
  readonly scenarios?: readonly string[];
  /** Remedies without work in any scenario, each with the reason. */
  readonly idle?: Readonly<Record<string, string>>;
  /** Steps that the provider refuses: `remedy subject` → its code. */
  readonly refused?: Readonly<Record<string, string>>;
  /** The change of an account's state that forbids it a call. */
  readonly deny: (action: string) => unknown;
}

/** What every provider's remedies promise, against the sandbox. */
export function remedySuite(suite: RemedySuite): void {
  const { id, mutations, scenarios = [], idle = {}, refused = {} } = suite;
  const all = ['typical', ...scenarios];

  describe(`remedies of ${id}`, () => {
    let open: ControlledSandbox;
    let adapter: ProviderAdapter;
    beforeAll(async () => {
      open = await openSandbox();
      adapter = await loadAdapter(id);
    });
    beforeEach(() => open.reset());
    afterAll(() => open.sandbox.close());

    async function connect(scenario: string): Promise<RemedyDesk> {
      const { session } = await openScenario(open.sandbox, { provider: id, scenario, timeoutMs: TIMEOUT_MS });
      return session.remedies!;
    }

    async function propose(desk: RemedyDesk, refunds = true): Promise<readonly Draft[]> {
      const { drafts, gaps } = await desk.propose({ refunds });
      expect(gaps).toEqual([]);
      return drafts;
    }

    /** The calls that changed something, as the sandbox saw them arrive. */
    async function changes(): Promise<readonly string[]> {
      const rows = await open.requests();
      return rows.map(({ action }) => action).filter((action) => mutations.includes(action));
    }

    const isRefused = ({ remedy, subject }: Pick<PlanStep, 'remedy' | 'subject'>): boolean =>
      Object.hasOwn(refused, `${remedy} ${subject.id}`);

    /** Carries out everything that is proposed, in order; the first step of each remedy may be disturbed. */
    async function clear(
      desk: RemedyDesk,
      disturb: (step: PlanStep) => Promise<StepState> = () => Promise.resolve('todo'),
    ): Promise<number> {
      const tried = new Set<string>();
      let calls = 0;
      for (const step of stepsOf(await propose(desk), adapter.remedies)) {
        if ((await desk.look(step)) === 'done') continue;
        if (isRefused(step)) {
          const fault = { kind: 'refused', code: refused[`${step.remedy} ${step.subject.id}`] };
          await expect(desk.act(step), step.id).rejects.toMatchObject({ fault });
          calls += 1;
          continue;
        }
        const state = tried.has(step.remedy) ? 'todo' : await disturb(step);
        tried.add(step.remedy);
        if (state !== 'done') calls += await actInTime(desk, step);
        expect(await lookUntilDone(desk, step), step.id).toBe('done');
      }
      return calls;
    }

    it('are named after their files, all of which are listed', () => {
      const files = readdirSync(`src/providers/${id}/remedies`)
        .filter((file) => !file.startsWith('_') && file !== 'index.ts')
        .map((file) => file.replace('.ts', ''));
      expect(adapter.remedies.map((meta) => meta.id).sort()).toEqual(files.sort());
    });

    it('say what they do, by which call, and what it clears', () => {
      const conditions = adapter.conditions.map((condition) => condition.id);
      for (const meta of adapter.remedies) {
        expect(meta.messages['effect'], meta.id).toMatch(/\.$/);
        expect(mutations, meta.id).toContain(meta.mutation);
        expect(conditions, meta.id).toEqual(expect.arrayContaining([...meta.clears]));
        expect(meta.lookedAtBy.length, meta.id).toBeGreaterThan(0);
        expect(
          meta.lookedAtBy.filter((action) => mutations.includes(action)),
          meta.id,
        ).toEqual([]);
        expect(meta.needs.length, meta.id).toBeGreaterThan(0);
        expect(meta.waitSeconds, meta.id).toBeGreaterThan(0);
        if (Object.hasOwn(meta.messages, 'destroys')) expect(meta.destroys, meta.id).toBe(true);
      }
    });

    it('are listed in the order of the stages', () => {
      const places = adapter.remedies.map(({ stage }) => STAGES.indexOf(stage));
      expect(places).toEqual([...places].sort((left, right) => left - right));
    });

    it('each have something to do in some account', async () => {
      const found = await Promise.all(all.map(async (scenario) => propose(await connect(scenario))));
      const busy = new Set(found.flat().map(({ remedy }) => remedy));
      const bored = adapter.remedies.map((meta) => meta.id).filter((name) => !busy.has(name));
      expect(bored.sort()).toEqual(Object.keys(idle).sort());
    });

    describe.each(all)('in the account %s', (scenario) => {
      it('are proposed by reads alone', async () => {
        const desk = await connect(scenario);
        for (const step of stepsOf(await propose(desk), adapter.remedies)) await desk.look(step);
        expect(await changes()).toEqual([]);
      });

      it('fill every place of their wording', async () => {
        for (const { remedy, effect = 'effect', args, subject } of await propose(await connect(scenario))) {
          const wording = adapter.remedies.find((meta) => meta.id === remedy)?.messages[effect];
          const places = [...(wording ?? '').matchAll(/\{(\w+)\}/g)].map(([, place]) => place);
          expect(wording, remedy).toBeDefined();
          expect(Object.keys({ ...subject, ...args }), remedy).toEqual(expect.arrayContaining(places));
        }
      });

      it('are about the things that the findings are about', async () => {
        const { outcomes } = await checkScenario(open.sandbox, { provider: id, scenario });
        for (const { remedy, subject } of await propose(await connect(scenario))) {
          const clears = adapter.remedies.find((meta) => meta.id === remedy)?.clears ?? [];
          const types = outcomes
            .filter(({ condition }) => clears.includes(condition.id))
            .flatMap(({ findings }) => findings)
            .filter((finding) => finding.subject.id === subject.id)
            .map((finding) => finding.subject.type);
          expect(new Set([...types, subject.type]).size, `${remedy} ${subject.id}`).toBe(1);
        }
      });

      it('come after remedies that exist, and wait for no step twice', async () => {
        const order = adapter.remedies.map((meta) => meta.id);
        for (const { remedy, after = [] } of await propose(await connect(scenario))) {
          for (const before of after) {
            expect(order, remedy).toContain(before.remedy);
            expect(order.indexOf(before.remedy), remedy).toBeLessThan(order.indexOf(remedy));
          }
        }
      });

      it('never touch what is in use', async () => {
        const desk = await connect(scenario);
        const drafts = await propose(desk);
        expect(desk.inUse.length).toBeGreaterThan(0);
        expect(
          drafts.filter(({ subject, takes = [] }) =>
            [subject, ...takes].some(({ id }) => desk.inUse.includes(id)),
          ),
        ).toEqual([]);
        for (const used of desk.inUse) {
          const [draft] = drafts;
          const step = stepOf({ ...draft!, subject: { type: 'key', id: used } }, adapter.remedies);
          await expect(desk.act(step)).rejects.toMatchObject({ code: 'would-lock-out' });
        }
        expect(await changes()).toEqual([]);
      });

      it('give back prepaid things only where refunds are asked for', async () => {
        const only = new Set(adapter.remedies.filter((meta) => meta.onlyForRefund).map((meta) => meta.id));
        const drafts = await propose(await connect(scenario), false);
        expect(drafts.filter(({ remedy }) => only.has(remedy))).toEqual([]);
      });

      it(
        'clear everything that they propose, one call a step',
        async () => {
          const desk = await connect(scenario);
          const calls = await clear(desk);
          expect(await changes()).toHaveLength(calls);
          const left = await propose(desk);
          expect(left.filter((draft) => !isRefused(draft))).toEqual([]);
        },
        PASS_MS,
      );

      it.each(NOT_ACTED)(
        'tell when the provider did not act: %s',
        async (kind) => {
          const desk = await connect(scenario);
          const disturb = async (step: PlanStep): Promise<StepState> => {
            const action = adapter.remedies.find((meta) => meta.id === step.remedy)!.mutation;
            await open.clearRequests();
            await open.setFaults([{ kind, rate: 1, action, provider: id }]);
            await expect(desk.act(step), step.id).rejects.toBeInstanceOf(ApiError);
            await open.setFaults([]);
            // Only what the provider says it did not do is tried again.
            if (kind !== 'throttle') expect(await changes(), step.id).toHaveLength(1);
            expect(await desk.look(step), step.id).toBe('todo');
            return 'todo';
          };
          await clear(desk, disturb);
        },
        PASS_MS,
      );

      it.each(ACTED)(
        'find out what became of a call whose answer was spoilt: %s',
        async (kind) => {
          const desk = await connect(scenario);
          const disturb = async (step: PlanStep): Promise<StepState> => {
            const action = adapter.remedies.find((meta) => meta.id === step.remedy)!.mutation;
            await open.clearRequests();
            await open.setFaults([{ kind, rate: 1, action, provider: id }]);
            // An answer without a body cannot be spoilt.
            const outcome = await desk.act(step).catch((error: unknown) => error);
            await open.setFaults([]);
            if (outcome instanceof ApiError) {
              expect(['unavailable', 'malformed', 'unexpected'], step.id).toContain(outcome.fault.kind);
            } else expect(kind, step.id).not.toBe('lost-reply');
            expect(await changes(), step.id).toHaveLength(1);
            expect(await lookUntilDone(desk, step), step.id).toBe('done');
            return 'done';
          };
          await clear(desk, disturb);
        },
        PASS_MS,
      );

      it('say so when the key may not', async () => {
        const desk = await connect(scenario);
        const [step] = stepsOf(await propose(desk), adapter.remedies);
        const meta = adapter.remedies.find(({ id: name }) => name === step!.remedy)!;
        await open.patch(id, scenario, suite.deny(meta.mutation));
        await expect(desk.act(step!)).rejects.toMatchObject({
          fault: { kind: 'denied' },
          needs: meta.needs,
        });
        expect(await desk.look(step!)).toBe('todo');
      });
    });
  });
}

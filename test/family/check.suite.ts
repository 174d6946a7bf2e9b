import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AcctcloseError } from '../../src/domain/errors.js';
import { ERROR_EXIT, VERDICT_EXIT } from '../../src/domain/exit-codes.js';
import type { CheckReport } from '../../src/domain/report.js';
import type { FaultKind } from '../../src/sandbox/index.js';
import { checkScenario, loadAdapter } from '../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../helpers/sandbox-control.js';

const FAULTS: readonly FaultKind[] = [
  'throttle',
  'http500',
  'http503',
  'reset',
  'truncate',
  'malformed',
  'slow',
  'duplicate-page',
  'lost-reply',
];
/** Short, since the fault `slow` never answers; long enough for a loaded machine to answer everything else. */
const TIMEOUT_MS = 400;

export interface CheckSuite {
  readonly id: string;
  /** The calls that a check of a whole account makes in its scenarios. */
  readonly actions: readonly string[];
  /** Calls that connecting makes: without them there is no report. */
  readonly connecting: readonly string[];
  /** Calls whose answers come in pages. */
  readonly paged: readonly string[];
  /** Every scenario with the verdict of its check. */
  readonly verdicts: Readonly<Record<string, CheckReport['verdict']>>;
}

/** What every provider's checks promise, against the sandbox, the unhappy half included. */
export function checkSuite(suite: CheckSuite): void {
  const { id, actions, connecting, paged, verdicts } = suite;
  describe(`checks of ${id}`, () => {
    let open: ControlledSandbox;
    beforeAll(async () => {
      open = await openSandbox({ resources: 700 });
    });
    afterAll(async () => {
      await open.sandbox.close();
    });

    describe.each(Object.entries(verdicts))('scenario %s', (scenario, verdict) => {
      it(`is ${verdict}, by conditions that keep their word`, async () => {
        const adapter = await loadAdapter(id);
        await open.clearRequests();
        const report = await checkScenario(open.sandbox, { provider: id, scenario });
        expect(report.verdict).toBe(verdict);
        expect(report.outcomes.map(({ condition }) => condition.id)).toEqual(
          adapter.conditions.map((condition) => condition.id),
        );
        for (const { condition, findings, gaps, evidence } of report.outcomes) {
          expect(evidence.length, condition.id).toBeGreaterThan(0);
          const check = adapter.checks.find((meta) => meta.condition === condition.id);
          for (const { code, severity } of findings) {
            expect(condition.severities, `${condition.id} ${code}`).toContain(severity);
            if (check) expect(Object.keys(check.messages), condition.id).toContain(code);
          }
          for (const gap of gaps)
            expect(check?.actions, `${condition.id} ${gap.action}`).toContain(gap.action);
        }
        const called = new Set((await open.requests()).map(({ action }) => action));
        expect([...called].filter((action) => !actions.includes(action))).toEqual([]);
      });
    });

    it('makes every call it names, over the scenarios together', async () => {
      await open.clearRequests();
      for (const scenario of Object.keys(verdicts))
        await checkScenario(open.sandbox, { provider: id, scenario });
      const called = new Set((await open.requests()).map(({ action }) => action));
      const adapter = await loadAdapter(id);
      const named = new Set([...connecting, ...adapter.checks.flatMap((check) => check.actions)]);
      expect([...named].filter((action) => !called.has(action))).toEqual([]);
    });

    it('says where a person clears what blocks, and which command clears the rest', async () => {
      const { outcomes } = await checkScenario(open.sandbox, { provider: id, scenario: 'typical' });
      const blocking = outcomes
        .flatMap(({ findings }) => findings)
        .filter(({ severity }) => severity === 'must-process');
      const inConsole = blocking.filter(({ resolve }) => resolve.by === 'console');
      expect(inConsole.filter(({ resolve }) => resolve.url === undefined)).toEqual([]);
      const byTool = blocking.filter(({ resolve }) => resolve.by === 'api');
      expect([...new Set(byTool.map(({ resolve }) => resolve.command))]).toEqual(['acctclose prepare']);
    });

    it('gives the same result twice', async () => {
      const [first, second] = await Promise.all(
        [1, 2].map(() => checkScenario(open.sandbox, { provider: id, scenario: 'typical' })),
      );
      expect(comparable(second!)).toEqual(comparable(first!));
    });

    describe.each(actions)('%s disturbed for good', (action) => {
      it.each(FAULTS.filter((kind) => kind !== 'duplicate-page' || paged.includes(action)))(
        'by %s is never closable',
        async (kind) => {
          const adapter = await loadAdapter(id);
          const isAdvice = (id: string): boolean =>
            adapter.conditions.find((condition) => condition.id === id)?.advice === true;
          const concerned = adapter.checks
            .filter((check) => check.actions.includes(action) && !isAdvice(check.condition))
            .map((check) => check.condition);
          await open.setFaults([{ kind, rate: 1, action, provider: id }]);
          try {
            const run = checkScenario(open.sandbox, {
              provider: id,
              scenario: 'clean',
              only: concerned,
              timeoutMs: TIMEOUT_MS,
            });
            const outcome = await run.catch((error: unknown) => error);
            if (outcome instanceof AcctcloseError) {
              expect(connecting).toContain(action);
              expect([5, 11]).toContain(ERROR_EXIT[outcome.kind]);
              return;
            }
            const report = outcome as CheckReport;
            expect(report.outcomes, String(outcome)).toBeDefined();
            const decided = report.outcomes.filter(({ condition }) => concerned.includes(condition.id));
            expect(decided.map(({ condition, status }) => `${condition.id} ${status}`)).toEqual(
              concerned.map((condition) => `${condition} unknown`),
            );
            expect(VERDICT_EXIT[report.verdict]).toBe(5);
          } finally {
            await open.setFaults([]);
          }
        },
      );
    });

    it('sees through a fifth of throttling, resets and failures', async () => {
      const calm = await checkScenario(open.sandbox, { provider: id, scenario: 'typical' });
      await open.setFaults([
        { kind: 'throttle', rate: 0.2, provider: id },
        { kind: 'reset', rate: 0.05, provider: id },
        { kind: 'http500', rate: 0.05, provider: id },
      ]);
      const stormy = await checkScenario(open.sandbox, { provider: id, scenario: 'typical' });
      await open.setFaults([]);
      expect(comparable(stormy)).toEqual(comparable(calm));
    });
  });
}

/** A report without what no two runs share. */
function comparable({ account, verdict, counts, outcomes, forecast }: CheckReport): unknown {
  return { account, verdict, counts, outcomes, forecast };
}

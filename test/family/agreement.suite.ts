import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showQuestions } from '../../src/app/show-questions.js';
import { allowsClosure } from '../../src/domain/verdict.js';
import { listScenarios } from '../../src/sandbox/index.js';
import { checkScenario, closePorts, scenarioAccount } from '../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../helpers/sandbox-control.js';

/** Scenarios whose key lets nothing be asked at all. */
const UNREACHABLE = /^(?:revoked|expired)/;

/** `check` and `close` never disagree: what may close is asked about, what may not is refused for the same reason. */
export function agreementSuite(provider: string): void {
  const scenarios = listScenarios()
    .filter((each) => each.provider === provider && !UNREACHABLE.test(each.scenario))
    .map(({ scenario }) => scenario);

  describe(`check and close at ${provider}`, () => {
    let open: ControlledSandbox;
    beforeAll(async () => {
      open = await openSandbox({ resources: 50 });
    });
    afterAll(async () => {
      await open.sandbox.close();
    });

    it('has scenarios to agree on', () => {
      expect(scenarios.length).toBeGreaterThan(5);
    });

    it.each(scenarios)('agree on %s', async (scenario) => {
      const wanted = { provider, scenario };
      const checked = await checkScenario(open.sandbox, wanted);
      const asked = await showQuestions(
        scenarioAccount(open.sandbox, wanted),
        closePorts(open.sandbox, wanted),
        {
          given: new Map(),
          emit: () => undefined,
        },
      );
      if (allowsClosure(checked.verdict)) {
        expect(asked.kind).toBe('questions');
        expect(asked.kind === 'questions' && asked.questions.length).toBeGreaterThan(0);
      } else if (asked.kind === 'questions') {
        expect(asked).toMatchObject({ end: 'running', questions: [] });
        expect(checked.verdict).toBe('under-way');
      } else {
        expect(asked.verdict).toBe(checked.verdict);
        expect(asked.counts).toEqual(checked.counts);
      }
    });
  });
}

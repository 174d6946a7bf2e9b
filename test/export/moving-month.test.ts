import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastMonths } from '../../src/domain/time.js';
import { providers } from '../../src/providers/index.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/index.js';
import { openScenario } from '../helpers/check-scenario.js';
import { contentOf, exportDesk } from '../helpers/export-run.js';
import { makeFolder } from '../helpers/run-cli.js';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

test.each(providers.map(({ id }) => id))(
  'a month of %s that grew while it was read is missing, and whole in the next run',
  async (provider) => {
    const { session } = await openScenario(sandbox, {
      ...{ provider, scenario: 'moving-month', timeoutMs: 20_000 },
    });
    const desk = session.records!;
    const now = new Date();
    const [to = '', from = ''] = lastMonths(now, 2, desk.offsetHours);
    const options = {
      ...{ checkpointMs: 0, now: () => now },
      choice: { dataset: 'bills', from, to } as const,
    };
    const [folder, other] = [makeFolder(), makeFolder()];
    const { manifest, exitCode } = await exportDesk(desk, folder, options);
    expect(exitCode).toBe(9);
    expect(manifest.missing).toMatchObject([{ table: desk.reconciled, gap: { code: 'incomplete' } }]);
    expect((await exportDesk(desk, folder, options)).exitCode).toBe(0);
    await exportDesk(desk, other, options);
    for (const file of [`${desk.reconciled}-${from}.csv`, `${desk.reconciled}-${to}.csv`])
      expect(contentOf(folder)[file], file).toBe(contentOf(other)[file]);
  },
);

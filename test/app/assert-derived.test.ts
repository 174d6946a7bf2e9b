import { expect, it } from 'vitest';
import { assertDerived } from '../../src/app/assert-derived.js';
import { providers } from '../../src/providers/index.js';
import { backUpRemedy } from '../../src/app/back-up-remedy.js';
import { readPlan } from '../../src/state/plan-file.js';
import { prepareScenario } from '../helpers/prepare-run.js';

it.each(providers)('takes a plan of $id as it was made', async (provider) => {
  const at = await prepareScenario(provider.id);
  await at.plan('--refunds');
  await at.open.sandbox.close();
  const [{ plan }, adapter] = await Promise.all([readPlan(at.file), provider.load()]);
  expect(() =>
    assertDerived(plan, { ...adapter, remedies: [backUpRemedy('out'), ...adapter.remedies] }),
  ).not.toThrow();
});

import { describe, expect, it } from 'vitest';
import { watchStatus } from '../../src/app/watch-status.js';
import type { ClosureStage, Observation } from '../../src/domain/closure.js';
import { sights } from '../helpers/fake-closure.js';
import { fileClosure, statusRun, type StatusRun } from '../helpers/status-run.js';

const at = (stage: ClosureStage): Observation => ({ stage, evidence: ['svc:Look'] });

/** Watches a closure whose sights come one after the other. @returns the stages that were shown. */
async function watchOf(
  observe: () => Promise<Observation>,
  onShown: (run: StatusRun, shown: number) => void = () => undefined,
) {
  const run = statusRun({ session: { closure: { actions: [], observe } } });
  await fileClosure(run);
  const shown: (string | undefined)[] = [];
  const last = await watchStatus(
    {
      ...{ look: true, emit: () => undefined, waitMs: 60_000 },
      onChange: ({ closures }) => {
        onShown(run, shown.push(closures[0]?.state.stage));
        return Promise.resolve();
      },
    },
    run.ports,
  );
  return { shown, last, waits: run.clock.waits };
}

describe('watching', () => {
  it('shows each change once, and ends when it is closed', async () => {
    const { shown, last, waits } = await watchOf(
      sights(at('cooling-down'), at('cooling-down'), at('cooling-down'), at('closed')),
    );
    expect(shown).toEqual(['cooling-down', 'closed']);
    expect(last.exitCode).toBe(0);
    expect(waits).toEqual([60_000, 60_000, 60_000]);
  });

  it.each(['rejected', 'restored'] as const)('ends when it is %s', async (stage) => {
    const { last } = await watchOf(sights(at('cooling-down'), at(stage)));
    expect(last.exitCode).toBe(3);
  });

  it('ends when the user interrupts, with what it knows', async () => {
    const { shown, last } = await watchOf(sights(at('cooling-down')), (run) => run.interrupt());
    expect([shown, last.exitCode]).toEqual([['cooling-down'], 6]);
  });
});

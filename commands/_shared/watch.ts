import type { Context } from '../../src/context.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import type { EventSink } from '../../src/domain/ports.js';
import { createProgress } from '../../src/ui/progress.js';

/** Runs the work of a check while a spinner tells how far it is, until it is done or calls `done`. */
export async function watch<T>(
  context: Context,
  adapters: readonly ProviderAdapter[],
  work: (emit: EventSink, done: () => void) => Promise<T>,
): Promise<T> {
  const conditions = adapters.flatMap((adapter) => adapter.conditions);
  const progress = createProgress(await context.screen(), await context.words(), conditions);
  try {
    return await work(progress.emit, progress.done);
  } finally {
    progress.done();
  }
}

import { join } from 'node:path';
import type { ClosureEvent, ClosureSubject } from '../../src/domain/closure.js';
import { createClosureStore } from '../../src/state/closure-store.js';

/** Whose closure it is, and what was written down of it, each at its instant. */
export interface BegunClosure extends Partial<ClosureSubject> {
  readonly provider: string;
  readonly accountId: string;
  readonly events?: readonly (readonly [at: string, event: ClosureEvent])[];
}

const BEGAN = '2026-11-10T08:00:00.000Z';

/** The closures of a test's folder, as a command finds them. */
export function closuresIn(folder: string): ReturnType<typeof createClosureStore> {
  return createClosureStore(join(folder, 'state'));
}

/** Leaves the journal of a closure behind, as if earlier runs had written it. */
export async function beginClosure(
  folder: string,
  { events = [], kind = 'own', ...subject }: BegunClosure,
): Promise<void> {
  let at = BEGAN;
  const journal = await closuresIn(folder).openJournal(subject, () => new Date(at));
  await journal.append({ type: 'opened', version: '0.0.0-test', kind, ...subject });
  for (const [then, event] of events) {
    at = then;
    await journal.append(event);
  }
  await journal.close();
}

/** Every event of a journal. */
export async function eventsOf(
  folder: string,
  key: Pick<ClosureSubject, 'provider' | 'accountId'>,
): Promise<readonly ClosureEvent[]> {
  return (await closuresIn(folder).read(key)).entries.map(({ event }) => event);
}

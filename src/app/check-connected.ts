import type { ProviderAdapter, Session } from '../domain/adapter.js';
import type { Calendar } from '../domain/calendar.js';
import type { EventSink } from '../domain/ports.js';
import type { CheckReport } from '../domain/report.js';
import type { StatementStore } from '../domain/statement-store.js';
import { runChecks } from './run-checks.js';

/** What a check rests on beside the account's own answers. */
interface Grounds {
  calendar(): Promise<Calendar>;
  statements(): Promise<StatementStore>;
}

/** An account that answers. */
interface Answering {
  readonly adapter: ProviderAdapter;
  readonly session: Session;
  /** The provider's time. */
  readonly now: () => Date;
}

/** Checks a connected account, with what its owner has stated. @param only ids of conditions; all when absent. */
export async function checkConnected(
  { adapter, session, now }: Answering,
  grounds: Grounds,
  { emit, only }: { readonly emit: EventSink; readonly only?: readonly string[] },
): Promise<CheckReport> {
  const [calendar, store] = await Promise.all([grounds.calendar(), grounds.statements()]);
  const statements = await store.read(session.identity);
  return runChecks({ adapter, session, now, emit, calendar, statements, ...(only ? { only } : {}) });
}

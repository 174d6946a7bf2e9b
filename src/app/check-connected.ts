import type { ProviderAdapter, Session } from '../domain/adapter.js';
import type { Calendar } from '../domain/calendar.js';
import { hasFailed, isRunning, readClosureJournal } from '../domain/closure-state.js';
import type { ClosureStore } from '../domain/closure-store.js';
import { ApiError } from '../domain/errors.js';
import type { EventSink } from '../domain/ports.js';
import type { CheckReport, FiledClosure } from '../domain/report.js';
import type { StatementStore } from '../domain/statement-store.js';
import { runChecks } from './run-checks.js';

/** What a check rests on beside the account's own answers. */
interface Grounds {
  calendar(): Promise<Calendar>;
  statements(): Promise<StatementStore>;
  closures(): Promise<Pick<ClosureStore, 'read'>>;
}

/** An account that answers. */
interface Answering {
  readonly adapter: ProviderAdapter;
  readonly session: Session;
  /** The provider's time. */
  readonly now: () => Date;
}

/** Checks a connected account, with what its owner has stated and filed. @param only ids of conditions; all when absent. */
export async function checkConnected(
  { adapter, session, now }: Answering,
  grounds: Grounds,
  { emit, only }: { readonly emit: EventSink; readonly only?: readonly string[] },
): Promise<CheckReport> {
  const [calendar, store] = await Promise.all([grounds.calendar(), grounds.statements()]);
  const [statements, filed] = await Promise.all([
    store.read(session.identity),
    findFiled(session, adapter, grounds),
  ]);
  return runChecks({
    ...{ adapter, session, now, emit, calendar, statements },
    ...(filed ? { filed } : {}),
    ...(only ? { only } : {}),
  });
}

/** The closure that was filed and, as far as anybody knows here, still runs: most providers show nothing of it by call. */
async function findFiled(
  session: Session,
  adapter: ProviderAdapter,
  grounds: Grounds,
): Promise<FiledClosure | undefined> {
  const { entries } = await (await grounds.closures()).read(session.identity);
  if (entries.length === 0) return undefined;
  const guide = await adapter.closureGuide?.();
  const state = readClosureJournal(entries, guide?.afterSubmission);
  if (!isRunning(state) || (await hasEnded(session))) return undefined;
  return { stage: state.stage, since: state.since };
}

/** Whether calls show that it failed since. What cannot be seen lets the journal stand. */
async function hasEnded({ closure }: Session): Promise<boolean> {
  try {
    const seen = await closure?.observe();
    return seen?.stage !== undefined && hasFailed({ stage: seen.stage });
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}

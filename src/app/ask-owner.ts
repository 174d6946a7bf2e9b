import type { AccountIdentity } from '../domain/account.js';
import { accountKey } from '../domain/account-key.js';
import type { ProviderAdapter } from '../domain/adapter.js';
import type { Calendar } from '../domain/calendar.js';
import type { Locks } from '../domain/ports.js';
import type { CheckReport } from '../domain/report.js';
import { listInquiries, type OpenInquiry, type OwnerStatement } from '../domain/statement.js';
import type { StatementStore } from '../domain/statement-store.js';
import { restate } from './run-checks.js';

/** Who says what the owner has looked up: a person at a terminal, or a file. Interruption is thrown. */
export interface OwnerAsker {
  /**
   * The answers by the id of their question; one without an answer stays open.
   * @param settled what is stated already and still counts: it may be said anew.
   * @throws AcctcloseError of kind `usage` for answers that will not do; nothing is kept then.
   */
  answer(
    open: readonly OpenInquiry[],
    settled: readonly OpenInquiry[],
    account: AccountIdentity,
  ): Promise<ReadonlyMap<string, OwnerStatement['answer']>>;
}

export interface AskOwner {
  readonly adapter: ProviderAdapter;
  readonly asker: OwnerAsker;
  readonly ports: {
    calendar(): Promise<Calendar>;
    locks(): Promise<Locks>;
    statements(): Promise<StatementStore>;
  };
}

/** Asks the owner what no call told, keeps what he says with its date, and weighs the report anew. */
export async function askOwner(
  report: CheckReport,
  { adapter, asker, ports }: AskOwner,
): Promise<CheckReport> {
  const { account, finishedAt, outcomes } = report;
  const open = outcomes.flatMap(({ condition, gaps }) => listInquiries(condition, gaps));
  const settled = outcomes.flatMap(({ condition, stated }) =>
    listInquiries(
      condition,
      stated.map(({ gap }) => gap),
    ),
  );
  const answers = await asker.answer(open, settled, account);
  if (answers.size === 0) return report;
  const said = [...answers].map(([id, answer]): OwnerStatement => {
    return { id, answer, at: finishedAt.toISOString(), caller: callerOf(account) };
  });
  const lock = await (await ports.locks()).hold(accountKey(account));
  try {
    const statements = await (await ports.statements()).add(account, said);
    return await restate(report, statements, { adapter, calendar: await ports.calendar() });
  } finally {
    await lock.release();
  }
}

function callerOf({ caller, callerName }: AccountIdentity): string {
  return callerName === undefined ? caller : `${caller} ${callerName}`;
}

import type { Calendar } from '../domain/calendar.js';
import type { EventSink } from '../domain/ports.js';
import type { Condition } from '../domain/condition.js';
import type { ProviderAdapter, Session } from '../domain/adapter.js';
import type { OwnerStatement } from '../domain/statement.js';
import { countFindings, foldVerdict, weigh, type Judgement, type Outcome } from '../domain/verdict.js';
import type { CheckReport, FiledClosure } from '../domain/report.js';
import { pointToPrepare } from './point-to-prepare.js';

export interface RunChecks {
  readonly adapter: ProviderAdapter;
  readonly session: Session;
  /** Ids of the conditions to decide; all of them when absent. */
  readonly only?: readonly string[];
  readonly calendar: Calendar;
  /** What the owner has stated of this account, the latest last; nothing when absent. */
  readonly statements?: readonly OwnerStatement[];
  /** The closure that was filed and still runs. */
  readonly filed?: FiledClosure;
  /** The provider's time. */
  readonly now: () => Date;
  readonly emit: EventSink;
}

/** Decides every condition side by side and folds them into one verdict. */
export async function runChecks(run: RunChecks): Promise<CheckReport> {
  const { adapter, session, only, calendar, now, emit, filed } = run;
  const startedAt = now();
  const isChosen = ({ id }: Condition): boolean => only?.includes(id) ?? true;
  emit({ type: 'connected', account: session.identity, checks: adapter.conditions.filter(isChosen).length });
  const outcomes = await Promise.all(
    adapter.conditions.map((condition) =>
      isChosen(condition) ? decide(condition, run) : Promise.resolve(leaveOut(condition)),
    ),
  );
  const account = session.identity;
  const decided = { account, startedAt, finishedAt: now(), outcomes, ...(filed ? { filed } : {}) };
  return fold(decided, adapter, calendar);
}

/** The report anew, with what the owner has stated since. Nothing is read again. */
export function restate(
  { account, startedAt, finishedAt, outcomes, filed }: CheckReport,
  statements: readonly OwnerStatement[],
  { adapter, calendar }: Pick<RunChecks, 'adapter' | 'calendar'>,
): Promise<CheckReport> {
  const anew = outcomes.map((outcome) => {
    const { condition, findings, status } = outcome;
    const gaps = [...outcome.stated.map(({ gap }) => gap), ...outcome.gaps];
    const judgement = { findings, gaps, manual: status === 'manual' };
    return { ...outcome, ...weigh(condition, judgement, statements, finishedAt) };
  });
  const decided = { account, startedAt, finishedAt, outcomes: anew, ...(filed ? { filed } : {}) };
  return fold(decided, adapter, calendar);
}

async function fold(
  decided: Pick<CheckReport, 'account' | 'startedAt' | 'finishedAt' | 'outcomes' | 'filed'>,
  adapter: ProviderAdapter,
  calendar: Calendar,
): Promise<CheckReport> {
  const { account, finishedAt: now, outcomes } = decided;
  const counts = countFindings(outcomes);
  const forecast = await adapter.forecast({ account, outcomes, now, calendar });
  const verdict = decided.filed ? 'under-way' : foldVerdict(counts);
  return { kind: 'check', ...decided, verdict, counts, forecast };
}

async function decide(
  condition: Condition,
  { adapter, session, emit, now, statements = [] }: RunChecks,
): Promise<Outcome> {
  emit({ type: 'check-started', condition: condition.id });
  const meta = adapter.checks.find((check) => check.condition === condition.id);
  const judgement = meta ? await session.check(condition.id) : stated(condition);
  const weighed = weigh(condition, judgement, statements, now());
  const outcome: Outcome = {
    condition,
    ...weighed,
    evidence: meta ? meta.actions : [`page: ${condition.source.clause}`, 'cannot be seen by API'],
    findings: pointToPrepare(weighed.findings, condition.id, adapter.remedies),
  };
  emit({ type: 'check-done', outcome });
  return outcome;
}

/** A condition that was not asked for stays unknown: a part of the checks never proves the whole. */
function leaveOut(condition: Condition): Outcome {
  const gap = { code: 'left-out', action: '--only', needs: [] } as const;
  const evidence = ['left out by --only'];
  return { condition, status: 'unknown', evidence, findings: [], gaps: [gap], stated: [] };
}

/** A condition that no call can decide is always put to the user. */
function stated({ id, title, statement }: Condition): Judgement {
  if (!statement) throw new Error(`${id} has neither a check nor a statement`);
  const { severity, resolve } = statement;
  return {
    findings: [{ code: id, severity, subject: { type: 'condition', id, name: title }, resolve }],
    manual: true,
  };
}

import { AcctcloseError, ApiError } from '../domain/errors.js';
import type { AccountIdentity } from '../domain/account.js';
import { accountKey } from '../domain/account-key.js';
import type { Journal, PlanEvent } from '../domain/journal.js';
import { idsOf, type Plan } from '../domain/plan.js';
import type { KnownPlan, PlanStore } from '../domain/plan-store.js';
import type { EventSink, Locks } from '../domain/ports.js';
import { exitOf, type PrepareReport, type StepResult } from '../domain/preparation.js';
import type { AskCode, RemedyDesk } from '../domain/remedy.js';
import { countFindings, foldVerdict } from '../domain/verdict.js';
import { applyPlan } from './apply-plan.js';
import { assertCurrent, assertDerived } from './assert-derived.js';
import { withBackUp, type BackUpPorts } from './back-up.js';
import { buildPlan, type BuildPlan } from './build-plan.js';
import { openAccount, type CheckPorts, type Connected } from './check-account.js';
import { createHandSteps, type HandDesk } from './hand-steps.js';
import { probe } from './probe-hand-steps.js';
import type { ResolvedAccount } from './resolve-account.js';
import { checkConnected } from './check-connected.js';
import { countSteps, tellDiskFull } from './tell-disk-full.js';

/** What preparing an account takes. */
export interface PreparePorts extends CheckPorts, BackUpPorts {
  locks(): Promise<Locks>;
  /** @param now the provider's time. */
  plans(account: Pick<AccountIdentity, 'provider' | 'accountId'>, now: () => Date): Promise<PlanStore>;
  /** SHA-256 of a text, in hexadecimal digits. */
  readonly digest: (text: string) => string;
}

export interface PlanOptions {
  /** Whether to give prepaid things back before their term ends. */
  readonly refunds: boolean;
  readonly emit: EventSink;
}

/** An account with the plan that would prepare it. */
export interface PlannedAccount extends Connected {
  readonly plan: Plan;
}

/** Checks an account and plans what is to be done. Only reads. */
export async function planAccount(
  account: ResolvedAccount,
  ports: PreparePorts,
  options: PlanOptions,
): Promise<PlannedAccount> {
  const connected = await openAccount(account, ports, options.emit);
  return { ...connected, plan: await planConnected(connected, ports, options) };
}

async function planConnected(
  connected: Connected,
  ports: PreparePorts,
  { refunds, emit }: PlanOptions,
): Promise<Plan> {
  const { adapter, now } = connected;
  const desk = await openDesk(connected, ports, emit);
  const [report, proposal] = await Promise.all([
    checkConnected(connected, ports, { emit }),
    desk.propose({ refunds }),
  ]);
  return buildPlan({ adapter, report, proposal, now: now(), ...(await planning(ports)) });
}

/** What making a plan takes beside what it is made of. */
async function planning(ports: PreparePorts): Promise<Pick<BuildPlan, 'digest' | 'pause'>> {
  const clock = await ports.clock();
  return { digest: ports.digest, pause: () => clock.sleep(0) };
}

/** What can be done about the account: the provider's remedies, and taking its records out. */
async function openDesk(connected: Connected, ports: PreparePorts, emit: EventSink): Promise<RemedyDesk> {
  const { session, now } = connected;
  const { records: folder } = await ports.plans(session.identity, now);
  return withBackUp(session.remedies ?? NO_REMEDIES, connected, { folder, ports, emit });
}

export interface ApplyOptions extends PlanOptions {
  /** A plan that was made before, so that its file may have been edited. */
  readonly fromFile: boolean;
  /** Going on with a plan that was begun. */
  readonly resume: boolean;
  /** What the user says of steps, by their ids. */
  readonly stated: HandDesk['stated'];
  readonly ask?: HandDesk['ask'];
  readonly askCode?: AskCode;
  readonly concurrency: number;
}

/** @throws AcctcloseError of kind `plan` when a plan is for another account. */
export function assertFor({ provider, accountId }: AccountIdentity, plan: Plan): void {
  if (plan.provider === provider && plan.accountId === accountId) return;
  throw new AcctcloseError('plan', `The plan is for account ${plan.accountId}, not for ${accountId}.`, {
    code: 'plan-other-account',
    tryThis: ['Choose the profile of that account, or make a new plan.'],
  });
}

/** An account and the plan to be applied to it. */
export interface PlanToApply {
  readonly account: ResolvedAccount;
  readonly connected: Connected;
  readonly store: PlanStore;
  readonly known: KnownPlan;
}

/**
 * Applies a plan that was confirmed, under the account's lock, and checks the account again.
 * @throws AcctcloseError of kind `plan` when it is for another account or was begun before, `locked` when another run works.
 */
export async function applyToAccount(
  work: PlanToApply,
  ports: PreparePorts,
  options: ApplyOptions,
): Promise<PrepareReport> {
  const { session } = work.connected;
  const { provider, accountId } = session.identity;
  const { plan, digest } = work.known;
  assertFor(session.identity, plan);
  assertDerived(plan, work.connected.adapter);
  const lock = await (await ports.locks()).hold(accountKey(session.identity));
  try {
    if (!options.resume && (await work.store.isBegun(digest))) throw begunBefore(plan);
    if (options.fromFile) {
      const desk = await openDesk(work.connected, ports, options.emit);
      assertCurrent(plan, await desk.propose({ refunds: true }));
    }
    const journal = countSteps(await work.store.openJournal(digest));
    try {
      if (journal.entries.length === 0) {
        await journal.append({ type: 'opened', digest, provider, accountId, steps: plan.steps.length });
      }
      await journal.append({ type: 'run-started', version: ports.version });
      return await applyUnderLock(work, journal, { ports, options });
    } catch (error) {
      throw tellDiskFull(error, plan, journal);
    } finally {
      await journal.close();
    }
  } finally {
    await lock.release();
  }
}

async function applyUnderLock(
  { account, connected, known }: PlanToApply,
  journal: Journal<PlanEvent>,
  { ports, options }: { readonly ports: PreparePorts; readonly options: ApplyOptions },
): Promise<PrepareReport> {
  const { session, now } = connected;
  const startedAt = now();
  const { emit, ask, askCode, stated, concurrency } = options;
  const desk = await openDesk(connected, ports, emit);
  const reopen = (): Promise<Connected> => openAccount(account, ports, () => undefined);
  const results = await applyPlan({
    ...{ plan: known.plan, desk, journal, emit, concurrency, signal: ports.signal },
    clock: await ports.clock(),
    ...(askCode ? { askCode } : {}),
    hands: createHandSteps({
      journal,
      stated,
      probe: async (steps) => probe(steps, await reopen()),
      ...(ask ? { ask } : {}),
    }),
  });
  const exitCode = exitOf(results);
  await journal.append({ type: 'finished', exitCode });
  const after = await lookAgain(known.plan, results, reopen, { ports, options }).catch((error: unknown) => {
    if (ports.signal.aborted || !isFailure(error)) throw error;
    return unseen(connected);
  });
  return {
    kind: 'prepare',
    ...{ account: session.identity, digest: known.digest, startedAt, finishedAt: now(), results, exitCode },
    ...after,
  };
}

type SeenAfter = Pick<PrepareReport, 'appeared' | 'verdict' | 'counts'>;

/** Of what was done there is a report, though nobody can tell how the account stands now. */
function unseen({ adapter }: Connected): SeenAfter {
  const counts = { ...countFindings([]), unknown: adapter.conditions.length };
  return { appeared: [], verdict: foldVerdict(counts), counts };
}

function isFailure(error: unknown): boolean {
  return error instanceof ApiError || (error instanceof AcctcloseError && error.kind !== 'interrupted');
}

/** What the account's check says after the work, and what a new plan would do beside it. */
async function lookAgain(
  plan: Plan,
  results: readonly StepResult[],
  reopen: () => Promise<Connected>,
  { ports, options }: { readonly ports: PreparePorts; readonly options: ApplyOptions },
): Promise<SeenAfter> {
  const connected = await reopen();
  const { adapter, now } = connected;
  const known = new Set([...plan.steps.map(({ id }) => id), ...plan.leftOut.map(({ step }) => step)]);
  // What was just taken away may still turn up in a late bill; that is not new.
  const gone = new Set(results.filter(({ end }) => end === 'done').flatMap(({ step }) => idsOf(step)));
  const report = await checkConnected(connected, ports, { emit: () => undefined });
  const proposal = await (await openDesk(connected, ports, options.emit)).propose(options);
  const fresh = await buildPlan({ adapter, report, proposal, now: now(), ...(await planning(ports)) });
  const appeared = fresh.steps.filter(
    ({ id, actor, subject }) => !known.has(id) && !(actor === 'you' && gone.has(subject.id)),
  );
  return { appeared, verdict: report.verdict, counts: report.counts };
}

/** A provider of which the program only knows a person's steps. */
const NO_REMEDIES: RemedyDesk = {
  inUse: [],
  propose: () => Promise.resolve({ drafts: [], gaps: [] }),
  look: () => Promise.reject(new Error('there is no remedy')),
  act: () => Promise.reject(new Error('there is no remedy')),
};

function begunBefore({ accountId }: Plan): AcctcloseError {
  return new AcctcloseError('plan', 'This plan has been applied before.', {
    code: 'plan-applied',
    tryThis: [
      `Go on with what is left of it: acctclose prepare --resume --confirm ${accountId}`,
      'Or make a new plan.',
    ],
  });
}

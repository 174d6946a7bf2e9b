import { chooseSteps, type StepChoice } from '../../src/app/choose-steps.js';
import { openAccount, type Connected } from '../../src/app/check-account.js';
import { applyToAccount, assertFor, planAccount, type PlanToApply } from '../../src/app/prepare-account.js';
import { resolveAccount, type ResolvedAccount } from '../../src/app/resolve-account.js';
import type { Context } from '../../src/context.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import type { ExitCode } from '../../src/domain/exit-codes.js';
import type { Plan, PlanStep } from '../../src/domain/plan.js';
import { collectTexts, wordStep } from '../../src/ui/messages.js';
import { createPrepareProgress } from '../../src/ui/prepare-progress.js';
import { watch } from './watch.js';
import { printReport, showReport } from './print.js';

/** An account with the plan that would prepare it. */
export interface DrawnUp extends Connected {
  readonly account: ResolvedAccount;
  readonly plan: Plan;
}

/** Checks the account and plans what was asked for. */
export async function drawUp(
  { choice, refunds }: { readonly choice: StepChoice; readonly refunds: boolean },
  context: Context,
): Promise<DrawnUp> {
  const account = await resolveAccount(context);
  const adapter = await context.adapter(account.credentials.provider);
  const planned = await watch(context, [adapter], (emit) => planAccount(account, context, { refunds, emit }));
  return { ...planned, account, plan: chooseSteps(planned.plan, choice) };
}

export async function connect(
  context: Context,
): Promise<{ readonly account: ResolvedAccount; readonly connected: Connected }> {
  const account = await resolveAccount(context);
  return { account, connected: await openAccount(account, context, () => undefined) };
}

/** The sentence of a step in the language of the output. */
export function say(adapter: ProviderAdapter): (step: PlanStep) => string {
  const texts = collectTexts(adapter);
  return (step) => wordStep(step, texts);
}

/** The account's id, typed or given by flag. @throws AcctcloseError of kind `usage` for any other text. */
export async function confirmAccount(
  accountId: string,
  confirmed: string | undefined,
  context: Context,
): Promise<void> {
  const [prompt, words] = await Promise.all([context.prompt(), context.words()]);
  const typed =
    confirmed ?? (await prompt.text({ message: words['prepare.confirm'], flag: `--confirm ${accountId}` }));
  if (typed === accountId) return;
  throw new AcctcloseError('usage', words['prepare.not-confirmed'], {
    code: 'not-confirmed',
    tryThis: [words['prepare.nothing-sent']],
  });
}

/** Shows a plan and lets parts of it be left out. @returns undefined when it is not to be applied. */
export async function reviewPlan(
  { adapter, session, plan }: DrawnUp,
  context: Context,
): Promise<Plan | undefined> {
  const [prompt, words, screen] = await Promise.all([context.prompt(), context.words(), context.screen()]);
  const choices = [
    { value: 'apply', name: words['prepare.apply'] },
    { value: 'leave-out', name: words['prepare.leave-out'] },
    { value: 'stop', name: words['prepare.stop'] },
  ];
  for (let left = plan; ;) {
    await showReport({ kind: 'plan', account: session.identity, plan: left, digest: '' }, context, [adapter]);
    if (left.steps.length === 0) return undefined;
    const answer = await prompt.select(
      { message: words['prepare.review'], flag: '--plan-out FILE' },
      choices,
    );
    if (answer === 'stop') return undefined;
    if (answer === 'apply') return left;
    const named = await prompt.text({ message: words['prepare.which'], flag: '--exclude' });
    try {
      left = chooseSteps(left, { only: [], exclude: named.split(/[\s,]+/).filter(Boolean) });
    } catch (error) {
      if (!(error instanceof AcctcloseError)) throw error;
      screen.note(error.message);
    }
  }
}

export interface Wishes {
  readonly resume: boolean;
  readonly refunds: boolean;
  /** Ids of steps that the user states to be done. */
  readonly stated: ReadonlySet<string>;
}

/** Applies a confirmed plan, shows how far it is, and prints what became of it. */
export async function carryOut(work: PlanToApply, wishes: Wishes, context: Context): Promise<ExitCode> {
  const { adapter } = work.connected;
  const screen = await context.screen();
  const texts = collectTexts(adapter);
  assertFor(work.connected.session.identity, work.known.plan);
  assertWorded(work.known.plan, adapter);
  const progress = createPrepareProgress(screen, await context.words(), { texts });
  try {
    const ask = screen.canAsk ? await createAsk(adapter, context) : undefined;
    const { concurrency } = context.options;
    const options = { ...wishes, emit: progress.emit, concurrency, ...(ask ? { ask } : {}) };
    const report = await applyToAccount(work, context, options);
    progress.done();
    await printReport(report, context, [adapter]);
    return report.exitCode;
  } catch (error) {
    throw context.signal.aborted ? await interrupted(context) : error;
  } finally {
    progress.done();
  }
}

/** Another version may have planned what this one has no words for: that is told before anything is done. */
function assertWorded({ steps }: Plan, adapter: ProviderAdapter): void {
  const word = say(adapter);
  for (const step of steps) {
    try {
      word(step);
    } catch (cause) {
      throw new AcctcloseError('plan', `The plan has a step that this version does not know: ${step.id}.`, {
        code: 'unknown-remedy',
        tryThis: ['Make a new plan: acctclose prepare --plan-out FILE'],
        cause,
      });
    }
  }
}

/** Puts a person's step to the user, with where it is done. */
async function createAsk(
  adapter: ProviderAdapter,
  context: Context,
): Promise<(step: PlanStep, isStillOpen: boolean) => Promise<boolean>> {
  const [prompt, words, screen] = await Promise.all([context.prompt(), context.words(), context.screen()]);
  const word = say(adapter);
  const choices = [
    { value: 'done', name: words['prepare.done'] },
    { value: 'later', name: words['prepare.later'] },
  ];
  return async (step, isStillOpen) => {
    if (isStillOpen) screen.note(words['prepare.still-open']);
    if (step.url !== undefined && !isStillOpen) screen.note(step.url);
    const answer = await prompt.select({ message: word(step), flag: `--done ${step.id}` }, choices);
    return answer === 'done';
  };
}

async function interrupted(context: Context): Promise<AcctcloseError> {
  const words = await context.words();
  return new AcctcloseError('interrupted', words['prepare.interrupted'], {
    code: 'interrupted',
    tryThis: [words['prepare.go-on']],
  });
}

import { leftOf } from '../../src/app/apply-plan.js';
import { chooseSteps, readNames, type StepChoice } from '../../src/app/choose-steps.js';
import { openAccount, type Connected } from '../../src/app/check-account.js';
import { readStated, type StatedSteps } from '../../src/app/stated-steps.js';
import {
  applyToAccount,
  assertFor,
  planAccount,
  type ApplyOptions,
  type PlanToApply,
} from '../../src/app/prepare-account.js';
import { resolveAccount, type ResolvedAccount } from '../../src/app/resolve-account.js';
import type { Context } from '../../src/context.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import type { BegunPlan, IsSaid } from '../../src/domain/plan-store.js';
import type { ExitCode } from '../../src/domain/exit-codes.js';
import { isProbed, type Plan, type PlanStep } from '../../src/domain/plan.js';
import type { AskCode } from '../../src/domain/remedy.js';
import { collectTexts, wordStep } from '../../src/ui/messages.js';
import { createPrepareEvents } from '../../src/ui/prepare-events.js';
import { createPrepareProgress } from '../../src/ui/prepare-progress.js';
import { resumeCommand } from '../../src/ui/render/header.js';
import { fill } from '../../src/ui/words/index.js';
import { watch } from './watch.js';
import { createView, printReport, showReport } from './print.js';

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

/** Whether a sentence is a step's own, in any language that a plan may have been written in. */
export async function createIsSaid(provider: string, context: Context): Promise<IsSaid> {
  const says = (await context.adapters(provider)).map(say);
  return (step, sentence) =>
    says.some((word) => {
      try {
        return word(step) === sentence;
      } catch {
        return false;
      }
    });
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

/**
 * Has a plan confirmed that was made before. Who can be asked sees it first: all of it, or what is left where it was begun.
 * @throws AcctcloseError of kind `plan` when it is for another account or has steps that nobody can word.
 */
export async function confirmPlan(
  { connected: { adapter, session }, known }: PlanToApply,
  { confirmed, begun }: { readonly confirmed: string | undefined; readonly begun?: BegunPlan },
  context: Context,
): Promise<void> {
  const { plan, digest } = known;
  assertFor(session.identity, plan);
  assertWorded(plan, adapter);
  if (confirmed === undefined && (await context.screen()).canAsk) {
    const left = begun
      ? { plan: { ...plan, steps: leftOf(plan, begun.entries) }, isBegun: true as const }
      : { plan };
    await showReport({ kind: 'plan', account: session.identity, digest, ...left }, context, [adapter]);
  }
  await confirmAccount(plan.accountId, confirmed, context);
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
      left = chooseSteps(left, {
        only: [],
        exclude: readNames(named),
      });
    } catch (error) {
      if (!(error instanceof AcctcloseError)) throw error;
      screen.note(error.message);
    }
  }
}

export interface Wishes {
  /** Whether the plan comes from a file. */
  readonly fromFile: boolean;
  readonly resume: boolean;
  readonly refunds: boolean;
  /** What flags say of the user's own steps. */
  readonly stated: StatedSteps;
}

/** Applies a confirmed plan, shows how far it is, and prints what became of it. */
export async function carryOut(work: PlanToApply, wishes: Wishes, context: Context): Promise<ExitCode> {
  const { adapter } = work.connected;
  const stated = readStated(work.known.plan, wishes.stated);
  const screen = await context.screen();
  const progress =
    context.options.format === 'json'
      ? createPrepareEvents(screen)
      : createPrepareProgress(screen, await context.words(), { texts: collectTexts(adapter) });
  try {
    const asking = screen.canAsk
      ? { ask: await createAsk(adapter, context), askCode: await createAskCode(context) }
      : {};
    const { concurrency } = context.options;
    const options = { ...wishes, stated, emit: progress.emit, concurrency, ...asking };
    const report = await applyToAccount(work, context, options);
    progress.done();
    await printReport(report, context, [adapter]);
    return report.exitCode;
  } catch (error) {
    const isInterrupted = error instanceof AcctcloseError && error.kind === 'interrupted';
    throw isInterrupted || context.signal.aborted ? await interrupted(work, context) : error;
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
): Promise<NonNullable<ApplyOptions['ask']>> {
  const [prompt, words, screen] = await Promise.all([context.prompt(), context.words(), context.screen()]);
  const word = say(adapter);
  const done = { value: 'done', name: words['prepare.done'] } as const;
  const notNeeded = { value: 'not-needed', name: words['prepare.not-needed'] } as const;
  const later = { value: 'later', name: words['prepare.later'] } as const;
  return async (step, isStillOpen) => {
    if (isStillOpen) screen.note(words['prepare.still-open']);
    if (!isStillOpen)
      for (const place of [step.command, step.url]) if (place !== undefined) screen.note(place);
    const choices = isProbed(step) ? [done, later] : [done, notNeeded, later];
    const answer = await prompt.select({ message: word(step), flag: `--done ${step.id}` }, choices);
    return choices.find(({ value }) => value === answer)?.value ?? 'later';
  };
}

/** What is typed instead of a code, in every language. */
const LATER = 'later';

/** Asks for a code that opens a kind of call. */
async function createAskCode(context: Context): Promise<AskCode> {
  const [prompt, words, screen] = await Promise.all([context.prompt(), context.words(), context.screen()]);
  return async ({ action, refused }) => {
    if (refused !== undefined) screen.note(fill(words['prepare.code-refused'], { why: refused }));
    const message = fill(words['prepare.code'], { action, later: LATER });
    const typed = await prompt.text({ message, flag: '--resume' });
    return typed === LATER ? undefined : typed;
  };
}

async function interrupted({ known: { plan } }: PlanToApply, context: Context): Promise<AcctcloseError> {
  const [words, view] = await Promise.all([context.words(), createView(context, [], 'stderr')]);
  const command = resumeCommand(plan.accountId, view);
  return new AcctcloseError('interrupted', words['prepare.interrupted'], {
    code: 'interrupted',
    tryThis: [fill(words['prepare.go-on'], { command })],
  });
}

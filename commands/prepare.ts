import type { Context } from '../src/context.js';
import type { StepChoice } from '../src/app/choose-steps.js';
import type { StatedSteps } from '../src/app/stated-steps.js';
import type { PlanToApply } from '../src/app/prepare-account.js';
import { AcctcloseError } from '../src/domain/errors.js';
import type { ExitCode } from '../src/domain/exit-codes.js';
import type { Command, CommandInput } from './_shared/command.js';

/** `acctclose prepare`: clears away what blocks a closure, by a plan that is reviewed once and applied exactly. */
export const prepare: Command = {
  name: 'prepare',
  summary: 'clear away what blocks the closure, by a plan',
  flags: [
    { flags: '--plan-out <file>', help: 'only write the plan' },
    { flags: '--apply <file>', help: 'apply exactly this plan' },
    { flags: '--confirm <account-id>', help: 'the id of the account whose things are to go' },
    { flags: '--resume', help: 'go on with the plan that was begun last' },
    { flags: '--only <what...>', help: 'plan only these: a stage, an id, type=, region= or tag=KEY=VALUE' },
    { flags: '--exclude <what...>', help: 'leave these as they are' },
    { flags: '--refunds', help: 'also give prepaid things back before their term ends' },
    { flags: '--done <step...>', help: 'state that these steps of yours are done: a step, or a condition' },
    { flags: '--not-needed <step...>', help: 'state that these steps of yours need not be done' },
  ],
  examples: [
    'acctclose prepare --profile prod',
    'acctclose prepare --plan-out plan.json --exclude region=cn-beijing',
    'acctclose prepare --apply plan.json --confirm 1234567890123456',
    'acctclose prepare --resume --confirm 1234567890123456',
  ],
  endsOnInterrupt: true,
  async run(input, context) {
    const mode = readMode(input);
    switch (mode.kind) {
      case 'write':
        return writePlan(mode, context);
      case 'apply':
        return applyFile(mode, context);
      case 'resume':
        return resume(mode, context);
      case 'ask':
        return askAndApply(mode, context);
    }
  },
};

interface Wishes {
  readonly choice: StepChoice;
  readonly refunds: boolean;
  readonly stated: StatedSteps;
  readonly confirmed: string | undefined;
}

type Mode = Wishes &
  ({ readonly kind: 'write' | 'apply'; readonly file: string } | { readonly kind: 'resume' | 'ask' });

function readMode({ flags }: CommandInput): Mode {
  const list = (name: string): readonly string[] => (flags[name] as readonly string[] | undefined) ?? [];
  const [planOut, apply] = [flags['planOut'], flags['apply']] as readonly (string | undefined)[];
  const wishes = {
    choice: { only: list('only'), exclude: list('exclude') },
    refunds: flags['refunds'] === true,
    stated: { done: list('done'), notNeeded: list('notNeeded') },
    confirmed: flags['confirm'] as string | undefined,
  };
  const isPlanning = apply === undefined && flags['resume'] !== true;
  const isChosen = wishes.refunds || wishes.choice.only.length + wishes.choice.exclude.length > 0;
  if ([planOut, apply, flags['resume']].filter((flag) => flag !== undefined).length > 1) {
    throw usage('Those flags ask for different things.', 'Give one of --plan-out, --apply, --resume.');
  }
  if (!isPlanning && isChosen) {
    throw usage(
      'A plan is applied as it is.',
      'Choose with --only, --exclude, --refunds when you make a plan.',
    );
  }
  if (planOut !== undefined) return { ...wishes, kind: 'write', file: planOut };
  if (apply !== undefined) return { ...wishes, kind: 'apply', file: apply };
  return { ...wishes, kind: isPlanning ? 'ask' : 'resume' };
}

async function writePlan(
  { file, choice, refunds }: Wishes & { readonly file: string },
  context: Context,
): Promise<ExitCode> {
  const { drawUp, say } = await import('./_shared/prepare-steps.js');
  const { adapter, session, now, plan } = await drawUp({ choice, refunds }, context);
  const store = await context.plans(session.identity, now);
  const digest = await store.write(file, plan, say(adapter));
  const { printReport } = await import('./_shared/print.js');
  await printReport({ kind: 'plan', account: session.identity, plan, digest, file }, context, [adapter]);
  return 0;
}

/** The plan that was confirmed is the one that is applied, whatever becomes of its file meanwhile. */
async function applyFile(mode: Wishes & { readonly file: string }, context: Context): Promise<ExitCode> {
  const { confirmAccount, confirmPlan, connect, carryOut, createIsSaid } =
    await import('./_shared/prepare-steps.js');
  const { accountId, digest } = await identify(mode.file, context);
  const isAsked = mode.confirmed === undefined && (await context.screen()).canAsk;
  // A script sends nothing before the id is confirmed; who is asked sees the plan with its account.
  if (!isAsked) await confirmAccount(accountId, mode.confirmed, context);
  const { account, connected } = await connect(context);
  const store = await context.plans(connected.session.identity, connected.now);
  const isSaid = await createIsSaid(account.credentials.provider, context);
  const known = await store.adopt(mode.file, digest, isSaid);
  const work: PlanToApply = { account, connected, store, known };
  await confirmPlan(work, { confirmed: mode.confirmed }, context);
  return carryOut(work, { ...mode, fromFile: true, resume: false }, context);
}

/** By what a written plan is known; the plan itself, which may be large, is let go. */
async function identify(
  file: string,
  context: Context,
): Promise<{ readonly accountId: string; readonly digest: string }> {
  const { plan, digest } = await context.readPlan(file);
  return { accountId: plan.accountId, digest };
}

async function resume(mode: Wishes, context: Context): Promise<ExitCode> {
  const { confirmPlan, connect, carryOut } = await import('./_shared/prepare-steps.js');
  const { account, connected } = await connect(context);
  const store = await context.plans(connected.session.identity, connected.now);
  const begun = await store.findUnfinished();
  if (!begun) throw usage('No plan of this account is unfinished.', 'See how it stands: acctclose check');
  const { digest } = begun;
  const work: PlanToApply = { account, connected, store, known: { digest, plan: await store.load(digest) } };
  await confirmPlan(work, { confirmed: mode.confirmed, begun }, context);
  return carryOut(work, { ...mode, fromFile: false, resume: true }, context);
}

async function askAndApply(mode: Wishes, context: Context): Promise<ExitCode> {
  if (!(await context.screen()).canAsk) {
    throw usage(
      'A plan is applied only after it was seen and confirmed.',
      'Write it: acctclose prepare --plan-out FILE',
      'Then apply it: acctclose prepare --apply FILE --confirm ACCOUNT_ID',
    );
  }
  const { drawUp, reviewPlan, confirmAccount, carryOut, say } = await import('./_shared/prepare-steps.js');
  const planned = await drawUp(mode, context);
  const { account, adapter, session, now } = planned;
  const plan = await reviewPlan(planned, context);
  if (!plan) return 0;
  await confirmAccount(plan.accountId, mode.confirmed, context);
  const store = await context.plans(session.identity, now);
  const work: PlanToApply = {
    account,
    connected: planned,
    store,
    known: await store.keep(plan, say(adapter)),
  };
  return carryOut(work, { ...mode, fromFile: false, resume: false }, context);
}

function usage(message: string, ...tryThis: readonly string[]): AcctcloseError {
  return new AcctcloseError('usage', message, { code: 'usage', tryThis });
}

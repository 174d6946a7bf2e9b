import type { Context } from '../src/context.js';
import type { AnswersFile } from '../src/domain/closing.js';
import { AcctcloseError } from '../src/domain/errors.js';
import { ERROR_EXIT, gravestExit, VERDICT_EXIT, type ExitCode } from '../src/domain/exit-codes.js';
import type { ProviderAdapter } from '../src/domain/adapter.js';
import type { EventSink } from '../src/domain/ports.js';
import type { Report } from '../src/ui/render/format.js';
import type { Command, CommandInput } from './_shared/command.js';

/** `acctclose check`: what blocks the closure of an account, what would be lost, what only the owner can state. */
export const check: Command = {
  name: 'check',
  summary: 'show what blocks the closure of an account',
  flags: [
    { flags: '--list', help: 'list the conditions of every provider; no account needed' },
    { flags: '--only <condition...>', help: 'decide these conditions only; a part is never closable' },
    { flags: '--member <id...>', help: 'check members of the organisation that the account manages' },
    { flags: '--all-members', help: 'check all of its members' },
    { flags: '--all-profiles', help: 'check every stored account' },
    { flags: '--ask', help: 'ask what no call tells; your answer is kept for 30 days' },
    { flags: '--answers <file>', help: 'take those answers from a file' },
  ],
  examples: [
    'acctclose check --sandbox PROVIDER:typical',
    'acctclose check --profile prod --json',
    'acctclose check --only balance overdue',
    'acctclose check --profile prod --ask',
  ],
  async run(input, context) {
    const mode = readMode(input);
    switch (mode.kind) {
      case 'list':
        return listConditions(context);
      case 'profiles':
        return checkEveryProfile(mode.only, context);
      case 'members':
        return checkMembersOf(mode.ids, context);
      case 'account':
        return checkOneAccount(mode, context);
    }
  },
};

type Mode =
  | { readonly kind: 'list' }
  | { readonly kind: 'profiles'; readonly only: readonly string[] }
  | AccountMode
  | { readonly kind: 'members'; readonly ids: readonly string[] | undefined };

interface AccountMode {
  readonly kind: 'account';
  readonly only: readonly string[];
  readonly ask: boolean;
  /** The file that answers what no call tells. */
  readonly answers: string | undefined;
}

function readMode({ flags }: CommandInput): Mode {
  const only = (flags['only'] as readonly string[] | undefined) ?? [];
  const ids = flags['member'] as readonly string[] | undefined;
  const chosen = ['list', 'allProfiles', 'allMembers', 'member'].filter((name) => flags[name] !== undefined);
  const partial = only.length > 0 && chosen.some((name) => name !== 'allProfiles');
  if (chosen.length > 1 || partial) {
    throw clash('Give one of --list, --member, --all-members, --all-profiles; --only goes with accounts.');
  }
  const asking = readAsking(flags);
  if (asking.isAsking && chosen.length > 0) throw clash('--ask and --answers are for one account.');
  if (flags['list'] === true) return { kind: 'list' };
  if (flags['allMembers'] === true || ids) return { kind: 'members', ids };
  return flags['allProfiles'] === true ? { kind: 'profiles', only } : { kind: 'account', only, ...asking };
}

function readAsking(flags: CommandInput['flags']): Pick<AccountMode, 'ask' | 'answers'> & {
  readonly isAsking: boolean;
} {
  const [ask, answers] = [flags['ask'] === true, flags['answers'] as string | undefined];
  if (ask && answers !== undefined) throw clash('Give --ask or --answers FILE.');
  return { ask, answers, isAsking: ask || answers !== undefined };
}

function clash(advice: string): AcctcloseError {
  return new AcctcloseError('usage', 'Those flags do not go together.', { code: 'usage', tryThis: [advice] });
}

async function listConditions(context: Context): Promise<ExitCode> {
  const adapters = await allAdapters(context);
  const conditions = adapters.flatMap((adapter) => adapter.conditions);
  await print({ kind: 'conditions', conditions }, context, adapters);
  return 0;
}

async function checkOneAccount(mode: AccountMode, context: Context): Promise<ExitCode> {
  const [{ resolveAccount }, { checkAccount }] = await Promise.all([
    import('../src/app/resolve-account.js'),
    import('../src/app/check-account.js'),
  ]);
  const { only } = mode;
  // What cannot be asked, or read, is said before anything is sent.
  const file = await openAsking(mode, context);
  const account = await resolveAccount(context);
  const adapter = await context.adapter(account.credentials.provider);
  const report = await watched(context, [adapter], async (emit, done) => {
    const asker = mode.ask || file ? await chooseAsker(adapter, file, { context, done }) : undefined;
    return checkAccount(account, context, { only, emit, ...(asker ? { asker } : {}) });
  });
  await print(report, context, [adapter]);
  return VERDICT_EXIT[report.verdict];
}

async function openAsking({ ask, answers }: AccountMode, context: Context): Promise<AnswersFile | undefined> {
  if (answers !== undefined) return context.readAnswers(answers);
  if (ask && !(await context.screen()).canAsk) {
    throw new AcctcloseError('usage', 'There is nobody to ask: --ask wants a terminal.', {
      code: 'answer-missing',
      tryThis: ['Put the answers into a file: --answers FILE'],
    });
  }
  return undefined;
}

async function chooseAsker(
  adapter: ProviderAdapter,
  file: AnswersFile | undefined,
  { context, done }: { readonly context: Context; readonly done: () => void },
) {
  const { createOwnerPrompt, createOwnerScript } = await import('./_shared/owner-asker.js');
  return file ? createOwnerScript(file, context) : createOwnerPrompt(adapter, context, done);
}

async function checkMembersOf(ids: readonly string[] | undefined, context: Context): Promise<ExitCode> {
  const [{ resolveAccount }, { openAccount }, { checkMembers }] = await Promise.all([
    import('../src/app/resolve-account.js'),
    import('../src/app/check-account.js'),
    import('../src/app/check-members.js'),
  ]);
  const account = await resolveAccount(context);
  const adapter = await context.adapter(account.credentials.provider);
  const report = await watched(context, [adapter], async (emit) => {
    const { session, now } = await openAccount(account, context, emit);
    return checkMembers({ session, title: adapter.title, now, emit, ...(ids ? { ids } : {}) });
  });
  await print(report, context, [adapter]);
  return VERDICT_EXIT[report.verdict];
}

async function checkEveryProfile(only: readonly string[], context: Context): Promise<ExitCode> {
  const { checkProfiles } = await import('../src/app/check-account.js');
  const adapters = await allAdapters(context);
  const profiles = await context.profiles();
  const report = await watched(context, adapters, (emit) => checkProfiles(profiles, context, { only, emit }));
  await print(report, context, adapters);
  return gravestExit(
    report.results.map((result) =>
      'error' in result ? ERROR_EXIT[result.error.kind] : VERDICT_EXIT[result.report.verdict],
    ),
  );
}

function allAdapters({ providers, adapter }: Context): Promise<readonly ProviderAdapter[]> {
  return Promise.all(providers.map(({ id }) => adapter(id)));
}

async function watched<T>(
  context: Context,
  adapters: readonly ProviderAdapter[],
  work: (emit: EventSink, done: () => void) => Promise<T>,
): Promise<T> {
  const { watch } = await import('./_shared/watch.js');
  return watch(context, adapters, (emit, done) => {
    let printing: Promise<unknown> | undefined;
    const working = work((event) => {
      // What prints is loaded while the provider takes its time to answer.
      if (event.type === 'connecting') printing ??= import('./_shared/print.js');
      emit(event);
    }, done);
    return working.finally(() => printing);
  });
}

async function print(report: Report, context: Context, adapters: readonly ProviderAdapter[]): Promise<void> {
  const { printReport } = await import('./_shared/print.js');
  await printReport(report, context, adapters);
}

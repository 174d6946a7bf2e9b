import type { Context } from '../src/context.js';
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
  ],
  examples: [
    'acctclose check --sandbox PROVIDER:typical',
    'acctclose check --profile prod --json',
    'acctclose check --only balance overdue',
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
        return checkOneAccount(mode.only, context);
    }
  },
};

type Mode =
  | { readonly kind: 'list' }
  | { readonly kind: 'profiles' | 'account'; readonly only: readonly string[] }
  | { readonly kind: 'members'; readonly ids: readonly string[] | undefined };

function readMode({ flags }: CommandInput): Mode {
  const only = (flags['only'] as readonly string[] | undefined) ?? [];
  const ids = flags['member'] as readonly string[] | undefined;
  const chosen = ['list', 'allProfiles', 'allMembers', 'member'].filter((name) => flags[name] !== undefined);
  const partial = only.length > 0 && chosen.some((name) => name !== 'allProfiles');
  if (chosen.length > 1 || partial) {
    throw new AcctcloseError('usage', 'Those flags ask for different checks.', {
      code: 'usage',
      tryThis: ['Give one of --list, --member, --all-members, --all-profiles; --only goes with accounts.'],
    });
  }
  if (flags['list'] === true) return { kind: 'list' };
  if (flags['allMembers'] === true || ids) return { kind: 'members', ids };
  return { kind: flags['allProfiles'] === true ? 'profiles' : 'account', only };
}

async function listConditions(context: Context): Promise<ExitCode> {
  const adapters = await allAdapters(context);
  const conditions = adapters.flatMap((adapter) => adapter.conditions);
  await print({ kind: 'conditions', conditions }, context, adapters);
  return 0;
}

async function checkOneAccount(only: readonly string[], context: Context): Promise<ExitCode> {
  const [{ resolveAccount }, { checkAccount }] = await Promise.all([
    import('../src/app/resolve-account.js'),
    import('../src/app/check-account.js'),
  ]);
  const account = await resolveAccount(context);
  const adapter = await context.adapter(account.credentials.provider);
  const report = await watched(context, [adapter], (emit) => checkAccount(account, context, { only, emit }));
  await print(report, context, [adapter]);
  return VERDICT_EXIT[report.verdict];
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
  work: (emit: EventSink) => Promise<T>,
): Promise<T> {
  const { watch } = await import('./_shared/watch.js');
  return watch(context, adapters, (emit) => {
    let printing: Promise<unknown> | undefined;
    const working = work((event) => {
      // What prints is loaded while the provider takes its time to answer.
      if (event.type === 'connecting') printing ??= import('./_shared/print.js');
      emit(event);
    });
    return working.finally(() => printing);
  });
}

async function print(report: Report, context: Context, adapters: readonly ProviderAdapter[]): Promise<void> {
  const { printReport } = await import('./_shared/print.js');
  await printReport(report, context, adapters);
}

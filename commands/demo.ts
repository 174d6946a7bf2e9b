import type { Context } from '../src/context.js';
import type { ProviderAdapter } from '../src/domain/adapter.js';
import type { EventSink } from '../src/domain/ports.js';
import type { CheckReport } from '../src/domain/report.js';
import type { Command } from './_shared/command.js';

const SCENARIO = 'typical';

/** `acctclose demo`: what `check` shows, on one imitated account of each provider. */
export const demo: Command = {
  name: 'demo',
  summary: 'look around without an account',
  flags: [],
  examples: ['acctclose demo'],
  async run(_input, context) {
    const { watch } = await import('./_shared/watch.js');
    const adapters = await Promise.all(context.providers.map(({ id }) => context.adapter(id)));
    const reports = await watch(context, adapters, (emit) => checkTypicalAccounts(adapters, context, emit));
    await printReports(reports, context, adapters);
    (await context.screen()).note((await context.words())['demo.next']);
    return 0;
  },
};

/** One page each for people; one document of all of them for programs. */
async function printReports(
  reports: readonly CheckReport[],
  context: Context,
  adapters: readonly ProviderAdapter[],
): Promise<void> {
  const { printReport } = await import('./_shared/print.js');
  if (['json', 'csv'].includes(context.options.format)) {
    const results = reports.map((report) => ({ profile: labelOf(report.account.provider), report }));
    return printReport({ kind: 'checks', results }, context, adapters);
  }
  for (const report of reports) {
    const command = `acctclose check --sandbox ${labelOf(report.account.provider)}`;
    await printReport(report, context, adapters, command);
  }
}

/** What `--sandbox` takes for the typical account of a provider. */
function labelOf(provider: string): string {
  return `${provider}:${SCENARIO}`;
}

/** Checks one account of each provider, side by side, in a sandbox of its own. */
async function checkTypicalAccounts(
  adapters: readonly ProviderAdapter[],
  context: Context,
  emit: EventSink,
): Promise<readonly CheckReport[]> {
  const [{ findSandboxAccount, sandboxCredentials }, { checkAccount }] = await Promise.all([
    import('../src/app/sandbox-account.js'),
    import('../src/app/check-account.js'),
  ]);
  const sandbox = await context.startSandbox({});
  const checks = adapters.map(({ id: provider }) => {
    const found = findSandboxAccount(sandbox, { provider, scenario: SCENARIO });
    const account = {
      credentials: sandboxCredentials(found),
      endpoint: sandbox.url,
      label: labelOf(provider),
    };
    return checkAccount(account, context, { only: [], emit });
  });
  return Promise.all(checks).finally(() => sandbox.close());
}

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
    const [{ printReport }, { watch }] = await Promise.all([
      import('./_shared/print.js'),
      import('./_shared/watch.js'),
    ]);
    const adapters = await Promise.all(context.providers.map(({ id }) => context.adapter(id)));
    const reports = await watch(context, adapters, (emit) => checkTypicalAccounts(adapters, context, emit));
    for (const report of reports) {
      const { provider } = report.account;
      await printReport(report, context, adapters, `acctclose check --sandbox ${provider}:${SCENARIO}`);
    }
    (await context.screen()).note((await context.words())['demo.next']);
    return 0;
  },
};

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
    const label = `${provider}:${SCENARIO}`;
    const account = { credentials: sandboxCredentials(found), endpoint: sandbox.url, label };
    return checkAccount(account, context, { only: [], emit });
  });
  return Promise.all(checks).finally(() => sandbox.close());
}

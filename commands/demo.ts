import type { Context } from '../src/context.js';
import type { Command } from './command.js';

const SCENARIO = 'typical';

/** `acctclose demo`: what `check` shows, on one imitated account of each provider. */
export const demo: Command = {
  name: 'demo',
  summary: 'look around without an account',
  flags: [],
  examples: ['acctclose demo'],
  async run(_input, context) {
    const screen = await context.screen();
    const sandbox = await context.startSandbox({});
    try {
      for (const { id } of context.providers) await showProvider(id, sandbox, context);
    } finally {
      await sandbox.close();
    }
    screen.note((await context.words())['demo.next']);
    return 0;
  },
};

type Sandbox = Awaited<ReturnType<Context['startSandbox']>>;

async function showProvider(provider: string, sandbox: Sandbox, context: Context): Promise<void> {
  const [{ findSandboxAccount, sandboxCredentials }, { checkAccount }, { printReport }, { createProgress }] =
    await Promise.all([
      import('../src/app/sandbox-account.js'),
      import('../src/app/check-account.js'),
      import('./print.js'),
      import('../src/ui/progress.js'),
    ]);
  const found = findSandboxAccount(sandbox, { provider, scenario: SCENARIO });
  const account = {
    credentials: sandboxCredentials(found),
    endpoint: sandbox.url,
    label: `${provider}:${SCENARIO}`,
  };
  const adapter = await context.adapter(provider);
  const progress = createProgress(await context.screen(), await context.words(), adapter.conditions);
  const report = await checkAccount(account, context, { only: [], emit: progress.emit }).finally(
    progress.done,
  );
  await printReport(report, context, [adapter]);
}

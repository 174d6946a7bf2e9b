import type { Command } from './_shared/command.js';

/** `acctclose doctor`: whether everything that `check` reads can be read, and what to do where it cannot. */
export const doctor: Command = {
  name: 'doctor',
  summary: 'show whether the account and every service can be read, and what to do if not',
  flags: [],
  examples: [
    'acctclose doctor',
    'acctclose doctor --profile prod --json',
    'acctclose doctor --sandbox PROVIDER:denied',
  ],
  async run(_input, context) {
    const [{ resolveAccount }, { examineAccount }, { watch }, { printReport }] = await Promise.all([
      import('../src/app/resolve-account.js'),
      import('../src/app/examine-account.js'),
      import('./_shared/watch.js'),
      import('./_shared/print.js'),
    ]);
    const account = await resolveAccount(context);
    const adapter = await context.adapter(account.credentials.provider);
    const report = await watch(context, [adapter], (emit) => examineAccount(account, context, emit));
    await printReport(report, context, [adapter]);
    return report.exitCode;
  },
};

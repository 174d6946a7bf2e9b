import { closeAccount, type CloseOptions } from '../../src/app/close-account.js';
import { resolveAccount } from '../../src/app/resolve-account.js';
import { showQuestions } from '../../src/app/show-questions.js';
import type { Context } from '../../src/context.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import { VERDICT_EXIT, type ExitCode } from '../../src/domain/exit-codes.js';
import type { CheckReport } from '../../src/domain/report.js';
import { collectTexts } from '../../src/ui/messages.js';
import { createProgress } from '../../src/ui/progress.js';
import { checkDocument, toJson } from '../../src/ui/render/json.js';
import { chooseAsker, tryRecord, unanswered, working, type Given } from './close-run.js';
import { keepRecord } from './closure-record.js';
import { printReport } from './print.js';
import { watch } from './watch.js';

/** Leads through the closure of the own account and prints how far it came. */
export async function closeOwn(given: Given, context: Context): Promise<ExitCode> {
  const account = await resolveAccount(context);
  const adapter = await context.adapter(account.credentials.provider);
  return working(
    adapter,
    context,
    async (progress) => {
      const { asker, script } = await chooseAsker(adapter, given, context);
      const options: CloseOptions = {
        ...{ asker, given: given.answers, ...(script ? { script } : {}) },
        keepRecord: async (key) => {
          await keepRecord(key, context);
        },
        ...{ emit: progress.emit, onChecked: progress.done, toText: await checkText(adapter, context) },
      };
      const result = await closeAccount(account, context, options);
      progress.done();
      if (result.kind === 'refused') return refuse(result.report, adapter, context);
      if (result.kind === 'open') throw await unanswered(result, context);
      const { report } = result;
      if (report.since !== '') await tryRecord(report.account, context);
      if (!script) (await context.screen()).note('');
      await printReport(report, context, [adapter]);
      return report.exitCode;
    },
    createProgress,
  );
}

/** Prints what closing the own account would ask. */
export async function printQuestions(given: Given, context: Context): Promise<ExitCode> {
  const account = await resolveAccount(context);
  const adapter = await context.adapter(account.credentials.provider);
  const report = await watch(context, [adapter], (emit) =>
    showQuestions(account, context, { given: given.answers, emit }),
  );
  if (report.kind === 'check') return refuse(report, adapter, context);
  await printReport(report, context, [adapter]);
  return report.end === 'running' ? VERDICT_EXIT['under-way'] : 0;
}

async function refuse(report: CheckReport, adapter: ProviderAdapter, context: Context): Promise<ExitCode> {
  (await context.screen()).note((await context.words())['close.refused']);
  await printReport(report, context, [adapter]);
  return VERDICT_EXIT[report.verdict];
}

async function checkText(
  adapter: ProviderAdapter,
  context: Context,
): Promise<(report: CheckReport) => string> {
  const [words, texts] = [await context.words(), collectTexts(adapter)];
  return (report) => `${toJson(checkDocument(report, { words, texts: () => texts }))}\n`;
}

import type { Context } from '../src/context.js';
import type { ExportChoice } from '../src/app/export-plan.js';
import { AcctcloseError } from '../src/domain/errors.js';
import type { ExitCode } from '../src/domain/exit-codes.js';
import { EXPORT_FORMATS, FOCUS_VERSIONS, ReaderGone } from '../src/domain/export.js';
import type { Progress } from '../src/ui/progress.js';
import { DATASETS } from '../src/domain/records.js';
import type { Command, CommandInput } from './_shared/command.js';
import { concludeStream, refuseTerminal } from './_shared/export-stream.js';

const STDOUT = '-';
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** `acctclose export`: the records out of an account, complete and checked. */
export const exportRecords: Command = {
  name: 'export',
  summary: 'take bills, orders, invoices and other records out of an account',
  args: [
    {
      name: '<what>',
      help: `${DATASETS.join(', ')} or all; verify: check the files of an export`,
      offer: [...DATASETS, 'all', 'verify'],
    },
    { name: '[folder]', help: 'the folder to verify' },
  ],
  flags: [
    { flags: '--format <format>', help: 'form of the files (csv)', choices: EXPORT_FORMATS },
    { flags: '--out <folder>', help: 'folder for the files, or - for one table on standard output' },
    { flags: '--from <month>', help: 'first month, YYYY-MM; all that the provider still holds by default' },
    { flags: '--to <month>', help: 'last month, YYYY-MM' },
    { flags: '--bom', help: 'begin CSV files with a byte order mark, for spreadsheets' },
    { flags: '--focus-version <version>', help: 'version of FOCUS (1.2)', choices: FOCUS_VERSIONS },
  ],
  examples: [
    'acctclose export all --out records',
    'acctclose export bills --from 2026-01 --format focus-parquet',
    'acctclose export bills --sandbox PROVIDER --out - | wc -l',
    'acctclose export verify records',
  ],
  interrupted({ args: [what], flags }, words) {
    if (what === 'verify') return { message: words['prompt.interrupted'], tryThis: [] };
    if (flags['out'] === STDOUT) return { message: words['stream.interrupted'], tryThis: [] };
    return { message: words['export.interrupted'], tryThis: [words['export.go-on']] };
  },
  async run(input, context) {
    const [what = '', folder] = input.args;
    if (what === 'verify') return verify(folder, context);
    if (folder !== undefined)
      throw usage('Only verify takes a folder as it is.', 'Name the folder with --out.');
    const request = readRequest(what, input.flags, context);
    if (request.choice.asStream) await refuseTerminal(request.choice, context);
    return exportAccount(request, context);
  },
};

interface Request {
  readonly choice: ExportChoice;
  /** Undefined: named after the account. */
  readonly out: string | undefined;
}

function readRequest(what: string, flags: CommandInput['flags'], { options }: Context): Request {
  const dataset = ([...DATASETS, 'all'] as const).find((known) => known === what);
  if (!dataset)
    throw usage(`There are no records called ${what}.`, `Choose one of: ${DATASETS.join(', ')}, all.`);
  const out = flags['out'] as string | undefined;
  const format = EXPORT_FORMATS.find((known) => known === flags['format']) ?? 'csv';
  const focusVersion = FOCUS_VERSIONS.find((known) => known === flags['focusVersion']) ?? '1.2';
  const [from, to] = [readMonth(flags, 'from'), readMonth(flags, 'to')];
  const asStream = out === STDOUT;
  if (asStream && (format.endsWith('parquet') || dataset === 'all')) {
    throw usage('Standard output takes one dataset as csv, jsonl or focus-csv.', 'Name a folder with --out.');
  }
  if (asStream && options.format !== 'table') {
    throw usage('Standard output cannot carry records and a report.', 'Name a folder with --out.');
  }
  const form = { format, bom: flags['bom'] === true, focusVersion };
  const months = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return { choice: { dataset, form, asStream, ...months }, out };
}

function readMonth(flags: CommandInput['flags'], name: 'from' | 'to'): string | undefined {
  const month = flags[name];
  if (month === undefined || (typeof month === 'string' && MONTH.test(month))) return month;
  throw usage(`--${name} takes a month: YYYY-MM.`, `Example: --${name} 2026-01`);
}

async function exportAccount({ choice, out }: Request, context: Context): Promise<ExitCode> {
  const [{ resolveAccount }, { openAccount }, { runExport }, { createFetch }] = await Promise.all([
    import('../src/app/resolve-account.js'),
    import('../src/app/check-account.js'),
    import('../src/app/run-export.js'),
    import('../src/app/fetch-attachment.js'),
  ]);
  const progress = await openProgress(context);
  try {
    const { adapter, session, http, now } = await openAccount(
      await resolveAccount(context),
      context,
      progress.emit,
    );
    const { identity: account } = session;
    const folder = out ?? `acctclose-export-${account.provider}-${account.accountId.replace(/[^\w-]/g, '_')}`;
    const report = await runExport({
      ...{ adapter, session, choice, folder, now, emit: progress.emit, version: context.version },
      fetch: createFetch(http, adapter.id, context.signal),
      files: (desk) =>
        context.recordFiles({
          account,
          desk,
          form: choice.form,
          folder: choice.asStream ? undefined : folder,
        }),
    });
    progress.done();
    if (choice.asStream) return await concludeStream(report, context);
    const { printReport } = await import('./_shared/print.js');
    await printReport(report, context, [adapter]);
    return report.exitCode;
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    throw error;
  } finally {
    progress.done();
  }
}

async function openProgress(context: Context): Promise<Progress> {
  const { createExportProgress } = await import('../src/ui/export-progress.js');
  const clock = await context.clock();
  return createExportProgress(await context.screen(), await context.words(), () => clock.now().getTime());
}

async function verify(folder: string | undefined, context: Context): Promise<ExitCode> {
  if (folder === undefined)
    throw usage('The folder to verify is missing.', 'Use: acctclose export verify <folder>');
  const report = await context.verifyExport(folder);
  const { printReport } = await import('./_shared/print.js');
  await printReport(report, context, []);
  return report.problems.length === 0 ? 0 : 9;
}

function usage(message: string, hint: string): AcctcloseError {
  return new AcctcloseError('usage', message, { code: 'usage', tryThis: [hint] });
}

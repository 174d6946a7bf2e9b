import type { Context } from '../../src/context.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import type { GlobalOptions } from '../../src/options.js';
import { commandLine } from '../../src/ui/command-line.js';
import { collectTexts } from '../../src/ui/messages.js';
import { formatPieces, formatReport, type Format, type Report } from '../../src/ui/render/format.js';
import type { View } from '../../src/ui/render/view.js';

/**
 * Prints a report on stdout in the form that was asked for. `adapters` word what it says.
 * @param command what repeats it; the command line that was typed when absent.
 */
export async function printReport(
  report: Report,
  context: Context,
  adapters: readonly ProviderAdapter[],
  command?: string,
): Promise<void> {
  const screen = await context.screen();
  const view = await createView(context, adapters, 'stdout');
  const looks = command === undefined ? view : { ...view, command };
  for (const piece of formatPieces(report, context.options.format, looks)) {
    if (!(await screen.pour(piece))) return;
  }
  screen.data('');
}

/** Shows a report on stderr, quiet or not: a question is put about it. */
export async function showReport(
  report: Report,
  context: Context,
  adapters: readonly ProviderAdapter[],
): Promise<void> {
  const screen = await context.screen();
  screen.trace(formatReport(report, 'table', await createView(context, adapters, 'stderr')));
}

/** A report as text in any form, whatever form was asked for. */
export async function formatFor(
  report: Report,
  format: Format,
  context: Context,
  adapters: readonly ProviderAdapter[],
): Promise<string> {
  return formatReport(report, format, await createView(context, adapters, 'stdout'));
}

/** How a report is to look on a stream. `adapters` word what it says. */
export async function createView(
  context: Context,
  adapters: readonly ProviderAdapter[],
  stream: 'stdout' | 'stderr',
): Promise<View> {
  const { host, options } = context;
  const [screen, words] = await Promise.all([context.screen(), context.words()]);
  const texts = new Map(adapters.map((adapter) => [adapter.id, collectTexts(adapter)]));
  return {
    words,
    columns: screen.columns(stream),
    color: screen.colors[stream],
    command: commandLine(['acctclose', ...withoutOnly(host.argv)]),
    accountFlags: accountFlags(options),
    texts: (provider: string) => {
      const known = texts.get(provider);
      if (!known) throw new Error(`${provider} is not worded`);
      return known;
    },
  };
}

function accountFlags({ profile, sandbox, endpoint }: GlobalOptions): readonly string[] {
  return [
    ...(profile === undefined ? [] : ['--profile', profile]),
    ...(sandbox === undefined ? [] : ['--sandbox', `${sandbox.provider}:${sandbox.scenario}`]),
    ...(endpoint === undefined ? [] : ['--endpoint', endpoint]),
  ];
}

/** The whole check is what comes next, also after a part of it. */
function withoutOnly(argv: readonly string[]): readonly string[] {
  const place = argv.findIndex((word) => word === '--only' || word.startsWith('--only='));
  if (place < 0) return argv;
  const end = argv.findIndex((word, at) => at > place && word.startsWith('-'));
  return [...argv.slice(0, place), ...(end < 0 ? [] : argv.slice(end))];
}

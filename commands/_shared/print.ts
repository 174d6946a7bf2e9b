import type { Context } from '../../src/context.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import { collectTexts } from '../../src/ui/messages.js';
import { formatReport, type Report } from '../../src/ui/render/format.js';

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
  const { host, options } = context;
  const [screen, words] = await Promise.all([context.screen(), context.words()]);
  const texts = new Map(adapters.map((adapter) => [adapter.id, collectTexts(adapter)]));
  const view = {
    words,
    columns: screen.columns(),
    color: screen.colors.stdout,
    command: command ?? ['acctclose', ...withoutOnly(host.argv)].join(' '),
    texts: (provider: string) => {
      const known = texts.get(provider);
      if (!known) throw new Error(`${provider} is not worded`);
      return known;
    },
  };
  screen.data(formatReport(report, options.format, view));
}

/** The whole check is what comes next, also after a part of it. */
function withoutOnly(argv: readonly string[]): readonly string[] {
  const place = argv.findIndex((word) => word === '--only' || word.startsWith('--only='));
  if (place < 0) return argv;
  const end = argv.findIndex((word, at) => at > place && word.startsWith('-'));
  return [...argv.slice(0, place), ...(end < 0 ? [] : argv.slice(end))];
}

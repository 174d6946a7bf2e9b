import type { ExportChoice } from '../../src/app/export-plan.js';
import type { Context } from '../../src/context.js';
import { AcctcloseError, type ErrorKind } from '../../src/domain/errors.js';
import type { ExitCode } from '../../src/domain/exit-codes.js';
import type { ExportReport } from '../../src/domain/export.js';

/** How an export ends that is less than whole. */
const ERRORS: Partial<Readonly<Record<ExitCode, ErrorKind>>> = {
  4: 'credentials',
  5: 'undecided',
  9: 'incomplete',
  11: 'unreachable',
};

/** A terminal would obey what the text of a provider tells it to do. @throws AcctcloseError of kind `usage`. */
export async function refuseTerminal({ dataset, form }: ExportChoice, context: Context): Promise<void> {
  if (!context.host.stdout.isTTY) return;
  const [words, { fill }] = await Promise.all([context.words(), import('../../src/ui/words/index.js')]);
  const file = `${dataset}.${form.format.replace(/^focus-/, '')}`;
  throw new AcctcloseError('usage', words['stream.terminal'], {
    code: 'stdout-is-terminal',
    tryThis: [fill(words['stream.to-pipe'], { file }), words['stream.to-folder']],
  });
}

/** The rows are out already: what was wrong with them can only be said beside them. @throws AcctcloseError with the exit code of the report. */
export async function concludeStream(
  { manifest, exitCode }: ExportReport,
  context: Context,
): Promise<ExitCode> {
  if (exitCode === 0) return exitCode;
  const { streamTrouble } = await import('../../src/ui/render/stream-trouble.js');
  const { message, tryThis } = streamTrouble(manifest, await context.words());
  throw new AcctcloseError(ERRORS[exitCode] ?? 'incomplete', message, { code: 'export-incomplete', tryThis });
}

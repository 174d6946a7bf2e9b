import { commands } from '../commands/index.js';
import { createComplete } from '../commands/_shared/complete.js';
import type { Command, CommandInput, Left } from '../commands/_shared/command.js';
import { runCli, type Topic } from './cli.js';
import type { Context, Host, Substitutes } from './context.js';
import { AcctcloseError } from './domain/errors.js';
import { ERROR_EXIT, EXIT_CODES, type ExitCode } from './domain/exit-codes.js';
import type { Words } from './ui/words/index.js';

declare const ACCTCLOSE_VERSION: string;

const TOPICS: readonly Topic[] = [
  {
    name: 'exit-codes',
    lines: () => EXIT_CODES.map(({ code, meaning }) => `${String(code).padStart(3)}  ${meaning}`),
  },
];

/**
 * Runs one command line and gives its exit code. The only place that prints errors.
 * @param substitutes stand-ins for the world, for tests.
 */
export async function main(host: Host, substitutes: Substitutes = {}): Promise<ExitCode> {
  let code: ExitCode = 0;
  const dispatch = async (
    command: Command,
    input: CommandInput,
    globals: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    code = await runCommand(command, input, globals, { host, substitutes });
  };
  try {
    const out = { write: (text: string) => void host.stdout.write(text) };
    await runCli(
      {
        commands: [...commands, createComplete(commands)],
        version: ACCTCLOSE_VERSION,
        topics: TOPICS,
        out,
        dispatch,
      },
      host.argv,
    );
    return code;
  } catch (error) {
    return report(host.signal.aborted && !isWorded(error) ? interrupted(NOTHING) : error, host);
  }
}

interface World {
  readonly host: Host;
  readonly substitutes: Substitutes;
}

async function runCommand(
  command: Command,
  input: CommandInput,
  globals: Readonly<Record<string, unknown>>,
  { host, substitutes }: World,
): Promise<ExitCode> {
  const [{ readGlobalOptions }, { createContext }] = await Promise.all([
    import('./options.js'),
    import('./context.js'),
  ]);
  const context = createContext(host, readGlobalOptions(globals, host.env), substitutes);
  try {
    const work = command.run(input, context);
    if (command.endsOnInterrupt) return await work;
    return await Promise.race([work, abortion(context, command.interrupted?.bind(command, input))]);
  } finally {
    await context.dispose();
  }
}

/** Rejects when the user interrupts, so that no command has to wait for its last request. */
async function abortion(context: Context, left?: (words: Words) => Left): Promise<never> {
  const { signal } = context;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
  throw interrupted(left ? left(await context.words()) : NOTHING);
}

/** A command may know better what was left, and a full disk is no matter of the interruption. */
function isWorded(error: unknown): boolean {
  return error instanceof AcctcloseError;
}

const NOTHING: Left = { message: 'Interrupted. Nothing was left half done.', tryThis: [] };

function interrupted({ message, tryThis }: Left): AcctcloseError {
  return new AcctcloseError('interrupted', message, { code: 'interrupted', tryThis });
}

async function report(error: unknown, host: Host): Promise<ExitCode> {
  const [{ toAcctcloseError }, { printError }] = await Promise.all([
    import('./app/to-acctclose-error.js'),
    import('./report-error.js'),
  ]);
  const printable = toAcctcloseError(error);
  printError(printable, host);
  return ERROR_EXIT[printable.kind];
}

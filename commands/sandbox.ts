import type { Context } from '../src/context.js';
import { AcctcloseError } from '../src/domain/errors.js';
import type { ExitCode } from '../src/domain/exit-codes.js';
import { readWhole } from '../src/options.js';
import type { SandboxOptions } from '../src/sandbox/index.js';
import type { Command, CommandInput } from './_shared/command.js';

/** `acctclose sandbox`: the imitation of the providers as a server on this machine. */
export const sandbox: Command = {
  name: 'sandbox',
  summary: 'serve the imitation of the providers, or reset the built-in one',
  args: [{ name: '[action]', help: 'reset: forget what happened in the built-in sandbox', offer: ['reset'] }],
  flags: [
    { flags: '--port <n>', help: 'port on the loopback address; any free one by default' },
    { flags: '--scenario <name>', help: 'announce the accounts of this scenario only', offer: 'scenarios' },
    { flags: '--seed <n>', help: 'seed of everything drawn by chance' },
    { flags: '--resources <n>', help: 'size of the scenario large' },
    { flags: '--bill-lines <n>', help: 'bill lines of each account' },
    { flags: '--latency <ms>', help: 'milliseconds before each answer' },
    { flags: '--fault <kind[@service:Action]=rate...>', help: 'disturb answers, for example throttle=0.2' },
    { flags: '--exit-with-stdin', help: 'stop when standard input closes' },
  ],
  examples: ['acctclose sandbox --port 8080 --fault throttle=0.2 --latency 200', 'acctclose sandbox reset'],
  endsOnInterrupt: true,
  run({ args: [action], flags }, context) {
    if (action === undefined) return serve(flags, context);
    if (action === 'reset') return reset(context);
    throw new AcctcloseError('usage', `The sandbox has no action ${action}.`, {
      code: 'usage',
      tryThis: ['Use: acctclose sandbox reset'],
    });
  },
};

async function reset(context: Context): Promise<ExitCode> {
  await context.forgetSandbox();
  const [screen, words] = await Promise.all([context.screen(), context.words()]);
  screen.note(words['sandbox.reset']);
  if (context.options.format === 'json') {
    const { SCHEMA_VERSION, toJson } = await import('../src/ui/render/json.js');
    screen.data(toJson({ schemaVersion: SCHEMA_VERSION, kind: 'sandbox-reset' }));
  }
  return 0;
}

async function serve(flags: CommandInput['flags'], context: Context): Promise<ExitCode> {
  const running = await context.startSandbox(await readSettings(flags));
  const { scenario } = flags;
  try {
    const accounts = running.accounts.filter(
      (account) => scenario === undefined || account.scenario === scenario,
    );
    if (accounts.length === 0) {
      const names = [...new Set(running.accounts.map((account) => account.scenario))];
      throw new AcctcloseError('usage', `The sandbox has no scenario ${String(scenario)}.`, {
        code: 'unknown-scenario',
        tryThis: [`Choose one of: ${names.join(', ')}.`],
      });
    }
    (await context.screen()).data(JSON.stringify({ url: running.url, accounts }));
    await stopped(context, flags['exitWithStdin'] === true);
    return 0;
  } finally {
    await running.close();
  }
}

/** Resolves when the user interrupts, or when standard input closes where that was asked for. */
function stopped({ signal, host: { stdin } }: Context, withStdin: boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => resolve();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    if (withStdin) stdin.resume().once('end', stop).once('close', stop);
  });
}

async function readSettings(flags: CommandInput['flags']): Promise<SandboxOptions> {
  const whole = (name: string, flag: string, most: number): number | undefined =>
    readWhole(flags[name], flag, 0, most);
  const settings = {
    port: whole('port', '--port', 65_535),
    seed: whole('seed', '--seed', 999_999_999),
    resources: whole('resources', '--resources', 1_000_000),
    billLines: whole('billLines', '--bill-lines', 100_000_000),
    latencyMs: whole('latency', '--latency', 60_000),
    faults: await readFaults(flags['fault'] as readonly string[] | undefined),
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

async function readFaults(texts: readonly string[] | undefined): Promise<SandboxOptions['faults']> {
  if (!texts) return undefined;
  const { parseFault } = await import('../src/sandbox/index.js');
  return texts.map((text) => {
    try {
      return parseFault(text);
    } catch (error) {
      throw new AcctcloseError('usage', error instanceof Error ? error.message : String(error), {
        code: 'usage',
        cause: error,
      });
    }
  });
}

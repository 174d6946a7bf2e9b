import type { Calendar, Clock, EventSink, Http, Prompt, Random, SecretStore } from './domain/ports.js';
import type { ProfileStore } from './domain/profile.js';
import type { ProviderAdapter } from './domain/adapter.js';
import type { AccountIdentity } from './domain/account.js';
import type { ExportForm, RecordFiles, VerifyReport } from './domain/export.js';
import type { RecordDesk } from './domain/records.js';
import type { Paths } from './state/paths.js';
import type { GlobalOptions } from './options.js';
import type { Screen } from './ui/screen.js';
import type { Words } from './ui/words/index.js';
import type { RunningSandbox, SandboxOptions } from './sandbox/index.js';
import { AcctcloseError } from './domain/errors.js';
import { providers, type ProviderEntry } from './providers/index.js';
import { once } from './domain/once.js';

/** The process as the program sees it. */
export interface Host {
  /** Arguments without the interpreter and the script. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Aborts when the user interrupts. */
  readonly signal: AbortSignal;
}

declare const ACCTCLOSE_VERSION: string;

/** Where the records of an account go, and in which form. */
export interface RecordTarget {
  readonly account: AccountIdentity;
  readonly desk: RecordDesk;
  readonly form: ExportForm;
  /** Undefined for standard output. */
  readonly folder: string | undefined;
}

/** What tests put in the place of the real thing. */
export interface Substitutes {
  readonly clock?: Clock;
  readonly random?: Random;
  readonly secrets?: SecretStore;
  readonly prompt?: Prompt;
  /** False: no waiting for rate limits. */
  readonly paced?: boolean;
  readonly sandbox?: SandboxOptions;
}

/** Everything a command may use. Each part is made when it is first asked for. */
export interface Context {
  readonly host: Host;
  readonly options: GlobalOptions;
  readonly signal: AbortSignal;
  readonly providers: readonly ProviderEntry[];
  /** @throws AcctcloseError of kind `usage` for an unknown provider. */
  readonly adapter: (provider: string) => Promise<ProviderAdapter>;
  screen(): Promise<Screen>;
  words(): Promise<Words>;
  prompt(): Promise<Prompt>;
  clock(): Promise<Clock>;
  calendar(): Promise<Calendar>;
  secrets(): Promise<SecretStore>;
  profiles(): Promise<ProfileStore>;
  /** The sandbox inside this process; its state lasts between commands. */
  sandbox(): Promise<RunningSandbox>;
  /** Forgets what happened in the sandbox inside this process. */
  forgetSandbox(): Promise<void>;
  /** Starts a sandbox of its own, which the caller closes. */
  startSandbox(options: SandboxOptions): Promise<RunningSandbox>;
  /** Requests to one provider, sent to `endpoint` where one stands in. */
  http(emit: EventSink, endpoint?: string): Promise<Http>;
  /** The files of an export. @throws AcctcloseError when their place cannot be used. */
  recordFiles(target: RecordTarget): Promise<RecordFiles>;
  /** Holds the files of an export against its manifest. */
  verifyExport(folder: string): Promise<VerifyReport>;
  /** Of the program. */
  readonly version: string;
  /** Closes what is open. */
  dispose(): Promise<void>;
}

/** Wires the ports. The only place that knows both the core and what is around it. */
export function createContext(host: Host, options: GlobalOptions, substitutes: Substitutes = {}): Context {
  const base = { host, options, substitutes };
  const clock = once(async () => substitutes.clock ?? (await import('./ports/clock.js')).systemClock);
  const words = once(async () => (await import('./ui/words/index.js')).wordsOf(options.lang));
  const paths = once(async () => (await import('./state/paths.js')).resolvePaths(host));
  const screen = once(() => openScreen(base));
  const sandboxes = createSandboxes(base, paths);
  return {
    host,
    options,
    signal: host.signal,
    providers,
    adapter: (provider) => loadAdapter(provider, options),
    screen,
    words,
    prompt: once(async () => {
      if (substitutes.prompt) return substitutes.prompt;
      const { createPrompt } = await import('./ui/prompts.js');
      return createPrompt({ screen: await screen(), words: await words() });
    }),
    clock,
    calendar: once(async () => (await import('./ports/calendar.js')).calendar),
    secrets: once(
      async () =>
        substitutes.secrets ?? (await import('./secrets/keychain.js')).createKeychain(await clock()),
    ),
    profiles: once(async () =>
      (await import('./state/profiles.js')).createProfileStore((await paths()).config),
    ),
    http: async (emit, endpoint) => openHttp(base, { clock: await clock(), screen, emit, endpoint }),
    sandbox: sandboxes.sandbox,
    forgetSandbox: sandboxes.forgetSandbox,
    startSandbox: sandboxes.startSandbox,
    version: ACCTCLOSE_VERSION,
    recordFiles: async (target) => openRecords(target, { clock: await clock(), screen: await screen() }),
    verifyExport: async (folder) => (await import('./export/verify.js')).verifyExport(folder),
    dispose: async () => {
      if (screen.started()) (await screen()).close();
      await sandboxes.save();
    },
  };
}

interface Base {
  readonly host: Host;
  readonly options: GlobalOptions;
  readonly substitutes: Substitutes;
}

async function openScreen({ host, options }: Base): Promise<Screen> {
  const { createScreen } = await import('./ui/screen.js');
  const { stdin, stdout, stderr, env } = host;
  return createScreen({
    stdin,
    stdout,
    stderr,
    env,
    noColor: options.noColor,
    quiet: options.quiet,
    noInput: options.noInput,
  });
}

interface Wire {
  readonly clock: Clock;
  readonly screen: () => Promise<Screen>;
  readonly emit: EventSink;
  readonly endpoint: string | undefined;
}

async function openHttp(
  { options, substitutes }: Base,
  { clock, screen, emit, endpoint = options.endpoint }: Wire,
): Promise<Http> {
  const { createHttp } = await import('./http/pipeline.js');
  const [{ trace }, { sanitize }] = await Promise.all([screen(), import('./ui/sanitize.js')]);
  return createHttp({
    clock,
    random: substitutes.random ?? (await import('./ports/random.js')).systemRandom,
    concurrency: options.concurrency,
    timeoutMs: options.timeoutMs,
    paced: substitutes.paced ?? true,
    emit,
    // A line holds the provider's words, so nothing in it may pass for our own layout.
    ...(options.debug ? { trace: (line: string) => trace(sanitize(line)) } : {}),
    ...(endpoint === undefined ? {} : { endpoint }),
  });
}

/** The sandbox of this process, begun where the last command left it, and ones that stand alone. */
function createSandboxes(
  { substitutes }: Base,
  paths: () => Promise<Paths>,
): Pick<Context, 'sandbox' | 'forgetSandbox' | 'startSandbox'> & { save(): Promise<void> } {
  const startSandbox = async (settings: SandboxOptions): Promise<RunningSandbox> =>
    (await import('./sandbox/index.js')).startSandbox({ ...substitutes.sandbox, ...settings });
  const sandbox = once(async () => {
    const { resumeSandbox } = await import('./state/sandbox-state.js');
    return resumeSandbox((await paths()).state, (snapshot) =>
      startSandbox(snapshot === undefined ? {} : { snapshot }),
    );
  });
  return {
    startSandbox,
    sandbox,
    forgetSandbox: async () => {
      const { removeSandboxState } = await import('./state/sandbox-state.js');
      await removeSandboxState((await paths()).state);
    },
    save: async () => {
      if (!sandbox.started()) return;
      const running = await sandbox();
      const { saveSandboxState } = await import('./state/sandbox-state.js');
      await saveSandboxState((await paths()).state, running.snapshot());
      await running.close();
    },
  };
}

async function openRecords(
  { account, desk, form, folder }: RecordTarget,
  { clock, screen }: { readonly clock: Clock; readonly screen: Screen },
): Promise<RecordFiles> {
  const { focus } = desk;
  (await import('./ports/heap.js')).holdNewSpace();
  if (folder === undefined) {
    const { openRecordPipe } = await import('./export/pipe.js');
    return openRecordPipe({ form, focus, write: screen.pour });
  }
  const [{ openRecordFiles }, { systemProcesses }] = await Promise.all([
    import('./export/index.js'),
    import('./ports/processes.js'),
  ]);
  const { provider, accountId } = account;
  return openRecordFiles({
    ...{ folder, form, provider, accountId, focus },
    version: ACCTCLOSE_VERSION,
    processes: systemProcesses,
    now: () => clock.now().getTime(),
  });
}

async function loadAdapter(id: string, { lang }: GlobalOptions): Promise<ProviderAdapter> {
  const adapter = await providers.find((provider) => provider.id === id)?.load();
  if (!adapter) {
    throw new AcctcloseError('usage', `${id} is not a provider that acctclose knows.`, {
      code: 'unknown-provider',
      tryThis: [`Choose one of: ${providers.map((provider) => provider.id).join(', ')}.`],
    });
  }
  if (lang === 'en' || !adapter.translations) return adapter;
  const { translateAdapter } = await import('./app/translate-adapter.js');
  return translateAdapter(adapter, await adapter.translations[lang]());
}

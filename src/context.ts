import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Calendar } from './domain/calendar.js';
import type { Clock, EventSink, Http, Locks, Prompt, Random, SecretStore } from './domain/ports.js';
import type { ProfileStore } from './domain/profile.js';
import type { ProviderAdapter } from './domain/adapter.js';
import type { AccountIdentity } from './domain/account.js';
import type { AnswerInspector } from './domain/answer-inspector.js';
import type { AnswersFile } from './domain/closing.js';
import type { ClosureStore } from './domain/closure-store.js';
import type { RecordFiles, VerifyReport } from './domain/export.js';
import type { KnownPlan, PlanStore } from './domain/plan-store.js';
import type { StatementStore } from './domain/statement-store.js';
import type { LockDeps } from './state/lock.js';
import type { GlobalOptions } from './options.js';
import type { Screen } from './ui/screen.js';
import type { Words } from './ui/words/index.js';
import type { RunningSandbox, SandboxOptions } from './sandbox/index.js';
import { openAddress } from './context/addresses.js';
import { createInspector } from './context/inspector.js';
import { openClosures, openPlans, openStatements, readPlanFile } from './context/plans.js';
import { openProfiles } from './context/profiles.js';
import { openRecords, type RecordTarget } from './context/records.js';
import { createSandboxes } from './context/sandboxes.js';
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

/** What tests put in the place of the real thing. */
export interface Substitutes {
  readonly clock?: Clock;
  readonly random?: Random;
  readonly secrets?: SecretStore;
  readonly prompt?: Prompt;
  /** False: no waiting for rate limits. */
  readonly paced?: boolean;
  readonly sandbox?: SandboxOptions;
  readonly inspector?: AnswerInspector;
  readonly browse?: (url: string) => Promise<boolean>;
}

/** Everything a command may use. Each part is made when it is first asked for. */
export interface Context {
  readonly host: Host;
  readonly options: GlobalOptions;
  readonly signal: AbortSignal;
  readonly providers: readonly ProviderEntry[];
  /** @throws AcctcloseError of kind `usage` for an unknown provider. */
  readonly adapter: (provider: string) => Promise<ProviderAdapter>;
  /** The same in every language. */
  readonly adapters: (provider: string) => Promise<readonly ProviderAdapter[]>;
  screen(): Promise<Screen>;
  words(): Promise<Words>;
  prompt(): Promise<Prompt>;
  clock(): Promise<Clock>;
  calendar(): Promise<Calendar>;
  secrets(): Promise<SecretStore>;
  profiles(): Promise<ProfileStore>;
  /** Keep two runs from working on the same account. */
  locks(): Promise<Locks>;
  /** The plans of one account. @param now the provider's time. */
  plans(account: Pick<AccountIdentity, 'provider' | 'accountId'>, now: () => Date): Promise<PlanStore>;
  /** Reads a plan from its file. @throws AcctcloseError of kind `plan` unless it is as it was written. */
  readPlan(file: string): Promise<KnownPlan>;
  /** The closures that are known here. */
  closures(): Promise<ClosureStore>;
  /** What owners have stated of their accounts. */
  statements(): Promise<StatementStore>;
  /** Puts a whole file in the place that the user names. */
  saveText(file: string, text: string): Promise<void>;
  /** Looks at files, folders and addresses that are given as answers. */
  inspector(): Promise<AnswerInspector>;
  /** Reads a file of answers. @throws AcctcloseError of kind `usage`. */
  readAnswers(file: string): Promise<AnswersFile>;
  /** Shows an https address in the browser; false where that did not work. */
  browse(url: string): Promise<boolean>;
  /** SHA-256 of a text, in hexadecimal digits. */
  readonly digest: (text: string) => string;
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
  const sandboxes = createSandboxes(substitutes.sandbox, paths);
  return {
    host,
    options,
    signal: host.signal,
    providers,
    adapter: async (provider) => loadAdapter(provider, options, await words()),
    adapters: async (provider) => loadAdapters(provider),
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
      openProfiles(await paths(), await lockDeps(base, await clock()), await clock()),
    ),
    locks: once(async () => {
      const { createLocks } = await import('./state/lock.js');
      return createLocks(join((await paths()).state, 'locks'), await lockDeps(base, await clock()));
    }),
    plans: async (account, now) => openPlans(await paths(), account, now),
    readPlan: readPlanFile,
    closures: once(async () => openClosures(await paths())),
    statements: once(async () => openStatements(await paths())),
    saveText: async (file, text) => (await import('./state/files.js')).replaceText(file, text),
    inspector: once(async () => substitutes.inspector ?? createInspector(await clock())),
    readAnswers: async (file) => (await import('./state/answers-file.js')).readAnswers(file),
    browse: substitutes.browse ?? openAddress,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    http: async (emit, endpoint) => openHttp(base, { clock: await clock(), screen, emit, endpoint }),
    sandbox: sandboxes.sandbox,
    forgetSandbox: sandboxes.forgetSandbox,
    startSandbox: sandboxes.startSandbox,
    version: ACCTCLOSE_VERSION,
    recordFiles: async (target) =>
      openRecords(target, {
        version: ACCTCLOSE_VERSION,
        clock: await clock(),
        screen: await screen(),
        lockDeps: await lockDeps(base, await clock()),
      }),
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
  const { noColor, quiet, noInput } = options;
  return createScreen({ stdin, stdout, stderr, env, noColor, quiet, noInput });
}

interface Wire {
  readonly clock: Clock;
  readonly screen: () => Promise<Screen>;
  readonly emit: EventSink;
  readonly endpoint: string | undefined;
}

async function openHttp(
  { host, options, substitutes }: Base,
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
    env: host.env,
    emit,
    // A line holds the provider's words, so nothing in it may pass for our own layout.
    ...(options.debug ? { trace: (line: string) => trace(sanitize(line)) } : {}),
    ...(endpoint === undefined ? {} : { endpoint }),
  });
}

async function lockDeps({ substitutes }: Base, clock: Clock): Promise<LockDeps> {
  const { systemProcesses } = await import('./ports/processes.js');
  const random = substitutes.random ?? (await import('./ports/random.js')).systemRandom;
  return { processes: await systemProcesses(), now: () => clock.now(), nonce: () => random.nonce() };
}

async function loadAdapters(id: string): Promise<readonly ProviderAdapter[]> {
  const [{ wordsOf }, { LANGUAGES }] = await Promise.all([
    import('./ui/words/index.js'),
    import('./options.js'),
  ]);
  return Promise.all(LANGUAGES.map((lang) => loadAdapter(id, { lang }, wordsOf(lang))));
}

async function loadAdapter(
  id: string,
  { lang }: Pick<GlobalOptions, 'lang'>,
  words: Words,
): Promise<ProviderAdapter> {
  const adapter = await providers.find((provider) => provider.id === id)?.load();
  if (!adapter) {
    throw new AcctcloseError('usage', `${id} is not a provider that acctclose knows.`, {
      code: 'unknown-provider',
      tryThis: [`Choose one of: ${providers.map((provider) => provider.id).join(', ')}.`],
    });
  }
  const { backUpRemedy } = await import('./app/back-up-remedy.js');
  const remedies = [backUpRemedy(words['prepare.back-up']), ...adapter.remedies];
  if (lang === 'en' || !adapter.translations) return { ...adapter, remedies };
  const { translateAdapter } = await import('./app/translate-adapter.js');
  return translateAdapter({ ...adapter, remedies }, await adapter.translations[lang]());
}

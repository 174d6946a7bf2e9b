import type { ConnectRequest, ProviderAdapter, Session } from '../domain/adapter.js';
import { AcctcloseError } from '../domain/errors.js';
import type { Calendar } from '../domain/calendar.js';
import type { Clock, EventSink, Http, Locks } from '../domain/ports.js';
import type { ClosureStore } from '../domain/closure-store.js';
import type { StatementStore } from '../domain/statement-store.js';
import type { ProfileStore } from '../domain/profile.js';
import type { CheckReport, ProfileResult, ProfilesReport } from '../domain/report.js';
import { toAcctcloseError } from './to-acctclose-error.js';
import { connectAccount } from './connect.js';
import { resolveProfile, type AccountSource, type ResolvedAccount } from './resolve-account.js';
import { askOwner, type OwnerAsker } from './ask-owner.js';
import { checkConnected } from './check-connected.js';

/** What checking an account takes. */
export interface CheckPorts extends AccountSource {
  readonly signal: AbortSignal;
  adapter(provider: string): Promise<ProviderAdapter>;
  http(emit: EventSink, endpoint?: string): Promise<Http>;
  clock(): Promise<Clock>;
  calendar(): Promise<Calendar>;
  locks(): Promise<Locks>;
  /** The closures that are known here. */
  closures(): Promise<ClosureStore>;
  /** What owners have stated of their accounts. */
  statements(): Promise<StatementStore>;
}

/** An account that answers. */
export interface Connected {
  readonly adapter: ProviderAdapter;
  readonly session: Session;
  readonly http: Http;
  /** The provider's time. */
  readonly now: () => Date;
}

export async function openAccount(
  account: ResolvedAccount,
  ports: CheckPorts,
  emit: EventSink,
  { ahead = false }: Pick<ConnectRequest, 'ahead'> = {},
): Promise<Connected> {
  const { credentials, endpoint } = account;
  const adapter = await ports.adapter(credentials.provider);
  const http = await ports.http(emit, endpoint);
  const session = await connectAccount({
    adapter,
    credentials,
    http,
    clock: await ports.clock(),
    signal: ports.signal,
    emit,
    ahead,
  });
  return { adapter, session, http, now: () => http.now() };
}

export interface CheckOptions {
  /** Names of the conditions to decide; all of them when empty. */
  readonly only: readonly string[];
  readonly emit: EventSink;
  /** Whom to ask what no call told; nobody is asked when absent. */
  readonly asker?: OwnerAsker;
}

/** @throws AcctcloseError of kind `usage` for an unknown condition. */
export async function checkAccount(
  account: ResolvedAccount,
  ports: CheckPorts,
  { only, emit, asker }: CheckOptions,
): Promise<CheckReport> {
  const adapter = await ports.adapter(account.credentials.provider);
  const ids = only.map((name) => findCondition(name, adapter));
  const connected = await openAccount(account, ports, emit, { ahead: ids.length === 0 });
  const report = await checkConnected(connected, ports, { emit, ...(ids.length > 0 ? { only: ids } : {}) });
  return asker ? askOwner(report, { adapter, asker, ports }) : report;
}

/** Checks every stored account, side by side. One that fails never stops the rest. */
export async function checkProfiles(
  profiles: ProfileStore,
  ports: CheckPorts,
  options: Omit<CheckOptions, 'asker'>,
): Promise<ProfilesReport> {
  const stored = await profiles.list();
  if (stored.length === 0) {
    throw new AcctcloseError('credentials', 'No account is stored.', {
      code: 'no-profiles',
      tryThis: ['Store one: acctclose login'],
    });
  }
  const results = stored.map(async (profile): Promise<ProfileResult> => {
    try {
      return {
        profile: profile.name,
        report: await checkAccount(await resolveProfile(profile, ports), ports, options),
      };
    } catch (error) {
      const failure = toAcctcloseError(error);
      if (ports.signal.aborted || failure.kind === 'interrupted') throw error;
      return { profile: profile.name, error: failure };
    }
  });
  return { kind: 'checks', results: await Promise.all(results) };
}

/** The id of a condition by its id or by the part behind the provider. */
function findCondition(name: string, { id: provider, conditions }: ProviderAdapter): string {
  const found = conditions.find(({ id }) => id === name || id === `${provider}.${name}`);
  if (found) return found.id;
  throw new AcctcloseError('usage', `There is no condition ${name} at ${provider}.`, {
    code: 'unknown-condition',
    tryThis: [`See them all: acctclose check --list`],
  });
}

import type { AccountIdentity } from '../domain/account.js';
import type { ProviderAdapter, Session } from '../domain/adapter.js';
import type { AnswerInspector } from '../domain/answer-inspector.js';
import type { ClosureGuide } from '../domain/closure.js';
import { readClosureJournal, type ClosureState } from '../domain/closure-state.js';
import type { ClosureStore, KeptClosure } from '../domain/closure-store.js';
import type { PlanStore } from '../domain/plan-store.js';
import { AcctcloseError } from '../domain/errors.js';
import type { EventSink, Locks } from '../domain/ports.js';
import { openAccount, type CheckPorts } from './check-account.js';
import { KEY_REFUSED } from './connect.js';
import type { ResolvedAccount } from './resolve-account.js';

/** What closing an account takes. */
export interface ClosePorts extends CheckPorts {
  readonly version: string;
  locks(): Promise<Locks>;
  closures(): Promise<ClosureStore>;
  inspector(): Promise<AnswerInspector>;
  /** @param now the provider's time. */
  plans(
    account: Pick<AccountIdentity, 'provider' | 'accountId'>,
    now: () => Date,
  ): Promise<Pick<PlanStore, 'listBegun'>>;
}

/** An account that is to be closed. */
export interface ClosureDeskside {
  readonly adapter: ProviderAdapter;
  readonly guide: ClosureGuide;
  readonly identity: AccountIdentity;
  /** Absent once the key in use has been deleted on the way. */
  readonly session?: Session;
  /** The provider's time, or this machine's where nothing is asked. */
  readonly now: () => Date;
}

/**
 * Connects to the account. Where its key was deleted by an earlier run, what that run wrote down takes the place of
 * the provider's answers. @param way the one that is to be taken, where a flag names it. @throws AcctcloseError.
 */
export async function approachClosure(
  account: ResolvedAccount,
  ports: ClosePorts,
  emit: EventSink,
  way?: string,
): Promise<ClosureDeskside> {
  const adapter = await ports.adapter(account.credentials.provider);
  const guide = await adapter.closureGuide?.();
  if (!guide) throw noGuide(adapter.title);
  if (way !== undefined && !guide.ways.includes(way)) throw unknownWay(way, guide);
  try {
    const { session, now } = await openAccount(account, ports, emit, { ahead: true });
    return { adapter, guide, session, identity: session.identity, now };
  } catch (error) {
    // A key without permission, or a clock that is off, says nothing of a key that was deleted.
    if (!(error instanceof AcctcloseError) || error.code !== KEY_REFUSED) throw error;
    const identity = await findKeyless(account, ports);
    if (!identity) throw error;
    const clock = await ports.clock();
    return { adapter, guide, identity, now: () => clock.now() };
  }
}

/** The account of which this program deleted this very key, or was about to, on the way to its closure. */
async function findKeyless(
  { credentials: { provider, accessKeyId } }: ResolvedAccount,
  ports: ClosePorts,
): Promise<AccountIdentity | undefined> {
  const kept = await (await ports.closures()).list();
  const found = kept.find(
    (each) =>
      !each.trouble && each.provider === provider && isWithout(accessKeyId, readClosureJournal(each.entries)),
  );
  return found && identityOf(found);
}

function isWithout(keyId: string, { subject, ownKey, ownKeyId }: ClosureState): boolean {
  return subject?.kind === 'own' && ownKey !== 'kept' && ownKeyId === keyId;
}

/** As far as the journal tells. */
function identityOf({ provider, accountId, entries }: KeptClosure): AccountIdentity {
  const { subject, verification = 'unknown' } = readClosureJournal(entries);
  return {
    ...{ provider, accountId, site: 'unknown', caller: 'unknown', verification },
    ...(subject?.name === undefined ? {} : { name: subject.name }),
  };
}

function noGuide(title: string): AcctcloseError {
  return new AcctcloseError('usage', `How ${title} closes an account is not known here.`, {
    code: 'no-closure-guide',
    tryThis: ['See what blocks its closure: acctclose check'],
  });
}

function unknownWay(way: string, { ways }: ClosureGuide): AcctcloseError {
  return new AcctcloseError('usage', `There is no way ${way} to close an account of this provider.`, {
    code: 'unknown-way',
    tryThis: [`Choose one of: ${ways.join(', ')}.`],
  });
}

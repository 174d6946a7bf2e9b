import { accountKey } from '../domain/account-key.js';
import type { ClosureKey } from '../domain/closure-store.js';
import { AcctcloseError } from '../domain/errors.js';
import type { EventSink } from '../domain/ports.js';
import { openAccount, type CheckPorts, type Connected } from './check-account.js';
import { KEY_REFUSED } from './connect.js';
import { findProfile } from './find-profile.js';
import { resolveAccount, resolveProfile, type ResolvedAccount } from './resolve-account.js';
import { findSandboxAccount } from './sandbox-account.js';

/** What became of looking for a key of an account. */
export type KeyEnd =
  | { readonly kind: 'connected'; readonly connected: Connected }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'key-refused' | 'failed'; readonly error: AcctcloseError };

/** Connects to accounts by their ids; to each of them once. Interruption is thrown. */
export type KeyRing = (key: ClosureKey) => Promise<KeyEnd>;

interface Ring {
  readonly ports: CheckPorts;
  readonly emit: EventSink;
  /** The accounts whose keys will be asked for. */
  readonly wanted: readonly ClosureKey[];
}

/** The keys that are known here: of the account that was named, else of stored profiles and of the environment. */
export function openKeyRing(ring: Ring): KeyRing {
  const opened = new Map<string, Promise<KeyEnd>>();
  return (key) => {
    const name = accountKey(key);
    const known = opened.get(name) ?? connectFirst(key, ring);
    opened.set(name, known);
    return known;
  };
}

/** The account that the flags name, as far as that is known without a call. */
export async function findNamedAccount(ports: CheckPorts): Promise<ClosureKey | undefined> {
  const { sandbox, profile } = ports.options;
  if (sandbox) {
    const { accountId } = findSandboxAccount(await ports.sandbox(), sandbox);
    return { provider: sandbox.provider, accountId };
  }
  return profile === undefined ? undefined : findProfile(await ports.profiles(), profile);
}

/** Takes one key after the other until one is let in. */
async function connectFirst(key: ClosureKey, ring: Ring): Promise<KeyEnd> {
  let end: KeyEnd = { kind: 'no-key' };
  try {
    for (const resolve of await listKeys(key, ring.ports)) {
      end = await connect(key, await resolve(), ring);
      if (end.kind === 'connected') return end;
    }
    return end;
  } catch (error) {
    if (!(error instanceof AcctcloseError) || error.kind === 'interrupted') throw error;
    return { kind: 'failed', error };
  }
}

type ResolveKey = () => Promise<ResolvedAccount>;

async function listKeys(key: ClosureKey, ports: CheckPorts): Promise<readonly ResolveKey[]> {
  const named = await findNamedAccount(ports);
  if (named) return isSame(named, key) ? [() => resolveAccount(ports)] : [];
  const stored = (await (await ports.profiles()).list()).filter((profile) => isSame(profile, key));
  const fromEnvironment = ports.host.env['ACCTCLOSE_PROVIDER'] === key.provider;
  return [
    ...stored.map((profile) => () => resolveProfile(profile, ports)),
    ...(fromEnvironment ? [() => resolveAccount(ports)] : []),
  ];
}

/** A key whose account is another one does not count: what it sees says nothing of this one. */
async function connect(key: ClosureKey, account: ResolvedAccount, ring: Ring): Promise<KeyEnd> {
  try {
    const connected = await openAccount(account, ring.ports, ring.emit);
    return isSame(connected.session.identity, key) ? { kind: 'connected', connected } : { kind: 'no-key' };
  } catch (error) {
    if (!(error instanceof AcctcloseError) || error.code !== KEY_REFUSED) throw error;
    return isTrusted(key, account, ring) ? { kind: 'key-refused', error } : { kind: 'no-key' };
  }
}

/** A profile says whose its key is; what the environment holds can be of any account of the provider. */
function isTrusted({ provider }: ClosureKey, { profile }: ResolvedAccount, { ports, wanted }: Ring): boolean {
  if (profile !== undefined || ports.options.sandbox) return true;
  return new Set(wanted.filter((key) => key.provider === provider).map(accountKey)).size === 1;
}

function isSame(left: ClosureKey, right: ClosureKey): boolean {
  return left.provider === right.provider && left.accountId === right.accountId;
}

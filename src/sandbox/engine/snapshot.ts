import type { SavedAccount } from './store.js';
import { isPlainObject } from './shape.js';

const FORMAT = 'acctclose-sandbox';
const VERSION = 1;

/** Everything that a sandbox remembers from one run to the next. */
export interface Snapshot {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** Milliseconds since the epoch: the instant that the scenarios' dates are relative to. */
  readonly startedAt: number;
  readonly advancedMs: number;
  readonly accounts: readonly SavedAccount[];
}

/** A copy that later changes do not reach. */
export function makeSnapshot(state: Pick<Snapshot, 'startedAt' | 'advancedMs' | 'accounts'>): Snapshot {
  return structuredClone({ format: FORMAT, version: VERSION, ...state });
}

/** @throws Error when the value is not a snapshot of this version. */
export function readSnapshot(value: unknown): Snapshot {
  if (!isPlainObject(value) || value['format'] !== FORMAT) throw new Error('this is not a sandbox snapshot');
  const { version, startedAt, advancedMs, accounts } = value;
  if (version !== VERSION) {
    throw new Error(
      `the snapshot has version ${JSON.stringify(version)}; this sandbox reads version ${VERSION}`,
    );
  }
  if (!isInstant(startedAt) || !isInstant(advancedMs) || !Array.isArray(accounts)) {
    throw new Error('the snapshot is damaged: startedAt, advancedMs or accounts is missing');
  }
  return structuredClone({
    format: FORMAT,
    version,
    startedAt,
    advancedMs,
    accounts: accounts.map(readAccount),
  });
}

function readAccount(value: unknown): SavedAccount {
  const { provider, scenario, entities } = isPlainObject(value) ? value : {};
  if (typeof provider !== 'string' || typeof scenario !== 'string' || entities === undefined) {
    throw new Error('the snapshot is damaged: an account lacks provider, scenario or entities');
  }
  return { provider, scenario, entities };
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

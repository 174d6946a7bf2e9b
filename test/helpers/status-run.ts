import { memoryStatements } from './fake-statements.js';
import type { StatusPorts } from '../../src/app/show-status.js';
import type { Session } from '../../src/domain/adapter.js';
import type { AcctcloseError } from '../../src/domain/errors.js';
import type { Locks } from '../../src/domain/ports.js';
import type { Profile } from '../../src/domain/profile.js';
import { createMemorySecrets } from '../../src/secrets/memory.js';
import { fakeAdapter, IDENTITY } from './fake-adapter.js';
import { manualClock, type ManualClock } from './fake-clock.js';
import { FREE_LOCKS, GUIDE, memoryClosures, type MemoryClosures } from './fake-closure.js';

export interface StatusRun {
  readonly ports: StatusPorts;
  readonly closures: MemoryClosures;
  readonly clock: ManualClock;
  /** Interrupts, as the user does. */
  interrupt(): void;
}

export interface StatusScene {
  readonly session?: Partial<Session>;
  /** What connecting ends in, instead of a session. */
  readonly refusal?: AcctcloseError;
  readonly locks?: Locks;
  /** Account ids of stored profiles; one for account 42 when absent. */
  readonly profiles?: readonly string[];
}

/** What `status` works with: closures in memory, and an imaginary provider called `cloud`. */
export function statusRun({ session, refusal, locks, profiles = ['42'] }: StatusScene = {}): StatusRun {
  const closures = memoryClosures();
  const clock = manualClock();
  const interruption = new AbortController();
  const adapter = { ...fakeAdapter([], {}, session), closureGuide: () => Promise.resolve(GUIDE) };
  const refused = (): Promise<never> => Promise.reject(refusal ?? new Error('no refusal'));
  const stored = profiles.map((accountId): Profile => {
    return { name: accountId, provider: 'cloud', accountId, accessKeyId: 'key', secretIn: 'keychain' };
  });
  const packed = JSON.stringify({ accessKeyId: 'key', accessKeySecret: 'hush' });
  const unused = (): never => {
    throw new Error('not expected');
  };
  return {
    closures,
    clock,
    interrupt: () => interruption.abort(),
    ports: {
      ...{ options: {}, host: { env: {} }, signal: interruption.signal, version: '0.0.0-test' },
      profiles: () =>
        Promise.resolve({
          ...{ list: () => Promise.resolve(stored), get: unused, getDefault: unused },
          ...{ put: unused, remove: unused, setDefault: unused },
        }),
      secrets: () =>
        Promise.resolve(createMemorySecrets(Object.fromEntries(profiles.map((name) => [name, packed])))),
      sandbox: unused,
      adapter: () => Promise.resolve(refusal ? { ...adapter, connect: refused } : adapter),
      http: () => Promise.resolve({ send: unused, now: () => clock.now() }),
      clock: () => Promise.resolve(clock),
      calendar: () => Promise.resolve({ addBusinessDays: unused }),
      statements: () => Promise.resolve(memoryStatements()),
      locks: () => Promise.resolve(locks ?? FREE_LOCKS),
      closures: () => Promise.resolve(closures),
    },
  };
}

/** Leaves a closure behind that was filed; of a member where somebody manages it. */
export async function fileClosure(
  { closures, clock }: Pick<StatusRun, 'closures' | 'clock'>,
  accountId = IDENTITY.accountId,
  managedBy?: string,
): Promise<void> {
  const key = { provider: 'cloud', accountId };
  const journal = await closures.openJournal(key, () => clock.now());
  const kind = managedBy === undefined ? { kind: 'own' as const } : { kind: 'member' as const, managedBy };
  await journal.append({ type: 'opened', version: '0.0.0-test', ...key, ...kind });
  await journal.append({ type: 'submitted', by: 'you' });
  await journal.close();
}

import type { AccountIdentity } from '../domain/account.js';
import type { ExportForm, RecordFiles } from '../domain/export.js';
import type { Clock } from '../domain/ports.js';
import type { RecordDesk } from '../domain/records.js';
import type { LockDeps } from '../state/lock.js';
import type { Screen } from '../ui/screen.js';

/** Where the records of an account go, and in which form. */
export interface RecordTarget {
  readonly account: AccountIdentity;
  readonly desk: RecordDesk;
  readonly form: ExportForm;
  /** Undefined for standard output. */
  readonly folder: string | undefined;
}

export interface RecordPlace {
  readonly version: string;
  readonly clock: Clock;
  readonly screen: Screen;
  readonly lockDeps: LockDeps;
}

/** Bytes: less costs time for collecting, more costs memory. */
const HEAP_SIZE = 56 * 1024 * 1024;

/** Opens the files of an export, or standard output in their place. */
export async function openRecords(
  { account, desk, form, folder }: RecordTarget,
  { version, clock, screen, lockDeps }: RecordPlace,
): Promise<RecordFiles> {
  const { focus } = desk;
  (await import('../ports/heap.js')).growTo(HEAP_SIZE);
  if (folder === undefined) {
    const { openRecordPipe } = await import('../export/pipe.js');
    return openRecordPipe({ form, focus, write: screen.pour });
  }
  const [{ openRecordFiles }, { holdLock }] = await Promise.all([
    import('../export/index.js'),
    import('../state/lock.js'),
  ]);
  const { provider, accountId } = account;
  return openRecordFiles({
    ...{ folder, form, provider, accountId, focus, version },
    hold: (path) => holdLock(path, lockDeps),
    now: () => clock.now().getTime(),
  });
}

import type { AccountIdentity } from './account.js';
import type { ClosureEvent } from './closure.js';
import type { AcctcloseError } from './errors.js';
import type { Journal, JournalEntry } from './journal.js';

/** What is kept beside the journal of a closure. */
export type ClosureFile = 'check.json' | 'record.json' | 'record.md';

/** Whose closure it is. */
export type ClosureKey = Pick<AccountIdentity, 'provider' | 'accountId'>;

/** A closure as it lies on the disk. */
export interface KeptClosure extends ClosureKey {
  readonly folder: string;
  readonly entries: readonly JournalEntry<ClosureEvent>[];
  /** SHA-256 of the journal's last line, in hexadecimal digits. */
  readonly last: string;
  /** Why its journal cannot be read; nothing is known of it then. */
  readonly trouble?: AcctcloseError;
}

/** The closures that are known here. A journal that is not as written is an error, never an empty list. */
export interface ClosureStore {
  /** All that were begun, the one that moved last first; with its trouble the one that cannot be read. */
  list(): Promise<readonly KeptClosure[]>;
  /** Folder of everything that is kept of the account. */
  folder(key: ClosureKey): string;
  /** What the journal holds; nothing where none was begun. */
  read(key: ClosureKey): Promise<KeptClosure>;
  /** The journal to go on with. The caller holds the account's lock. @param now the provider's time. */
  openJournal(key: ClosureKey, now: () => Date): Promise<Journal<ClosureEvent>>;
  /** Puts a whole file in the place of the old one. @returns its SHA-256. */
  write(key: ClosureKey, file: ClosureFile, text: string): Promise<string>;
  /** Text of a file; undefined where there is none. */
  load(key: ClosureKey, file: ClosureFile): Promise<string | undefined>;
}

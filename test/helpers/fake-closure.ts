import type { AnswerInspector } from '../../src/domain/answer-inspector.js';
import type { AccountIdentity } from '../../src/domain/account.js';
import type { ClosureEvent, ClosureGuide, Observation } from '../../src/domain/closure.js';
import type { ClosureFile, ClosureKey, ClosureStore } from '../../src/domain/closure-store.js';
import type { Journal, JournalEntry } from '../../src/domain/journal.js';
import type { Locks } from '../../src/domain/ports.js';
import { accountKey } from '../../src/domain/account-key.js';

/** How an imaginary provider closes an account: every kind of step, one of them files. */
export const GUIDE: ClosureGuide = {
  ways: ['console', 'ticket'],
  warning: { code: 'warning' },
  steps: ({ verification, way }) => [
    ...(verification === 'none'
      ? []
      : [
          {
            ...{ kind: 'material' as const, id: 'photo', text: { code: 'photo' } },
            rule: { formats: ['jpeg' as const], inColor: true, leastPixels: 400, mostBytes: 1_000_000 },
          },
        ]),
    { kind: 'contact', id: 'email', channel: 'email', text: { code: 'email' } },
    { kind: 'choice', id: 'cause', choices: ['unused', 'price'], text: { code: 'cause' } },
    { kind: 'reason', id: 'reason', mostCharacters: 10, text: { code: 'reason' } },
    { kind: 'remove-own-key', id: 'own-key', text: { code: 'own-key' } },
    { kind: 'walk', id: 'open', text: { code: 'open' }, url: 'https://console.cloud.example/close' },
    {
      ...{ kind: 'walk', id: 'file', text: { code: way === 'ticket' ? 'file-ticket' : 'file' } },
      ...{ paste: { code: 'request' }, submits: true },
    },
  ],
  afterSubmission: 'under-review',
  expect: (stage) =>
    Promise.resolve(
      stage === 'under-review'
        ? { next: 'closed', from: '2026-11-24', text: { code: 'awaited' } }
        : undefined,
    ),
  advice: { rejected: { code: 'rejected' }, restored: { code: 'restored' } },
  messages: {
    warning: 'Nothing of {accountId} can be restored.',
    console: 'In the console.',
    ticket: 'By ticket.',
    photo: 'A photo of {name}.',
    email: 'An address to reach you.',
    cause: 'Why do you close it?',
    unused: 'Not used',
    price: 'Too dear',
    reason: 'Your reason.',
    'own-key': 'The key in use has to go.',
    open: 'Open the page.',
    file: 'Press Close.',
    'file-ticket': 'Send the ticket.',
    request: 'Close {accountId}, reach me at {email}.',
    awaited: 'The provider reviews it.',
    rejected: 'Settle it.',
    restored: 'Settle it.',
  },
};

/** Takes every answer as it is, but for files called `bad`. */
export const INSPECTOR: AnswerInspector = {
  material: (file) =>
    Promise.resolve(
      file.includes('bad')
        ? { ok: false, code: 'not-in-color', args: {} }
        : { ok: true, sha256: 'a'.repeat(64), format: 'jpeg', width: 900, height: 900, bytes: 9 },
    ),
  contact: (_contact, text) =>
    Promise.resolve(
      text.includes('@') ? { ok: true, answer: text } : { ok: false, code: 'not-an-email', args: {} },
    ),
  countCharacters: (text) => Promise.resolve(Array.from(text).length),
  records: (folder) => Promise.resolve({ ok: true, answer: folder, sha256: 'b'.repeat(64) }),
};

export interface MemoryClosures extends ClosureStore {
  /** What was written down of an account. */
  events(accountId: string): readonly ClosureEvent[];
  /** Lets appends fail from the one with that number on, as if the process had been killed. */
  killAt(append: number): void;
}

/** Closures in memory, for an imaginary provider called `cloud`. */
export function memoryClosures(): MemoryClosures {
  const journals = new Map<string, JournalEntry<ClosureEvent>[]>();
  const files = new Map<string, string>();
  let left = Infinity;
  const entriesOf = (key: ClosureKey): JournalEntry<ClosureEvent>[] => {
    const entries = journals.get(accountKey(key)) ?? [];
    journals.set(accountKey(key), entries);
    return entries;
  };
  return {
    list: () =>
      Promise.resolve(
        [...journals].flatMap(([folder, entries]) => {
          const first = entries[0]?.event;
          if (first?.type !== 'opened') return [];
          return [{ provider: first.provider, accountId: first.accountId, folder, entries, last: '' }];
        }),
      ),
    folder: accountKey,
    read: (key) =>
      Promise.resolve({ ...key, folder: accountKey(key), entries: [...entriesOf(key)], last: '' }),
    openJournal: (key, now) => {
      const entries = entriesOf(key);
      const journal: Journal<ClosureEvent> = {
        entries: [...entries],
        append: (event) => {
          if (left <= 0) return Promise.reject(new Error('killed'));
          left -= 1;
          entries.push({ at: now().toISOString(), event });
          return Promise.resolve();
        },
        close: () => Promise.resolve(),
      };
      return Promise.resolve(journal);
    },
    write: (key, file: ClosureFile, text) => {
      files.set(`${accountKey(key)}/${file}`, text);
      return Promise.resolve('c'.repeat(64));
    },
    load: (key, file) => Promise.resolve(files.get(`${accountKey(key)}/${file}`)),
    events: (accountId) => entriesOf({ provider: 'cloud', accountId }).map(({ event }) => event),
    killAt: (append) => void (left = append),
  };
}

/** Locks that nobody else holds. */
export const FREE_LOCKS: Locks = { hold: () => Promise.resolve({ release: () => Promise.resolve() }) };

/** A desk that sees what it is told, one sight after the other; the last one stays. */
export function sights(...seen: readonly Observation[]): () => Promise<Observation> {
  const queue = [...seen];
  return () => {
    const now = queue.length > 1 ? queue.shift() : queue[0];
    return Promise.resolve(now ?? { evidence: [] });
  };
}

export const OWNER: AccountIdentity = {
  provider: 'cloud',
  accountId: '42',
  name: 'Acme',
  site: 'unknown',
  caller: 'owner',
  verification: 'personal',
};

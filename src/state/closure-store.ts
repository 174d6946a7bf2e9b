import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { accountKey } from '../domain/account-key.js';
import type { ClosureEvent } from '../domain/closure.js';
import type { ClosureKey, ClosureStore, KeptClosure } from '../domain/closure-store.js';
import { AcctcloseError } from '../domain/errors.js';
import { closureEvent } from './closure-event.js';
import { closuresFolder } from './closure-folder.js';
import { codeOf, fileError, readText, replaceText } from './files.js';
import { openJournal, readChain, type JournalFile } from './journal-file.js';

const JOURNAL = 'closure.jsonl';
const HEAD = 'closure.head.json';
const MOST_BYTES = 64 * 1024 * 1024;

/** The closures below the state folder, each in a folder named after its account. */
export function createClosureStore(state: string): ClosureStore {
  const closures = closuresFolder(state);
  const folder = (key: ClosureKey): string => join(closures, accountKey(key));
  return {
    folder,
    async list() {
      const kept = await Promise.all(
        (await foldersIn(closures)).map((name) => readOrSay(name, join(closures, name))),
      );
      const begun = kept.flat();
      return begun.sort((left, right) => movedAt(right).localeCompare(movedAt(left)));
    },
    async read(key) {
      const kept = await readKept(folder(key));
      refuseOthers(kept, key);
      return { ...key, ...kept };
    },
    async openJournal(key, now) {
      const journal = await openJournal({ ...journalIn(folder(key)), now });
      refuseOthers({ folder: folder(key), entries: journal.entries }, key);
      return journal;
    },
    async write(key, file, text) {
      await replaceText(join(folder(key), file), text);
      return createHash('sha256').update(text).digest('hex');
    },
    load: (key, file) => readText(join(folder(key), file), MOST_BYTES),
  };
}

type Kept = Pick<KeptClosure, 'folder' | 'entries' | 'last'>;

async function readKept(folder: string): Promise<Kept> {
  const { entries, last } = await readChain(journalIn(folder));
  return { folder, entries, last };
}

function journalIn(folder: string): Omit<JournalFile<ClosureEvent>, 'now'> {
  return {
    ...{ path: join(folder, JOURNAL), head: join(folder, HEAD) },
    event: closureEvent,
    tryThis: [
      'Look into the console for how far the closure is.',
      `Then move ${folder} away and begin anew.`,
    ],
  };
}

/** One journal that is not as it was written is no reason to say nothing of the others. */
async function readOrSay(name: string, folder: string): Promise<readonly KeptClosure[]> {
  try {
    const owned = ownerOf(await readKept(folder));
    return owned ? [owned] : [];
  } catch (trouble) {
    if (!(trouble instanceof AcctcloseError)) throw trouble;
    // Its lines cannot be believed, so that the folder's name has to say whose it is.
    const [provider = name, ...rest] = name.split('-');
    return [{ provider, accountId: rest.join('-'), folder, entries: [], last: '', trouble }];
  }
}

/** The first line says whose it is; a folder with plans only has none. */
function ownerOf(kept: Kept): KeptClosure | undefined {
  const first = kept.entries[0]?.event;
  return first?.type === 'opened'
    ? { provider: first.provider, accountId: first.accountId, ...kept }
    : undefined;
}

/** Two ids may share a folder name; what lies there is one account's only. */
function refuseOthers(kept: Pick<Kept, 'folder' | 'entries'>, { provider, accountId }: ClosureKey): void {
  if (kept.entries.length === 0) return;
  const first = kept.entries[0]?.event;
  if (first?.type === 'opened' && first.provider === provider && first.accountId === accountId) return;
  throw new AcctcloseError('plan', `The journal in ${kept.folder} is of another account.`, {
    code: 'journal-of-another',
    tryThis: ['Move that folder away, then run the command again.'],
  });
}

function movedAt({ entries }: KeptClosure): string {
  return entries.at(-1)?.at ?? '';
}

async function foldersIn(closures: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(closures, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw fileError('read', closures, error);
  }
}

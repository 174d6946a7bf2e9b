import { join } from 'node:path';
import { AcctcloseError } from '../domain/errors.js';
import { claimFolder, readText, removeFile, replaceText } from './files.js';

const FILE = 'sandbox.json';
const MOST_BYTES = 268_435_456;

/**
 * What the built-in sandbox was like at the end of the last command, or undefined when it was never used.
 * A folder that cannot be written is refused here: at the end of the command its result is out already.
 */
export async function loadSandboxState(folder: string): Promise<unknown> {
  const path = join(folder, FILE);
  await claimFolder(folder);
  const content = await readText(path, MOST_BYTES);
  if (content === undefined) return undefined;
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw refuseState(folder, cause);
  }
}

/** Starts a sandbox from the state in the folder. @throws AcctcloseError where it cannot be gone on from. */
export async function resumeSandbox<T>(folder: string, start: (snapshot: unknown) => Promise<T>): Promise<T> {
  const snapshot = await loadSandboxState(folder);
  try {
    return await start(snapshot);
  } catch (cause) {
    throw snapshot === undefined ? cause : refuseState(folder, cause);
  }
}

function refuseState(folder: string, cause: unknown): AcctcloseError {
  return new AcctcloseError(
    'usage',
    `${join(folder, FILE)} is damaged, or another version of acctclose wrote it.`,
    {
      code: 'sandbox-state-damaged',
      tryThis: ['Start the sandbox afresh: acctclose sandbox reset'],
      cause,
    },
  );
}

/** @param snapshot any value that JSON can hold. */
export async function saveSandboxState(folder: string, snapshot: unknown): Promise<void> {
  await replaceText(join(folder, FILE), JSON.stringify(snapshot));
}

/** Forgets the sandbox, so that the next use starts afresh. */
export async function removeSandboxState(folder: string): Promise<void> {
  await removeFile(join(folder, FILE));
}

import { join } from 'node:path';
import { AcctcloseError } from '../domain/errors.js';
import { readText, removeFile, replaceText } from './files.js';

const FILE = 'sandbox.json';
const MOST_BYTES = 268_435_456;

/** What the built-in sandbox was like at the end of the last command, or undefined when it was never used. */
export async function loadSandboxState(folder: string): Promise<unknown> {
  const path = join(folder, FILE);
  const content = await readText(path, MOST_BYTES);
  if (content === undefined) return undefined;
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new AcctcloseError('usage', `${path} is damaged.`, {
      code: 'sandbox-state-damaged',
      tryThis: ['Start the sandbox afresh: acctclose sandbox reset'],
      cause,
    });
  }
}

/** @param snapshot any value that JSON can hold. */
export async function saveSandboxState(folder: string, snapshot: unknown): Promise<void> {
  await replaceText(join(folder, FILE), JSON.stringify(snapshot));
}

/** Forgets the sandbox, so that the next use starts afresh. */
export async function removeSandboxState(folder: string): Promise<void> {
  await removeFile(join(folder, FILE));
}

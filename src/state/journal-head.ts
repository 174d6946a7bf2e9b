import * as z from 'zod';
import { readText, replaceText } from './files.js';

const MOST_BYTES = 4096;

/** How far a journal came. Without it, a journal whose last lines were cut off whole looks like a shorter one. */
export interface JournalHead {
  /** Number of lines. */
  readonly n: number;
  /** SHA-256 of the last of them, in hexadecimal digits. */
  readonly last: string;
}

const shape = z.strictObject({ n: z.int().positive(), last: z.string().regex(/^[0-9a-f]{64}$/) });

/** @returns undefined where there is none, `broken` where it is not as it was written. */
export async function readHead(path: string): Promise<JournalHead | 'broken' | undefined> {
  const text = await readText(path, MOST_BYTES);
  if (text === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data ?? 'broken';
  } catch {
    return 'broken';
  }
}

/** Comes after the lines themselves are on the disk: a crash in between leaves it behind, never ahead. */
export async function writeHead(path: string, head: JournalHead): Promise<void> {
  await replaceText(path, `${JSON.stringify(head)}\n`);
}

import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { MaterialFlaw, MaterialRefusal } from '../domain/materials.js';
import { refuse } from './refuse.js';

const MEGABYTE = 1024 * 1024;

/** The content of a plain file, of which no more than the allowed bytes are ever held. */
export async function readMaterial(
  file: string,
  mostBytes: number,
): Promise<{ readonly ok: true; readonly content: Buffer } | MaterialRefusal> {
  const handle = await openFile(file);
  if ('ok' in handle) return handle;
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return refuse('file-not-plain');
    if (stats.size > mostBytes) return tooLarge(mostBytes);
    // One byte more than allowed shows a file that has grown since, or whose size is not known.
    const content = await readUpTo(handle, mostBytes + 1);
    if (content.length > mostBytes) return tooLarge(mostBytes);
    return content.length === 0 ? refuse('file-empty') : { ok: true, content };
  } catch (error) {
    return unreadable(error);
  } finally {
    await handle.close();
  }
}

/** Opens without waiting: a named pipe would block until somebody writes into it. */
async function openFile(file: string): Promise<FileHandle | MaterialRefusal> {
  try {
    return await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return unreadable(error);
  }
}

async function readUpTo(handle: FileHandle, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let total = 0;
  while (total < most) {
    const { buffer, bytesRead } = await handle.read({
      buffer: Buffer.alloc(Math.min(MEGABYTE, most - total)),
    });
    if (bytesRead === 0) break;
    chunks.push(buffer.subarray(0, bytesRead));
    total += bytesRead;
  }
  return Buffer.concat(chunks, total);
}

function tooLarge(mostBytes: number): MaterialRefusal {
  return refuse('file-too-large', { most: String(Math.floor((mostBytes / MEGABYTE) * 100) / 100) });
}

const FLAWS = new Map<string, MaterialFlaw>([
  ['ENOENT', 'file-missing'],
  ['ENOTDIR', 'file-missing'],
  ['EISDIR', 'file-not-plain'],
  ['ENXIO', 'file-not-plain'],
]);

/** What the system says of a path. @throws what is no word of the system. */
function unreadable(error: unknown): MaterialRefusal {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  const flaw = FLAWS.get(error.code);
  return flaw ? refuse(flaw) : refuse('file-unreadable', { reason: error.code });
}

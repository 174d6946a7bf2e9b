import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, readText, removeFile, replaceText } from '../../src/state/files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'acctclose-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('replaceText', () => {
  it('writes a file for the user alone, in a folder for the user alone', async () => {
    const path = join(folder, 'a', 'b', 'file');
    await replaceText(path, 'text');
    expect(await modeOf(path)).toBe(0o600);
    expect(await modeOf(join(folder, 'a', 'b'))).toBe(0o700);
    expect(await modeOf(join(folder, 'a'))).toBe(0o700);
  });

  it('narrows the mode of a file that was there', async () => {
    const path = join(folder, 'file');
    await writeFile(path, 'old', { mode: 0o644 });
    await replaceText(path, 'new');
    expect(await modeOf(path)).toBe(0o600);
  });

  it('leaves nothing else in the folder', async () => {
    await replaceText(join(folder, 'file'), 'text');
    expect(await readdir(folder)).toEqual(['file']);
  });

  it('never shows half a file to a reader', async () => {
    const path = join(folder, 'file');
    const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(100_000));
    const writing = Promise.all(texts.map((text) => replaceText(path, text)));
    const seen = new Set<string | undefined>();
    for (let reads = 0; reads < 50; reads += 1) seen.add(await readText(path, 1_000_000));
    await writing;
    seen.delete(undefined);
    expect(texts).toEqual(expect.arrayContaining([...seen]));
  });

  it('says which path it cannot write', async () => {
    await writeFile(join(folder, 'file'), '');
    const path = join(folder, 'file', 'below');
    await expect(replaceText(path, 'text')).rejects.toMatchObject({
      kind: 'usage',
      code: 'file-not-writable',
    });
  });
});

describe('readText', () => {
  it('gives undefined for a file that is not there', async () => {
    expect(await readText(join(folder, 'none'), 10)).toBeUndefined();
  });

  it('refuses a file that is too large', async () => {
    await writeFile(join(folder, 'file'), '12345678901');
    await expect(readText(join(folder, 'file'), 10)).rejects.toThrow('it has more than 10 bytes');
  });

  it('refuses a folder', async () => {
    await mkdir(join(folder, 'inner'));
    await expect(readText(join(folder, 'inner'), 1_000_000)).rejects.toMatchObject({
      code: 'file-not-readable',
    });
  });
});

describe('makeFolder', () => {
  it('leaves a folder as it is, and refuses a file in its place', async () => {
    await makeFolder(folder);
    await writeFile(join(folder, 'file'), '');
    await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'file-not-writable' });
  });

  it('gives up where the file system holds no folders', async (context) => {
    if (!existsSync('/proc/self')) {
      process.stderr.write('A file system without folders is not tried: there is no /proc here.\n');
      context.skip('there is no /proc here');
    }
    await expect(makeFolder('/proc/acctclose/state')).rejects.toMatchObject({ code: 'file-not-writable' });
  });
});

describe('removeFile', () => {
  it('takes a file that is not there for removed', async () => {
    await expect(removeFile(join(folder, 'none'))).resolves.toBeUndefined();
  });
});

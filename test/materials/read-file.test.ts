import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, symlink, truncate } from 'node:fs/promises';
import { getuid } from 'node:process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMaterials } from '../../src/materials/index.js';
import { systemClock } from '../../src/ports/clock.js';
import { page, ruleWith, sampleFolder } from '../helpers/sample-files.js';

const materials = createMaterials(systemClock);
let folder: Awaited<ReturnType<typeof sampleFolder>>;

beforeEach(async () => {
  folder = await sampleFolder();
});
afterEach(async () => folder.remove());

describe('what lies at a path', () => {
  it('is nothing', async () => {
    const verdict = await materials.inspect(join(folder.path, 'scan.png'), ruleWith());
    expect(verdict).toEqual({ ok: false, code: 'file-missing', args: {} });
  });

  it('is nothing below a file', async () => {
    const file = await folder.put('scan.png', 'x');
    expect(await materials.inspect(join(file, 'scan.png'), ruleWith())).toMatchObject({
      code: 'file-missing',
    });
  });

  it('is an empty file', async () => {
    expect(await materials.inspect(await folder.put('scan.png', ''), ruleWith())).toMatchObject({
      code: 'file-empty',
    });
  });

  it('is a folder', async () => {
    await mkdir(join(folder.path, 'scan.png'));
    expect(await materials.inspect(join(folder.path, 'scan.png'), ruleWith())).toMatchObject({
      code: 'file-not-plain',
    });
  });

  it('is a pipe that nobody writes into', async () => {
    const pipe = join(folder.path, 'scan.png');
    execFileSync('mkfifo', [pipe]);
    expect(await materials.inspect(pipe, ruleWith())).toMatchObject({ code: 'file-not-plain' });
  });

  it('is a device without an end', async () => {
    expect(await materials.inspect('/dev/zero', ruleWith())).toMatchObject({ code: 'file-not-plain' });
  });

  it('is a file that says nothing of its size', async () => {
    expect(await materials.inspect('/proc/self/maps', ruleWith({ mostBytes: 100 }))).toMatchObject({
      code: 'file-too-large',
    });
  });

  it('is a link to an image', async () => {
    const file = await folder.put('whole.png', await page().png().toBuffer());
    await symlink(file, join(folder.path, 'scan.png'));
    expect(await materials.inspect(join(folder.path, 'scan.png'), ruleWith())).toMatchObject({ ok: true });
  });

  it('is a link to nothing', async () => {
    await symlink(join(folder.path, 'gone.png'), join(folder.path, 'scan.png'));
    expect(await materials.inspect(join(folder.path, 'scan.png'), ruleWith())).toMatchObject({
      code: 'file-missing',
    });
  });

  it('is a link to itself', async () => {
    const loop = join(folder.path, 'scan.png');
    await symlink(loop, loop);
    expect(await materials.inspect(loop, ruleWith())).toEqual({
      ok: false,
      code: 'file-unreadable',
      args: { reason: 'ELOOP' },
    });
  });

  it('is a name that no file can have', async () => {
    expect(await materials.inspect('scan\0.png', ruleWith())).toMatchObject({
      ok: false,
      code: 'file-unreadable',
    });
  });

  it('is a file of somebody else', async (context) => {
    if (getuid?.() === 0) {
      process.stderr.write('A file of somebody else is not tried: root reads everything.\n');
      context.skip('root reads everything');
    }
    const file = await folder.put('scan.png', 'x');
    await chmod(file, 0o000);
    expect(await materials.inspect(file, ruleWith())).toMatchObject({
      code: 'file-unreadable',
      args: { reason: 'EACCES' },
    });
  });
});

describe('the bytes of a file', () => {
  it('may be as many as allowed', async () => {
    const content = await page().png().toBuffer();
    const file = await folder.put('scan.png', content);
    expect(await materials.inspect(file, ruleWith({ mostBytes: content.length }))).toMatchObject({
      ok: true,
    });
  });

  it('may not be one more', async () => {
    const content = await page().png().toBuffer();
    const file = await folder.put('scan.png', content);
    expect(await materials.inspect(file, ruleWith({ mostBytes: content.length - 1 }))).toMatchObject({
      code: 'file-too-large',
    });
  });

  it('are not read where there are too many', async () => {
    const file = await folder.put('scan.png', 'x');
    await truncate(file, 64 * 1024 ** 3);
    expect(await materials.inspect(file, ruleWith())).toEqual({
      ok: false,
      code: 'file-too-large',
      args: { most: '5' },
    });
  });

  it('are told by their hash', async () => {
    const content = await page().png().toBuffer();
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await materials.inspect(await folder.put('scan.png', content), ruleWith())).toMatchObject({
      sha256,
    });
  });
});

import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMaterials } from '../../src/materials/index.js';
import { systemClock } from '../../src/ports/clock.js';
import { page, ruleWith, sampleFolder, SEAL } from '../helpers/sample-files.js';

const materials = createMaterials(systemClock);
let folder: Awaited<ReturnType<typeof sampleFolder>>;

beforeEach(async () => {
  folder = await sampleFolder();
});
afterEach(async () => folder.remove());

async function verdictOn(
  name: string,
  content: Uint8Array | string,
  changes: Parameters<typeof ruleWith>[0] = {},
) {
  return materials.inspect(await folder.put(name, content), ruleWith(changes));
}

describe('an image that will do', () => {
  it('is said to be what it is', async () => {
    const content = await page().jpeg().toBuffer();
    expect(await verdictOn('scan.jpg', content)).toEqual({
      ok: true,
      format: 'jpeg',
      width: 800,
      height: 600,
      bytes: content.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it.each(['jpeg', 'png', 'webp', 'tiff', 'gif'] as const)('can be %s', async (format) => {
    const content = await page().toFormat(format).toBuffer();
    expect(await verdictOn(`scan.${format}`, content, { formats: [format] })).toMatchObject({
      ok: true,
      format,
    });
  });

  it('can be HEIF as far as it can be decoded', async () => {
    const content = await page().heif({ compression: 'av1', effort: 0 }).toBuffer();
    expect(await verdictOn('scan.avif', content, { formats: ['heif'] })).toMatchObject({
      ok: true,
      format: 'heif',
    });
  });

  it('needs no ending in its name', async () => {
    expect(await verdictOn('scan', await page().png().toBuffer())).toMatchObject({ ok: true });
  });

  it('may hold 16 bits a channel', async () => {
    const content = await page(800, 600, [SEAL]).toColourspace('rgb16').png().toBuffer();
    expect(await verdictOn('scan.png', content, { inColor: true })).toMatchObject({ ok: true });
  });
});

describe('a file that is no such image', () => {
  const wanted = 'JPEG, PNG';

  it('is refused as text, whatever its name', async () => {
    expect(await verdictOn('scan.jpg', 'My identity card')).toEqual({
      ok: false,
      code: 'format-unknown',
      args: { wanted },
    });
  });

  it('is refused as SVG, which could point to other files', async () => {
    const content = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>';
    expect(await verdictOn('scan.png', content)).toMatchObject({ code: 'format-unknown' });
  });

  it('is refused in another format', async () => {
    expect(await verdictOn('scan.png', await page().gif().toBuffer())).toEqual({
      ok: false,
      code: 'format-unwanted',
      args: { found: 'GIF', wanted },
    });
  });

  it('is refused where its name promises another format', async () => {
    expect(await verdictOn('scan.png', await page().jpeg().toBuffer())).toEqual({
      ok: false,
      code: 'name-misleads',
      args: { named: 'PNG', found: 'JPEG' },
    });
  });

  it('is refused with first bytes and nothing behind', async () => {
    const content = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(500, 'no image at all')]);
    expect(await verdictOn('scan.jpg', content)).toMatchObject({
      code: 'file-damaged',
      args: { format: 'JPEG' },
    });
  });

  it.each([0.3, 0.9, 0.99])('is refused as JPEG of which %d is there', async (share) => {
    const content = await page(1200, 900, [SEAL]).jpeg().toBuffer();
    const part = content.subarray(0, Math.floor(content.length * share));
    expect(await verdictOn('scan.jpg', part)).toMatchObject({ code: 'file-damaged' });
  });

  it('is refused as PNG that is cut short', async () => {
    const content = await page().png().toBuffer();
    expect(await verdictOn('scan.png', content.subarray(0, content.length / 2))).toMatchObject({
      code: 'file-damaged',
    });
  });

  it('is refused as PNG with a wrong checksum', async () => {
    const content = await page().png().toBuffer();
    content[Math.floor(content.length / 2)]! ^= 0xff;
    expect(await verdictOn('scan.png', content)).toMatchObject({ code: 'file-damaged' });
  });

  it('is refused with several pictures in it', async () => {
    const frames = await Promise.all([
      page(400, 400).png().toBuffer(),
      page(400, 400, [SEAL]).negate().png().toBuffer(),
    ]);
    const content = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await verdictOn('scan.gif', content, { formats: ['gif'] })).toEqual({
      ok: false,
      code: 'several-images',
      args: { count: '2' },
    });
  });

  it('is refused as photograph in a compression that nothing here decodes', async () => {
    const free = await page().heif({ compression: 'av1', effort: 0 }).toBuffer();
    const text = free.toString('latin1').replaceAll('av01', 'hvc1').replace('ftypavif', 'ftypheic');
    const content = Buffer.from(text, 'latin1');
    expect(await verdictOn('scan.heic', content, { formats: ['jpeg', 'heif'] })).toEqual({
      ok: false,
      code: 'cannot-decode',
      args: { format: 'HEIF', wanted: 'JPEG' },
    });
  });
});

describe('the size of an image', () => {
  it('must reach the least width and height', async () => {
    expect(await verdictOn('scan.png', await page(800, 299).png().toBuffer())).toEqual({
      ok: false,
      code: 'too-few-pixels',
      args: { width: '800', height: '299', least: '300' },
    });
  });

  it('may be exactly the least', async () => {
    expect(await verdictOn('scan.png', await page(300, 300).png().toBuffer())).toMatchObject({ ok: true });
  });

  it('is judged before a bomb is unpacked', async () => {
    const content = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: 'red' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const before = process.memoryUsage().rss;
    expect(await verdictOn('scan.png', content)).toEqual({
      ok: false,
      code: 'too-many-pixels',
      args: { width: '16000', height: '16000', most: '50' },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});

describe('what an image shows', () => {
  it('is not in colour as a grey scan', async () => {
    const content = await page(800, 600, [SEAL]).greyscale().jpeg().toBuffer();
    expect(await verdictOn('scan.jpg', content, { inColor: true })).toMatchObject({ code: 'not-in-color' });
  });

  it('is not in colour as a grey scan that is stored in colour', async () => {
    const grey = await page(800, 600, [SEAL]).greyscale().png().toBuffer();
    const content = await sharp(grey).toColourspace('srgb').jpeg({ quality: 60 }).toBuffer();
    expect((await sharp(content).metadata()).channels).toBe(3);
    expect(await verdictOn('scan.jpg', content, { inColor: true })).toMatchObject({ code: 'not-in-color' });
  });

  it('is in colour by a seal', async () => {
    const content = await page(800, 600, [SEAL]).jpeg({ quality: 60 }).toBuffer();
    expect(await verdictOn('scan.jpg', content, { inColor: true })).toMatchObject({ ok: true });
  });

  it('is in colour as CMYK', async () => {
    const content = await page(800, 600, [SEAL]).toColourspace('cmyk').jpeg().toBuffer();
    expect(await verdictOn('scan.jpg', content, { inColor: true })).toMatchObject({ ok: true });
  });

  it('may be grey where colour is not asked for', async () => {
    expect(await verdictOn('scan.jpg', await page().greyscale().jpeg().toBuffer())).toMatchObject({
      ok: true,
    });
  });

  it.each(['white', 'black', '#c8102e'])('is nothing where all is %s', async (background) => {
    const content = await sharp({ create: { width: 500, height: 500, channels: 3, background } })
      .jpeg()
      .toBuffer();
    expect(await verdictOn('scan.jpg', content)).toMatchObject({ code: 'blank' });
  });

  it('is nothing where all is transparent', async () => {
    const background = { r: 200, g: 20, b: 20, alpha: 0 };
    const content = await sharp({ create: { width: 500, height: 500, channels: 4, background } })
      .png()
      .toBuffer();
    expect(await verdictOn('scan.png', content)).toMatchObject({ code: 'blank' });
  });

  it('is nothing on an empty page with the noise of a scanner', async () => {
    const noise = { type: 'gaussian', mean: 240, sigma: 8 } as const;
    const content = await sharp({
      create: { width: 1600, height: 1200, channels: 3, noise, background: 'white' },
    })
      .jpeg()
      .toBuffer();
    expect(await verdictOn('scan.jpg', content)).toMatchObject({ code: 'blank' });
  });
});

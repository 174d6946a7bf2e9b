import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { createDeflate } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMaterials } from '../../src/materials/index.js';
import { systemClock } from '../../src/ports/clock.js';
import { manualClock } from '../helpers/fake-clock.js';
import { page, pdf, ruleWith, sampleFolder, scannedPdf, SEAL } from '../helpers/sample-files.js';

const BLACK_BOX = '0 0 0 rg 100 100 300 200 re f';
const RED_BOX = '0.8 0.1 0.2 rg 100 100 300 200 re f';

let folder: Awaited<ReturnType<typeof sampleFolder>>;

beforeEach(async () => {
  folder = await sampleFolder();
});
afterEach(async () => folder.remove());

async function verdictOn(
  content: Uint8Array,
  changes: Parameters<typeof ruleWith>[0] = {},
  clock = systemClock,
) {
  const file = await folder.put('form.pdf', content);
  return createMaterials(clock).inspect(file, ruleWith({ formats: ['pdf'], ...changes }));
}

/** So many megabytes of the text, deflated piece by piece. */
async function deflated(text: string, megabytes: number): Promise<Buffer> {
  const piece = Buffer.alloc(1024 * 1024, text);
  const pieces = Readable.from(Array.from({ length: megabytes }, () => piece));
  return buffer(pieces.pipe(createDeflate({ level: 1 })));
}

describe('a document', () => {
  it('will do where something is on it', async () => {
    const content = pdf(BLACK_BOX);
    expect(await verdictOn(content)).toEqual({
      ok: true,
      format: 'pdf',
      bytes: content.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('will not do where it is not allowed', async () => {
    expect(await verdictOn(pdf(BLACK_BOX), { formats: ['jpeg', 'png'] })).toMatchObject({
      code: 'format-unwanted',
      args: { found: 'PDF', wanted: 'JPEG, PNG' },
    });
  });

  it('is in colour where one of its pages is', async () => {
    expect(await verdictOn(pdf(RED_BOX), { inColor: true })).toMatchObject({ ok: true });
  });

  it('is not in colour where all is black', async () => {
    expect(await verdictOn(pdf(BLACK_BOX), { inColor: true })).toMatchObject({ code: 'not-in-color' });
  });

  it('is blank where nothing is drawn', async () => {
    expect(await verdictOn(pdf(''))).toMatchObject({ code: 'blank' });
  });

  it('is drawn to the image in it', async () => {
    const content = await scannedPdf(page(800, 600, [SEAL]));
    expect(await verdictOn(content, { inColor: true })).toMatchObject({ ok: true });
  });

  it('is not in colour where the image in it is grey', async () => {
    const grey = page(800, 600, [SEAL]).modulate({ saturation: 0 });
    expect(await verdictOn(await scannedPdf(grey), { inColor: true })).toMatchObject({
      code: 'not-in-color',
    });
  });

  it('is too coarse where the image in it is small', async () => {
    expect(await verdictOn(await scannedPdf(page(400, 150)))).toEqual({
      ok: false,
      code: 'scan-too-coarse',
      args: { least: '300' },
    });
  });
});

describe('a document that cannot be drawn', () => {
  it('has only first bytes', async () => {
    expect(await verdictOn(Buffer.from('%PDF-1.7\nnothing else'))).toMatchObject({ code: 'file-damaged' });
  });

  it('was cut short in its pages', async () => {
    expect(await verdictOn(pdf(BLACK_BOX).subarray(0, 100))).toMatchObject({ code: 'file-damaged' });
  });

  it('leads back to itself', async () => {
    const loop = Buffer.from(
      pdf(BLACK_BOX).toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]'),
      'latin1',
    );
    expect(await verdictOn(loop)).toMatchObject({ ok: false });
  });

  it('wants a password', async () => {
    const locked = Buffer.from(
      pdf(BLACK_BOX)
        .toString('latin1')
        .replace(
          '/Root 1 0 R',
          `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
        ),
      'latin1',
    );
    expect(await verdictOn(locked)).toEqual({ ok: false, code: 'document-locked', args: {} });
  });

  it('has more pages than are looked at', async () => {
    const kids = Array.from({ length: 21 }, () => '3 0 R').join(' ');
    const many = pdf(BLACK_BOX)
      .toString('latin1')
      .replace('/Kids [3 0 R] /Count 1', `/Kids [${kids}] /Count 21`);
    expect(await verdictOn(Buffer.from(many, 'latin1'))).toEqual({
      ok: false,
      code: 'too-many-pages',
      args: { count: '21', most: '20' },
    });
  });

  it('unpacks to more than is borne', async () => {
    const content = await deflated('q ', 560);
    const bomb = pdf('', {
      more: [
        Buffer.concat([
          Buffer.from(`<< /Filter /FlateDecode /Length ${content.length} >>\nstream\n`),
          content,
          Buffer.from('\nendstream'),
        ]),
      ],
    });
    const pointed = bomb.toString('latin1').replace('/Contents 4 0 R', '/Contents 5 0 R');
    expect(await verdictOn(Buffer.from(pointed, 'latin1'))).toMatchObject({ code: 'file-damaged' });
  }, 30_000);

  it('takes too long', async () => {
    expect(await verdictOn(pdf(BLACK_BOX), {}, manualClock())).toMatchObject({ code: 'decoding-too-slow' });
  });
});

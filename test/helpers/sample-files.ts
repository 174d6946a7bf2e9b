import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { MaterialRule } from '../../src/domain/closure.js';

/** A rule as a guide would put it. */
export function ruleWith(changes: Partial<MaterialRule> = {}): MaterialRule {
  return {
    formats: ['jpeg', 'png'],
    inColor: false,
    leastPixels: 300,
    mostBytes: 5 * 1024 * 1024,
    ...changes,
  };
}

/** A folder for one test. */
export async function sampleFolder(): Promise<{
  readonly path: string;
  readonly put: (name: string, content: Uint8Array | string) => Promise<string>;
  readonly remove: () => Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), 'materials-'));
  return {
    path,
    async put(name, content) {
      const file = join(path, name);
      await writeFile(file, content);
      return file;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** A white page with a dark block of print, and whatever else is put on it. */
export function page(width = 800, height = 600, marks: readonly string[] = []): Sharp {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="white"/><rect x="40" y="40" width="300" height="60" fill="#222"/>
    ${marks.join('')}</svg>`;
  return sharp(Buffer.from(drawing));
}

/** A seal of the size that a real one has on a page. */
export const SEAL = '<circle cx="600" cy="450" r="70" fill="none" stroke="#c8102e" stroke-width="10"/>';

/** A one-page PDF that draws the commands given; `more` are objects 5 and up. */
export function pdf(commands: string, { resources = '', more = [] as readonly Uint8Array[] } = {}): Buffer {
  const objects: readonly Uint8Array[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents 4 0 R >>`,
    `<< /Length ${commands.length} >>\nstream\n${commands}\nendstream`,
  ].map((text) => Buffer.from(text));
  return assemble([...objects, ...more]);
}

/** A PDF whose page is one JPEG, as scanners write it. */
export async function scannedPdf(image: Sharp): Promise<Buffer> {
  const { data, info } = await image.jpeg().toBuffer({ resolveWithObject: true });
  const head = `<< /Type /XObject /Subtype /Image /Width ${info.width} /Height ${info.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${data.length} >>\nstream\n`;
  return pdf('q 595 0 0 842 0 0 cm /Scan Do Q', {
    resources: '/XObject << /Scan 5 0 R >>',
    more: [Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')])],
  });
}

function assemble(objects: readonly Uint8Array[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  const size = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, index) => {
    offsets.push(size());
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${size()}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + trailer)]);
}

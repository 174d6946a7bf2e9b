import type { MaterialFormat } from '../domain/materials.js';

interface FormatEntry {
  readonly format: MaterialFormat;
  /** As people call it. */
  readonly title: string;
  /** Endings of file names that say so. */
  readonly endings: readonly string[];
  /** How its first bytes look, one character a byte. */
  readonly start: RegExp;
}

/** SVG is left out: it is a program for a renderer, and may point to other files. */
const FORMATS: readonly FormatEntry[] = [
  { format: 'jpeg', title: 'JPEG', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], start: /^\xff\xd8\xff/ },
  { format: 'png', title: 'PNG', endings: ['png'], start: /^\x89PNG\r\n/ },
  { format: 'webp', title: 'WebP', endings: ['webp'], start: /^RIFF[^]{4}WEBP/ },
  { format: 'tiff', title: 'TIFF', endings: ['tif', 'tiff'], start: /^(?:II[*+]\0|MM\0[*+])/ },
  {
    format: 'heif',
    title: 'HEIF',
    endings: ['heic', 'heif', 'avif'],
    start: /^[^]{4}ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1|avif|avis)/,
  },
  { format: 'gif', title: 'GIF', endings: ['gif'], start: /^GIF8[79]a/ },
  { format: 'pdf', title: 'PDF', endings: ['pdf'], start: /^%PDF-\d/ },
];

/** What a file is by its content; undefined for what is none of the formats. */
export function formatOf(content: Uint8Array): MaterialFormat | undefined {
  const start = Buffer.from(content.subarray(0, 16)).toString('latin1');
  return FORMATS.find((entry) => entry.start.test(start))?.format;
}

/** What a file claims to be by the ending of its name. */
export function formatNamed(file: string): MaterialFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : FORMATS.find(({ endings }) => endings.includes(ending))?.format;
}

/** `JPEG, PNG`. */
export function titlesOf(formats: readonly MaterialFormat[]): string {
  const wanted = FORMATS.filter(({ format }) => formats.includes(format));
  return wanted.map(({ title }) => title).join(', ');
}

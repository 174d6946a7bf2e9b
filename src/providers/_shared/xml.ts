import { XMLParser } from 'fast-xml-parser';

const FIRST_TAG = /<([A-Za-z_][\w.-]*)(?:\s[^<>]*?)?(\/?)>/;

/** Texts stay as they are; the list of buckets is a list also when it holds one. */
const parser = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: true,
  isArray: (name) => name === 'Bucket',
});

/** Reads a document of object storage; undefined for one that was cut short, or that the parser refuses. */
export function parseXml(text: string): unknown {
  if (!isWhole(text)) return undefined;
  try {
    return parser.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a document ends where its outermost element ends: the parser makes do with one that was cut. */
function isWhole(text: string): boolean {
  const [tag, root = '', closed] = FIRST_TAG.exec(text) ?? [];
  if (tag === undefined) return false;
  return text.trimEnd().endsWith(closed === '/' ? tag : `</${root}>`);
}

import { crc32 } from 'node:zlib';
import { encodeXml } from '../../engine/xml.js';
import type { Invoice } from '../entities/billing.js';
import { fieldsOf } from './xml.js';

/** An OFD as far as its shape goes: a ZIP with the entry point and one document. */
export function ofdOf(invoice: Invoice): Uint8Array {
  return zip({
    'OFD.xml': encodeXml('OFD', { DocBody: { DocRoot: 'Doc_0/Document.xml' } }),
    'Doc_0/Document.xml': encodeXml('Document', fieldsOf(invoice)),
  });
}

/** 1 January 1980, the earliest day that a ZIP knows. */
const DAY = 0x0021;
const VERSION = 20;

/** Stored, not packed. */
function zip(entries: Readonly<Record<string, string>>): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [title, content] = [Buffer.from(name), Buffer.from(text)];
    const facts = [...u16(VERSION, 0, 0, 0, DAY), ...u32(crc32(content), content.length, content.length)];
    const lengths = u16(title.length, 0);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), ...facts, ...lengths, title, content]);
    const tail = [...u16(0, 0, 0), ...u32(0, place)];
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), ...u16(VERSION), ...facts, ...lengths, ...tail, title]),
    );
    locals.push(local);
    place += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = directory.length;
  const end = [Buffer.from('PK\x05\x06'), ...u16(0, 0, count, count), ...u32(size, place), ...u16(0)];
  return Buffer.concat([...locals, ...directory, ...end]);
}

function u16(...values: readonly number[]): readonly Buffer[] {
  return values.map((value) => Buffer.from(Uint16Array.of(value).buffer));
}

function u32(...values: readonly number[]): readonly Buffer[] {
  return values.map((value) => Buffer.from(Uint32Array.of(value).buffer));
}

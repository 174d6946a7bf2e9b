import type { Invoice } from '../entities/billing.js';

/** One page that shows number and amount; the buyer stands in the title of the document. */
export function pdfOf({ number, title, amount }: Invoice): Uint8Array {
  const content = [
    'BT /F1 14 Tf 60 760 Td',
    `(Invoice ${escapeText(number)}) Tj 0 -24 Td`,
    `(CNY ${(amount / 100).toFixed(2)}) Tj ET`,
  ].join('\n');
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Title <${hexText(title)}> >>`,
  ]);
}

/** Objects in their order, the last of them the information dictionary; all of it ASCII, so that lengths are places. */
function assemble(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const size = objects.length + 1;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>`;
  const references = `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  return Buffer.from(`${text}${references}${trailer}\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
}

function escapeText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&');
}

/** UTF-16 with its mark, in hexadecimal digits. */
function hexText(text: string): string {
  return `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}`;
}

import { createHash } from 'node:crypto';
import type { MaterialRule } from '../domain/closure.js';
import type { MaterialFormat, MaterialRefusal, Materials } from '../domain/materials.js';
import type { Clock } from '../domain/ports.js';
import { formatNamed, formatOf, titlesOf } from './formats.js';
import { inspectImage } from './inspect-image.js';
import { inspectPdf } from './inspect-pdf.js';
import { readMaterial } from './read-file.js';
import { refuse } from './refuse.js';

/** Looks at files by decoding them. What is hashed is what was decoded: the file is read once. */
export function createMaterials(clock: Clock): Materials {
  return {
    async inspect(file, rule) {
      const read = await readMaterial(file, rule.mostBytes);
      if (!read.ok) return read;
      const { content } = read;
      const format = judgeFormat(file, content, rule);
      if (typeof format === 'object') return format;
      const seen =
        format === 'pdf' ? await inspectPdf(content, rule, clock) : await inspectImage(content, format, rule);
      if (!seen.ok) return seen;
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { ...seen, sha256, format, bytes: content.length };
    },
  };
}

/** The content decides; a name that says otherwise would be refused, or misread, where the file is uploaded. */
function judgeFormat(
  file: string,
  content: Uint8Array,
  { formats }: MaterialRule,
): MaterialFormat | MaterialRefusal {
  const wanted = titlesOf(formats);
  const format = formatOf(content);
  if (!format) return refuse('format-unknown', { wanted });
  const found = titlesOf([format]);
  if (!formats.includes(format)) return refuse('format-unwanted', { found, wanted });
  const named = formatNamed(file);
  return named && named !== format ? refuse('name-misleads', { named: titlesOf([named]), found }) : format;
}

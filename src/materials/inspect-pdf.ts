import type { MaterialRule } from '../domain/closure.js';
import type { MaterialRefusal } from '../domain/materials.js';
import type { Clock } from '../domain/ports.js';
import { findPageDrawer, noDrawer } from './decoders.js';
import { measurePixels } from './measure-pixels.js';
import { drawPages, MOST_PAGES, type DrawnPages } from './page-drawer.js';
import { refuse } from './refuse.js';

/** Longest drawing of all pages, milliseconds. */
const LIMIT_MS = 30_000;

/** Draws every page of a document and holds what is seen against the rule. @throws AcctcloseError where nothing draws. */
export async function inspectPdf(
  content: Buffer,
  rule: MaterialRule,
  clock: Clock,
): Promise<{ readonly ok: true } | MaterialRefusal> {
  const drawn = await drawInTime(content, findPageDrawer(), clock);
  if (drawn === 'late') return refuse('decoding-too-slow', { format: 'PDF' });
  if ('unusable' in drawn) throw noDrawer(drawn.unusable);
  if ('failed' in drawn) {
    return /password|security/i.test(drawn.failed)
      ? refuse('document-locked')
      : refuse('file-damaged', { format: 'PDF' });
  }
  return judgePages(drawn, rule);
}

type Drawn = Extract<DrawnPages, { readonly count: number }>;

/** Empty and colourless pages may be among others, such as the back of a paper; one page has to show what is wanted. */
function judgePages({ count, pages }: Drawn, rule: MaterialRule): { readonly ok: true } | MaterialRefusal {
  if (count > MOST_PAGES) return refuse('too-many-pages', { count: String(count), most: String(MOST_PAGES) });
  if (pages.length === 0) return refuse('file-damaged', { format: 'PDF' });
  const looks = pages.map(({ data }) => measurePixels({ data, channels: 4 }));
  if (looks.every(({ isBlank }) => isBlank)) return refuse('blank');
  if (rule.inColor && !looks.some(({ inColor }) => inColor)) return refuse('not-in-color');
  const isCoarse = pages.some(({ imagePixels = Infinity }) => imagePixels < rule.leastPixels ** 2);
  if (isCoarse) return refuse('scan-too-coarse', { least: String(rule.leastPixels) });
  return { ok: true };
}

/** What was drawn, unless it takes too long; either way nothing goes on afterwards. */
async function drawInTime(content: Buffer, entry: string, clock: Clock): Promise<DrawnPages | 'late'> {
  const [timer, task] = [new AbortController(), new AbortController()];
  const late = clock.sleep(LIMIT_MS, timer.signal).then(() => 'late' as const);
  try {
    return await Promise.race([drawPages(entry, content, task.signal), late]);
  } finally {
    timer.abort();
    task.abort();
  }
}

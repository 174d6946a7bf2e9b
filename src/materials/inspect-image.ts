import type { Metadata, Sharp } from 'sharp';
import type { MaterialRule } from '../domain/closure.js';
import type { MaterialFormat, MaterialRefusal } from '../domain/materials.js';
import { loadImageDecoder, type OpenImage } from './decoders.js';
import { titlesOf } from './formats.js';
import { MEASURED_SIDE, measurePixels, type Look } from './measure-pixels.js';
import { refuse } from './refuse.js';

/** Pixels up to which an image is decoded: the largest camera picture in common use, of 48 megapixels, is within. */
const MOST_PIXELS = 50_000_000;
/** Longest decoding, in seconds. */
const LIMIT_SECONDS = 30;

export interface ImageSize {
  readonly ok: true;
  readonly width: number;
  readonly height: number;
}

/** Decodes an image as a whole and holds what it shows against the rule. @throws AcctcloseError where nothing decodes. */
export async function inspectImage(
  content: Buffer,
  format: MaterialFormat,
  rule: MaterialRule,
): Promise<ImageSize | MaterialRefusal> {
  const open = await loadImageDecoder();
  const head = await readHead(content, open).catch(explain);
  if ('gaveUp' in head) return giveUp(head.gaveUp, content, format, rule);
  // The decoder goes by its own signs; a file that is two things at once shows itself here.
  if (head.format !== format) return refuse('file-damaged', { format: titlesOf([format]) });
  const { width, height } = head;
  const refusal = judgeHead(head, rule);
  if (refusal) return refusal;
  const look = await decode(content, open).catch(explain);
  if ('gaveUp' in look) return giveUp(look.gaveUp, content, format, rule);
  if (look.isBlank) return refuse('blank');
  return rule.inColor && !look.inColor ? refuse('not-in-color') : { ok: true, width, height };
}

/** What the image says of itself. Nothing is decoded, so that no limit is needed. */
async function readHead(content: Buffer, open: OpenImage): Promise<Metadata> {
  return open(content, { limitInputPixels: false }).metadata();
}

function judgeHead({ width, height, pages = 1 }: Metadata, rule: MaterialRule): MaterialRefusal | undefined {
  const size = { width: String(width), height: String(height) };
  if (width * height > MOST_PIXELS) return refuse('too-many-pixels', { ...size, most: '50' });
  if (pages > 1) return refuse('several-images', { count: String(pages) });
  if (Math.min(width, height) < rule.leastPixels)
    return refuse('too-few-pixels', { ...size, least: String(rule.leastPixels) });
  return undefined;
}

/** Every pixel is decoded, and any damage is an error: what comes after a gap could be missing. */
async function decode(content: Buffer, open: OpenImage): Promise<Look> {
  const image = open(content, { limitInputPixels: MOST_PIXELS, failOn: 'warning' });
  const { data, info } = await shrink(image)
    .timeout({ seconds: LIMIT_SECONDS })
    .toBuffer({ resolveWithObject: true });
  return measurePixels({ data, channels: info.channels });
}

/** A small copy on white, as red, green and blue of one byte each. */
function shrink(image: Sharp): Sharp {
  return image
    .resize(MEASURED_SIDE, MEASURED_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' });
}

/** What the decoder said when it gave up. It throws plain errors, in which nothing but the message differs. */
function explain(error: unknown): { readonly gaveUp: string } {
  if (!(error instanceof Error)) throw error;
  return { gaveUp: error.message };
}

/** The usual compression of photographs in HEIF, which free decoders leave out. */
const HEVC = /^[^]{4}ftyphe[iv]/;

function giveUp(
  message: string,
  content: Buffer,
  format: MaterialFormat,
  { formats }: MaterialRule,
): MaterialRefusal {
  if (/^timeout/i.test(message)) return refuse('decoding-too-slow', { format: titlesOf([format]) });
  if (!HEVC.test(content.toString('latin1', 0, 16)) && !/not been built in/i.test(message))
    return refuse('file-damaged', { format: titlesOf([format]) });
  return refuse('cannot-decode', {
    format: titlesOf([format]),
    wanted: titlesOf(formats.filter((other) => other !== format)),
  });
}

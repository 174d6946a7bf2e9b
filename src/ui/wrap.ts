import stringWidth from 'string-width';

/** Scripts that break between any two characters. */
const BREAKS_ANYWHERE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
/** Marks that must not begin a line. */
const CLOSING = '、。，．：；！？）》」』】〉';

const WORD = `[^\\s${BREAKS_ANYWHERE}/?&]`;

/** Spaces, one East Asian character with the marks that close it, or a word; addresses break behind `/`, `?` and `&`. */
const PIECES = new RegExp(
  `\\s+|[${BREAKS_ANYWHERE}][${CLOSING}]*|(?:https?://)?(?:${WORD}*[/?&]+|${WORD}+)`,
  'gu',
);

/** ASCII, and the usual Chinese and Korean characters of two columns each. */
const PLAIN = /^[ -~\u4e00-\u9fff\uac00-\ud7a3]*$/;
const WIDE = /[\u4e00-\u9fff\uac00-\ud7a3]/g;

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Columns that a text without colours takes on a terminal. */
export function textWidth(text: string): number {
  // Tables measure each cell several times; most text is of these characters only.
  return PLAIN.test(text) ? text.length + (text.match(WIDE) ?? []).length : stringWidth(text);
}

/** Breaks one line into lines of at most `width` columns: at spaces, between East Asian characters, else anywhere. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (textWidth(line + piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const parts = textWidth(piece) <= width ? [piece] : cutText(piece, width);
    lines.push(...parts.slice(0, -1));
    line = (parts.at(-1) ?? '').trimStart();
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** Columns of the longest part that `wrapText` would not break by choice. */
export function longestPiece(text: string): number {
  return (text.match(PIECES) ?? []).reduce((most, piece) => Math.max(most, textWidth(piece.trimEnd())), 0);
}

/** One line of at most `width` columns, its end replaced by `…` where it is longer. */
export function clipText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const [start = ''] = cutText(text, Math.max(width - 1, 1));
  return `${start}…`;
}

/** Fills the text with spaces up to `width` columns. */
export function padText(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(width - textWidth(text), 0));
  return align === 'left' ? text + space : space + text;
}

function cutText(text: string, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of SEGMENTER.segment(text)) {
    if (part !== '' && textWidth(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

import type { AcctcloseError } from '../../domain/errors.js';
import { createPaint } from '../paint.js';
import { sanitize } from '../sanitize.js';
import { fill } from '../words/index.js';
import type { View } from './view.js';

/** The lines of an error: what happened, what to try, and the codes to quote. */
export function renderError(
  { message, tryThis, code, requestId }: AcctcloseError,
  { words, color }: Pick<View, 'words' | 'color'>,
): readonly string[] {
  const paint = createPaint(color);
  const codes = [
    fill(words['error.code'], { code: sanitize(code) }),
    ...(requestId === undefined ? [] : [fill(words['error.request'], { requestId: sanitize(requestId) })]),
  ];
  return [
    `${paint.bold(paint.red(words['error.title']))}  ${sanitize(message)}`,
    ...tryThis.map((hint) => `  → ${sanitize(hint)}`),
    paint.dim(`  ${codes.join(' · ')}`),
  ];
}

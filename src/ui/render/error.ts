import type { AcctcloseError } from '../../domain/errors.js';
import { createPaint } from '../paint.js';
import { sanitize } from '../sanitize.js';
import { fill } from '../words/index.js';
import { paragraph } from './paragraph.js';
import type { View } from './view.js';

/** The lines of an error: what happened, what to try, and the codes to quote. Wrapped where `columns` is given. */
export function renderError(
  { message, tryThis, code, requestId }: AcctcloseError,
  { words, color, columns }: Pick<View, 'words' | 'color'> & Partial<Pick<View, 'columns'>>,
): readonly string[] {
  const paint = createPaint(color);
  const label = words['error.title'];
  const [first = '', ...rest] = paragraph(sanitize(message), { columns }, `${label}  `);
  const codes = [
    fill(words['error.code'], { code: sanitize(code) }),
    ...(requestId === undefined ? [] : [fill(words['error.request'], { requestId: sanitize(requestId) })]),
  ];
  return [
    paint.bold(paint.red(label)) + first.slice(label.length),
    ...rest,
    ...tryThis.flatMap((hint) => paragraph(sanitize(hint), { columns }, '  → ')),
    ...paragraph(codes.join(' · '), { columns }, '  ').map(paint.dim),
  ];
}

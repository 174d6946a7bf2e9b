import { textWidth, wrapText } from '../wrap.js';
import { roomOf, type View } from './view.js';

/** Text behind a lead such as `- `, wrapped for a terminal with its lines flush behind the lead. */
export function paragraph(text: string, view: Pick<View, 'columns'>, lead = ''): readonly string[] {
  if (text === '') return [];
  const room = roomOf(view);
  const hang = ' '.repeat(textWidth(lead));
  const lines = room === undefined ? [text] : wrapText(text, room - hang.length);
  return lines.map((line, place) => (place === 0 ? lead : hang) + line);
}

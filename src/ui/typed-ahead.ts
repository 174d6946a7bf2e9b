import { setImmediate } from 'node:timers/promises';
import type { InputStream } from './streams.js';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
/** Turns of the event loop without input after which nothing typed is left. */
const QUIET_TURNS = 3;

/**
 * Throws away what was typed before a question was on the screen, so that it cannot answer it.
 * Leaves the terminal in raw mode. Resolves to whether the user meanwhile asked to stop.
 */
export async function discardTypedAhead(input: InputStream): Promise<boolean> {
  let typed = '';
  const listen = (chunk: Buffer | string): void => {
    typed += chunk.toString();
  };
  // Raw mode also hands over a line that was begun and not ended.
  input.setRawMode?.(true);
  input.on('data', listen);
  for (let quiet = 0, heard = 0; quiet < QUIET_TURNS; heard = typed.length) {
    await setImmediate();
    quiet = typed.length === heard ? quiet + 1 : 0;
  }
  input.off('data', listen);
  input.pause();
  return typed.includes(CTRL_C) || typed.includes(CTRL_D);
}

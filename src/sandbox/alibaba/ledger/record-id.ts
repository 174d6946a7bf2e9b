import { hashText } from '../../engine/random.js';

/** Id of a settlement: its month, and a number that its key stands for. */
export function recordId(cycle: string, key: string): string {
  return `${cycle.replace('-', '')}${String(hashText(key)).padStart(10, '0')}`;
}

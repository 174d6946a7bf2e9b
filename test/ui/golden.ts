import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const FOLDER = join(import.meta.dirname, '../golden');

/** Compares lines with a golden file; `UPDATE_GOLDEN=1` writes the file anew. */
export function expectGolden(name: string, lines: readonly string[] | string): void {
  const file = join(FOLDER, name);
  const text = `${typeof lines === 'string' ? lines : lines.join('\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${name} is missing; UPDATE_GOLDEN=1 writes it`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildFixture, type Fixture } from './terminal.js';

const ERASE_LINE = '\u001b[0K';
const SHOW_CURSOR = '\u001b[?25h';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await buildFixture();
});
afterAll(() => fixture.dispose());

it('makes room for notes and results, and is gone when stopped', async () => {
  const terminal = fixture.start(['spinner-and-note']);
  await terminal.until('working');
  terminal.signal();
  const output = await terminal.ended();
  for (const line of ['a note', 'a result', 'RESULT "stopped"']) {
    expect(output.slice(0, output.indexOf(line)).endsWith(ERASE_LINE) || output.includes(`\n${line}`)).toBe(
      true,
    );
  }
  expect(output.slice(output.lastIndexOf('working'))).toContain(SHOW_CURSOR);
  expect(output.lastIndexOf('working')).toBeLessThan(output.indexOf('RESULT'));
});

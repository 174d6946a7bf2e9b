import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildFixture, type Fixture } from './terminal.js';
import { visibleLines } from './visible-lines.js';

const SHOW_CURSOR = '\u001b[?25h';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await buildFixture();
});
afterAll(() => fixture.dispose());

it('keeps notes and results whole, and leaves nothing behind', async () => {
  const terminal = fixture.start(['spinner-and-note']);
  const spinning = await terminal.until('working');
  expect(visibleLines(spinning).join('\n')).toMatch(/^. working/u);
  terminal.signal();
  const output = await terminal.ended();
  expect(visibleLines(output)).toEqual(['a note', 'a result', 'RESULT "stopped"']);
  expect(output.slice(output.lastIndexOf('working'))).toContain(SHOW_CURSOR);
});

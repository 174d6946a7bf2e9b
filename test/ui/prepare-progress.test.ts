import { describe, expect, it } from 'vitest';
import type { AppEvent } from '../../src/domain/events.js';
import { createPrepareProgress } from '../../src/ui/prepare-progress.js';
import { wordsOf } from '../../src/ui/words/index.js';
import { STEPS, toolStep } from './plan-samples.js';
import { FINDINGS, TEXTS } from './samples.js';

const { stop, release, bill } = STEPS;
const other = toolStep('stop-server', { subject: { type: 'ecs instance', id: 'i-2' } });
const until = new Date('2026-11-21T19:30:00.500Z');
const denied = { end: 'blocked', code: 'Forbidden.RAM', message: 'No.' } as const;

function follow(events: readonly AppEvent[], columns?: number) {
  const shown: string[] = [];
  const notes: string[] = [];
  let [begun, stopped] = [0, 0];
  const screen = {
    spin: (text: string) => {
      begun += 1;
      shown.push(text);
      return { update: (next: string) => void shown.push(next), stop: () => void (stopped += 1) };
    },
    note: (text: string) => void notes.push(text),
    columns: () => columns,
  };
  const progress = createPrepareProgress(screen, wordsOf('en'), { texts: TEXTS });
  for (const event of events) progress.emit(event);
  progress.done();
  return { shown, notes, begun, stopped };
}

describe('the line of a preparation', () => {
  it('tells how far it is and what it does', () => {
    const { shown, begun, stopped } = follow([
      { type: 'plan-started', steps: 3 },
      { type: 'step-ended', result: { step: bill, end: 'done' } },
      { type: 'step-started', step: stop },
      { type: 'step-ended', result: { step: stop, end: 'done' } },
      { type: 'step-started', step: release },
    ]);
    expect(shown).toEqual([
      'Step 2 of 3 · Stop 测试服务器-生产.',
      'Step 3 of 3 · Release the server i-bp1abcdefghij0001.',
    ]);
    expect([begun, stopped]).toEqual([1, 1]);
  });

  it('names the step that holds up the others, what it waits for and until when', () => {
    const { shown } = follow([
      { type: 'plan-started', steps: 2 },
      { type: 'step-started', step: stop },
      { type: 'step-started', step: other },
      { type: 'step-waiting', step: other, why: 'provider', until },
    ]);
    expect(shown.at(-1)).toBe(
      'Step 1 of 2 · Stop i-2. · until 11-21 19:30 UTC at most (the provider is at it)',
    );
  });

  it("gives the provider's code for what is in the way, harmless", () => {
    const { shown } = follow([
      { type: 'plan-started', steps: 1 },
      { type: 'step-waiting', step: stop, why: 'InUse\u001b[2J', until },
    ]);
    expect(shown.at(-1)).toContain('(InUse\\x1b[2J)');
  });

  it('is the same line as that of the connection before', () => {
    const { shown, begun } = follow([
      { type: 'connecting', provider: 'sample' },
      { type: 'plan-started', steps: 1 },
      { type: 'step-started', step: other },
    ]);
    expect(shown).toEqual(['Connecting to sample', 'Step 1 of 1 · Stop i-2.']);
    expect(begun).toBe(1);
  });

  it('is not drawn when nothing happens', () => {
    expect(follow([])).toEqual({ shown: [], notes: [], begun: 0, stopped: 0 });
  });
});

describe('a line for each ended step', () => {
  const ended: readonly AppEvent[] = [
    { type: 'plan-started', steps: 4 },
    { type: 'step-ended', result: { step: stop, end: 'done', already: true } },
    { type: 'step-ended', result: { step: other, ...denied } },
    { type: 'step-ended', result: { step: { ...other, id: 'x' }, ...denied } },
    { type: 'step-ended', result: { step: release, end: 'held', heldBy: other.id } },
  ];

  it('is written where nobody watches', () => {
    expect(follow(ended).notes).toEqual([
      'done before: Stop 测试服务器-生产.',
      'blocked (Forbidden.RAM): Stop i-2.',
      'blocked (Forbidden.RAM): Stop i-2.',
      'held back: Release the server i-bp1abcdefghij0001.',
    ]);
  });

  it('is written on a terminal only for what stops it, and once for each obstacle', () => {
    expect(follow(ended, 80).notes).toEqual(['blocked (Forbidden.RAM): Stop i-2.']);
  });

  it('cannot drive the terminal', () => {
    const step = toolStep('stop-server', { subject: FINDINGS.hostile.subject });
    const { notes } = follow([{ type: 'step-ended', result: { step, end: 'done' } }]);
    expect(notes.join('')).not.toMatch(/\p{Cc}|\u202e/u);
  });
});

import { expect, it } from 'vitest';
import type { AppEvent } from '../../src/domain/events.js';
import { createPrepareEvents } from '../../src/ui/prepare-events.js';
import { readDocument } from '../helpers/schema.js';
import { STEPS } from './plan-samples.js';

const { stop } = STEPS;
const until = new Date('2026-11-21T19:30:00.500Z');

function follow(...events: readonly AppEvent[]): readonly string[] {
  const lines: string[] = [];
  const { emit, done } = createPrepareEvents({ note: (text) => void lines.push(text) });
  for (const event of events) emit(event);
  done();
  return lines;
}

it('writes one line of JSON for each event', () => {
  const lines = follow(
    { type: 'plan-started', steps: 1 },
    { type: 'step-started', step: stop },
    { type: 'retrying', action: 'ecs:StopInstance', code: 'Throttling', waitMs: 500 },
    { type: 'step-waiting', step: stop, why: 'provider', until },
    { type: 'clock-skewed', seconds: 90 },
    { type: 'step-ended', result: { step: stop, end: 'blocked', code: 'Forbidden', needs: ['ecs:Stop'] } },
  );
  const step = stop.id;
  expect(lines.map((line) => readDocument(line))).toMatchObject([
    { event: 'plan-started', steps: 1 },
    { event: 'step-started', step },
    { event: 'retrying', action: 'ecs:StopInstance' },
    { event: 'step-waiting', step, why: 'provider', until: '2026-11-21T19:30:00Z' },
    { event: 'clock-skewed', seconds: 90 },
    { event: 'step-ended', step, end: 'blocked', code: 'Forbidden', needs: ['ecs:Stop'] },
  ]);
  expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
});

it('cannot drive the terminal, and gives back what it was', () => {
  const why = 'In\u001b[2JUse\u202e\n';
  const [line = ''] = follow({ type: 'step-waiting', step: stop, why, until });
  expect(line).not.toMatch(/\p{Cc}|\u202e/u);
  expect(readDocument(line)['why']).toBe(why);
});

it('is silent about the rest', () => {
  expect(follow({ type: 'rows-written', rows: 1 }, { type: 'connecting', provider: 'sample' })).toEqual([]);
});

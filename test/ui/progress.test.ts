import { describe, expect, it } from 'vitest';
import type { AppEvent } from '../../src/domain/events.js';
import { createProgress } from '../../src/ui/progress.js';
import { wordsOf } from '../../src/ui/words/index.js';
import { ACCOUNT, CONDITIONS, REPORTS } from './samples.js';

function follow(events: readonly AppEvent[]) {
  const shown: string[] = [];
  const notes: string[] = [];
  const spin = (text: string) => {
    shown.push(text);
    return { update: (next: string) => void shown.push(next), stop: () => void shown.push('stopped') };
  };
  const progress = createProgress({ spin, note: (text) => void notes.push(text) }, wordsOf('en'), CONDITIONS);
  for (const event of events) progress.emit(event);
  progress.done();
  return { shown, notes };
}

const [servers, overdue] = REPORTS.blocked.outcomes;

describe('progress', () => {
  it('tells how far the checks are and names one that runs', () => {
    const { shown } = follow([
      { type: 'connecting', provider: 'sample' },
      { type: 'connected', account: ACCOUNT, checks: 2 },
      { type: 'check-started', condition: servers!.condition.id },
      { type: 'check-started', condition: overdue!.condition.id },
      { type: 'check-done', outcome: servers! },
      { type: 'check-done', outcome: overdue! },
    ]);
    expect(shown).toEqual([
      'Connecting to sample',
      'Checking 1 of 2 · Every server released',
      'Checking 1 of 2 · Every server released',
      'Checking 2 of 2 · No overdue payment; up to 10 CNY can be given up',
      'stopped',
    ]);
  });

  it('counts members, by their ids', () => {
    const { shown } = follow([
      { type: 'connected', account: ACCOUNT, checks: 2 },
      { type: 'member-started', member: '1111' },
      { type: 'member-done', member: '1111' },
      { type: 'member-started', member: '2222\u001b[2J' },
    ]);
    expect(shown).toEqual(['Checking 1 of 2 · 1111', 'Checking 2 of 2 · 2222\\x1b[2J', 'stopped']);
  });

  it('says once that a call is tried again, and once that the clock is off', () => {
    const retry = {
      type: 'retrying',
      action: 'ecs:ListServers',
      code: 'Throttling.User',
      waitMs: 900,
    } as const;
    const skew = { type: 'clock-skewed', seconds: -123.4 } as const;
    const { notes } = follow([retry, retry, skew, skew]);
    expect(notes).toEqual([
      'ecs:ListServers: Throttling.User. Trying again.',
      "This machine's clock is off by 123 s; the provider's time is used.",
    ]);
  });

  it('draws nothing when nothing happens', () => {
    expect(follow([])).toEqual({ shown: [], notes: [] });
  });
});

import { describe, expect, it } from 'vitest';
import type { MemberClosure } from '../../src/domain/closing.js';
import type { AppEvent } from '../../src/domain/events.js';
import { createMembersProgress } from '../../src/ui/members-progress.js';
import { wordsOf } from '../../src/ui/words/index.js';
import { ACCOUNT } from './samples.js';

const until = new Date('2026-11-21T19:30:00.500Z');

function follow(events: readonly AppEvent[], columns?: number) {
  const shown: string[] = [];
  const notes: string[] = [];
  const screen = {
    spin: (text: string) => {
      shown.push(text);
      return { update: (next: string) => void shown.push(next), stop: () => void shown.push('stopped') };
    },
    note: (text: string) => void notes.push(text),
    columns: () => columns,
  };
  const progress = createMembersProgress(screen, wordsOf('en'));
  for (const event of events) progress.emit(event);
  progress.done();
  return { shown, notes };
}

function ended(accountId: string, rest: Partial<MemberClosure> = {}): AppEvent {
  const member = { accountId, type: 'created' };
  const result = {
    member,
    end: 'closed',
    findings: [],
    reasons: [],
    needs: [],
    exitCode: 0,
    ...rest,
  } as const;
  return { type: 'closing-ended', result };
}

const called = (member: string): AppEvent => ({ type: 'closing-waiting', member, at: 'call' });
const seen = (member: string, at: 'submitted' | 'lost'): AppEvent => ({
  ...{ type: 'closing-waiting', member, at, until },
});

const COURSE: readonly AppEvent[] = [
  { type: 'closing-started', members: 3 },
  called('101'),
  called('102'),
  seen('101', 'submitted'),
  seen('101', 'submitted'),
  ended('101'),
  called('103'),
  seen('102', 'lost'),
  ended('102', { end: 'blocked', code: 'InUse\u001b[2J', exitCode: 3 }),
  ended('103'),
];

describe('the line of closing members', () => {
  it('tells which of how many it is, and what it waits for', () => {
    const { shown, notes } = follow(COURSE, 80);
    expect(notes).toEqual([]);
    expect([...new Set(shown)]).toEqual([
      'Member 1 of 3 · 101 · waiting for the answer to its call',
      'Member 1 of 3 · 101 · with the provider: submitted; looking until 2026-11-21 19:30 UTC at most',
      'Member 2 of 3 · 102 · waiting for the answer to its call',
      'Member 2 of 3 · 102 · its answer was lost; looking until 2026-11-21 19:30 UTC at most',
      'Member 3 of 3 · 103 · waiting for the answer to its call',
      'stopped',
    ]);
  });

  it('goes on with what an earlier run left, while members are checked', () => {
    const { shown } = follow([
      { type: 'connected', account: ACCOUNT, checks: 2 },
      { type: 'member-started', member: '101' },
      { type: 'member-started', member: '102' },
      seen('102', 'submitted'),
      { type: 'member-done', member: '102' },
    ]);
    expect(shown[0]).toBe('Checking 1 of 2 · 101');
    expect(shown).toContain(
      'Member 2 of 2 · 102 · with the provider: submitted; looking until 2026-11-21 19:30 UTC at most',
    );
  });
});

describe('plain lines', () => {
  it('tell each turn once, harmless, where nobody watches', () => {
    expect(follow(COURSE).notes).toEqual([
      'Member 1 of 3 · 101 · with the provider: submitted; looking until 2026-11-21 19:30 UTC at most',
      'Member 1 of 3 · 101 · closed',
      'Member 2 of 3 · 102 · its answer was lost; looking until 2026-11-21 19:30 UTC at most',
      'Member 2 of 3 · 102 · blocked (InUse\\x1b[2J)',
      'Member 3 of 3 · 103 · closed',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ClosureEvent, ClosureStage } from '../../src/domain/closure.js';
import {
  hasFailed,
  isRunning,
  readClosureJournal,
  type ClosureState,
} from '../../src/domain/closure-state.js';

const OPENED: ClosureEvent = {
  type: 'opened',
  version: '1',
  provider: 'cloud',
  accountId: '42',
  kind: 'own',
};
const FILED: ClosureEvent = { type: 'submitted', by: 'you' };

/** Reads a journal with one line a minute. */
function read(events: readonly ClosureEvent[], afterSubmission?: ClosureStage): ClosureState {
  const entries = events.map((event, minute) => ({ at: at(minute), event }));
  return readClosureJournal(entries, afterSubmission);
}

function at(minute: number): string {
  return `2026-11-21T00:0${minute}:00Z`;
}

function seen(
  stage: ClosureStage,
  more: Partial<Extract<ClosureEvent, { type: 'observed' }>> = {},
): ClosureEvent {
  return { type: 'observed', stage, evidence: ['ram:GetRole'], ...more };
}

function answered(step: string, answer: string): ClosureEvent {
  return { type: 'answered', step, answer };
}

describe('the journal of a closure', () => {
  it('knows nothing while it is empty', () => {
    expect(read([])).toMatchObject({ subject: undefined, stage: 'preparing', since: '', submission: 'none' });
  });

  it('begins with whose closure it is', () => {
    const member = {
      provider: 'cloud',
      accountId: '7',
      kind: 'member',
      managedBy: '42',
      memberType: 'created',
    } as const;
    const state = read([{ type: 'opened', version: '1', ...member }]);
    expect(state.subject).toEqual(member);
    expect(state.since).toBe(at(0));
  });

  it('keeps the last answer to each question', () => {
    const { answers } = read([OPENED, answered('way', 'ticket'), answered('way', 'console')]);
    expect([...answers]).toEqual([['way', { answer: 'console', at: at(2) }]]);
  });

  it('opens a question again whose answer was withdrawn', () => {
    const events = [answered('own-key', 'remove'), answered('way', 'ticket')];
    const { answers } = read([OPENED, ...events, { type: 'withdrawn', step: 'own-key', code: 'Forbidden' }]);
    expect([...answers.keys()]).toEqual(['way']);
  });

  it('tells what calls show from what the person states', () => {
    const stated = read([OPENED, answered('verification', 'personal')]);
    const told = read([OPENED, { type: 'verified', verification: 'enterprise' }]);
    expect([stated.verification, stated.answers.get('verification')?.answer]).toEqual([
      undefined,
      'personal',
    ]);
    expect([told.verification, told.answers.size]).toEqual(['enterprise', 0]);
  });

  it('remembers the check, the steps done by hand, and the key', () => {
    const sha256 = 'a'.repeat(64);
    const state = read([
      OPENED,
      { type: 'checked', verdict: 'closable', sha256 },
      { type: 'walked', step: 'open' },
      { type: 'key-removing', keyId: 'AKID1' },
    ]);
    expect(state.check).toEqual({ verdict: 'closable', sha256, at: at(1) });
    expect([...state.walked]).toEqual([['open', at(2)]]);
    expect(state.ownKey).toBe('removing');
  });

  it('starts from nothing when a closure is begun anew', () => {
    const { answers, stage, submission } = read([
      OPENED,
      answered('way', 'ticket'),
      FILED,
      seen('restored'),
      OPENED,
    ]);
    expect([answers.size, stage, submission]).toEqual([0, 'preparing', 'none']);
  });
});

describe('a closure that is begun anew without a key', () => {
  const sha256 = 'a'.repeat(64);
  const former: readonly ClosureEvent[] = [
    { type: 'checked', verdict: 'closable', sha256 },
    { type: 'verified', verification: 'personal' },
    { type: 'key-removing', keyId: 'AKID1' },
    seen('rejected'),
  ];

  it('keeps what was read with the key, and nothing else', () => {
    const state = read([OPENED, answered('way', 'ticket'), ...former, { ...OPENED, keyless: true }]);
    expect(state).toMatchObject({ check: { sha256 }, verification: 'personal', ownKeyId: 'AKID1' });
    expect([state.ownKey, state.stage, state.answers.size]).toEqual(['removed', 'preparing', 0]);
  });

  it('keeps nothing where the key still works', () => {
    const state = read([OPENED, ...former, OPENED]);
    expect([state.check, state.verification, state.ownKey]).toEqual([undefined, undefined, 'kept']);
  });
});

describe('the submission', () => {
  it.each<[string, readonly ClosureEvent[], ClosureState['submission']]>([
    ['is intended until its outcome is known', [{ type: 'submitting' }], 'intended'],
    [
      'is uncertain after a lost answer',
      [{ type: 'submitting' }, { type: 'uncertain', code: 'reset' }],
      'uncertain',
    ],
    ['is none after a refusal', [{ type: 'submitting' }, { type: 'refused', code: 'no' }], 'none'],
    ['is done once it was accepted', [{ type: 'submitting' }, FILED], 'done'],
    ['is done where a later stage is seen', [{ type: 'submitting' }, seen('cooling-down')], 'done'],
    ['is none where calls show no more than preparation', [seen('preparing')], 'none'],
  ])('%s', (_, events, submission) => {
    expect(read([OPENED, ...events]).submission).toBe(submission);
  });

  it.each([undefined, 'under-review'] as const)(
    'leads to the stage that the provider has for it: %s',
    (after) => {
      expect(read([OPENED, FILED], after)).toMatchObject({
        stage: after ?? 'submitted',
        since: at(1),
        source: 'journal',
      });
    },
  );

  it('forgets a refused one together with its time', () => {
    const state = read([OPENED, { type: 'submitting' }, { type: 'refused', code: 'no' }]);
    expect(state.submissionAt).toBeUndefined();
  });
});

describe('a stage', () => {
  it('goes on since it was first seen', () => {
    const state = read([
      OPENED,
      seen('cooling-down', { until: '2026-12-05T00:00:00Z' }),
      seen('cooling-down'),
    ]);
    expect(state).toMatchObject({ since: at(1), source: 'observed', until: undefined });
  });

  it('that the user reports is since the day that he names, with no call to prove it', () => {
    const state = read([
      OPENED,
      FILED,
      seen('cooling-down'),
      { type: 'reported', stage: 'closed', on: '2026-11-20' },
    ]);
    expect(state).toMatchObject({ stage: 'closed', since: '2026-11-20', source: 'reported', evidence: [] });
  });

  it('keeps why the closure failed', () => {
    expect(read([OPENED, FILED, seen('rejected', { reasons: ['new charges'] })]).reasons).toEqual([
      'new charges',
    ]);
  });

  it.each<[ClosureStage, ClosureState['submission'], boolean, boolean]>([
    ['preparing', 'none', false, false],
    ['preparing', 'intended', false, false],
    ['preparing', 'done', true, false],
    ['submitted', 'done', true, false],
    ['under-review', 'none', true, false],
    ['cooling-down', 'done', true, false],
    ['closed', 'done', false, false],
    ['rejected', 'done', false, true],
    ['restored', 'done', false, true],
  ])('%s, submission %s: running %s, failed %s', (stage, submission, running, failed) => {
    expect([isRunning({ stage, submission }), hasFailed({ stage })]).toEqual([running, failed]);
  });
});

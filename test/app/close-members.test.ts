import { describe, expect, it } from 'vitest';
import { closeMembers, type CloseMembersResult } from '../../src/app/close-members.js';
import type { MemberClosuresReport } from '../../src/domain/closing.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import type { AppEvent } from '../../src/domain/events.js';
import type { Member } from '../../src/domain/member.js';
import type { Locks } from '../../src/domain/ports.js';
import type { Observation } from '../../src/domain/closure.js';
import { manualClock, type ManualClock } from '../helpers/fake-clock.js';
import { FREE_LOCKS, INSPECTOR, memoryClosures, type MemoryClosures } from '../helpers/fake-closure.js';
import {
  fault,
  finding,
  MEMBERS,
  openOrganisation,
  type OrganisationWorld,
} from '../helpers/fake-organisation.js';

/** Types what the question asks for. */
const EXPECTED = '=';

const { created: A, another: B, invited: GUEST } = MEMBERS;

interface World extends OrganisationWorld {
  readonly store?: MemoryClosures;
  readonly clock?: ManualClock;
  readonly locks?: Locks;
  readonly detach?: boolean;
  readonly ids?: readonly string[];
  readonly answers?: Readonly<Record<string, string>>;
}

/** Closes members of an imaginary organisation. @returns what came of it, and the calls that changed something. */
async function close(world: World): Promise<{
  readonly result: CloseMembersResult;
  readonly calls: readonly string[];
  readonly asked: readonly string[];
  readonly events: readonly AppEvent[];
  readonly store: MemoryClosures;
}> {
  const { store = memoryClosures(), clock = manualClock(), answers = { confirm: EXPECTED } } = world;
  const { locks = FREE_LOCKS } = world;
  const { session, calls } = openOrganisation({ members: [A, B], ...world });
  const asked: string[] = [];
  const events: AppEvent[] = [];
  const result = await closeMembers({
    ...{ session, title: 'The Cloud', store, locks, clock, now: () => clock.now(), version: '1' },
    ...{ signal: new AbortController().signal, inspector: INSPECTOR, given: new Map(), concurrency: 4 },
    ...{ detach: world.detach === true, onChecked: () => undefined },
    emit: (event) => void events.push(event),
    ...(world.ids ? { ids: world.ids } : {}),
    asker: {
      announce: ({ deleted, detached }) => {
        const idsOf = (some: readonly Member[]): string => some.map(({ accountId }) => accountId).join(' ');
        asked.push(`delete ${idsOf(deleted)}; detach ${idsOf(detached)}`);
      },
      answer: (question, _texts, complaint) => {
        const { id, kind } = question;
        const isUsual = (kind === 'final' || kind === 'records') && !Object.hasOwn(answers, id);
        if (!isUsual) asked.push(id);
        const expected = 'expects' in question ? question.expects : 'yes';
        const answer = isUsual || answers[id] === EXPECTED ? expected : answers[id];
        return Promise.resolve(complaint ? undefined : answer);
      },
    },
  });
  return { result, calls, asked, events, store };
}

function reportOf(result: CloseMembersResult): MemberClosuresReport {
  if (result.kind !== 'ended') throw new Error('it did not end');
  return result.report;
}

function endsOf(result: CloseMembersResult): readonly string[] {
  return reportOf(result).results.map(({ member, end }) => `${member.accountId} ${end}`);
}

describe('closing members', () => {
  it('submits each once and follows it until it is closed', async () => {
    const { result, calls, store } = await close({});
    expect(calls).toEqual(['submit 1', 'submit 2']);
    expect(endsOf(result)).toEqual(['1 closed', '2 closed']);
    expect(reportOf(result).exitCode).toBe(0);
    expect(store.events('1').map(({ type }) => type)).toEqual([
      ...['opened', 'answered', 'answered', 'submitting', 'submitted', 'observed'],
    ]);
  });

  it('confirms how many there are with the id of the organisation, after it has shown whom it concerns', async () => {
    const { asked, result } = await close({ answers: { confirm: '2 42' } });
    expect(asked).toEqual(['delete 1 2; detach ', 'confirm']);
    expect(endsOf(result)).toEqual(['1 closed', '2 closed']);
  });

  it('confirms a single one with its own id', async () => {
    const { calls } = await close({ members: [A], answers: { confirm: '1' } });
    expect(calls).toEqual(['submit 1']);
  });

  it('leaves a member that is not to be deleted for good, and closes the rest', async () => {
    const answers = { 'final:1': 'no', confirm: EXPECTED };
    const { calls, result, asked } = await close({ answers });
    expect(calls).toEqual(['submit 2']);
    expect(endsOf(result)).toEqual(['1 declined', '2 closed']);
    expect(asked).toEqual(['final:1', 'delete 2; detach ', 'confirm']);
  });

  it.each([
    ['nothing', ''],
    ['a waiver without names', 'WAIVE'],
    ['a waiver of a part only', 'WAIVE bills orders'],
    ['a waiver of what is none', 'WAIVE bills orders invoices photos'],
  ])('deletes no member for whose records there is %s', async (_what, answer) => {
    const { calls, result } = await close({ answers: { 'records:1': answer, confirm: EXPECTED } });
    expect(result).toMatchObject({ kind: 'open', open: [{ question: { id: 'records:1' } }] });
    expect(calls).toEqual([]);
  });

  it('keeps where the records of a member are, with what they are known by', async () => {
    const { store } = await close({
      members: [A],
      answers: { 'records:1': '/exports/1', confirm: EXPECTED },
    });
    expect(store.events('1')).toContainEqual({
      ...{ type: 'answered', step: 'records:1', answer: '/exports/1', sha256: 'b'.repeat(64) },
    });
  });

  it.each([{ confirm: '42' }, { confirm: '1 42' }, {}])(
    'sends nothing unless that is given: %j',
    async (answers) => {
      const { result, calls } = await close({ answers });
      expect(result.kind).toBe('open');
      expect(calls).toEqual([]);
    },
  );

  it('leaves a blocked member and goes on with the rest', async () => {
    const findings = [finding('must-process', 'x'), finding('must-process', 'y')];
    const { result, calls } = await close({ judgements: { 1: { findings } } });
    expect(calls).toEqual(['submit 2']);
    expect(endsOf(result)).toEqual(['1 blocked', '2 closed']);
    expect(reportOf(result).results[0]?.findings).toHaveLength(2);
    expect(reportOf(result).exitCode).toBe(3);
  });

  it('leaves a member whose check fails or cannot be read whole', async () => {
    const gap = { code: 'malformed', action: 'org:Check', needs: [] } as const;
    const { result, calls } = await close({ judgements: { 1: fault('denied'), 2: { gaps: [gap] } } });
    expect(calls).toEqual([]);
    expect(endsOf(result)).toEqual(['1 failed', '2 failed']);
    expect(reportOf(result).exitCode).toBe(5);
  });

  it('goes on with the rest when one is refused', async () => {
    const { result } = await close({ submitFault: { 1: fault('refused') }, heard: false });
    expect(endsOf(result)).toEqual(['1 blocked', '2 closed']);
  });

  it('waits where the provider lets time pass', async () => {
    let submitted = false;
    const stageOf = (): Observation['stage'] => {
      const stage = submitted ? 'cooling-down' : undefined;
      submitted = true;
      return stage;
    };
    const { result } = await close({ members: [A], stageOf });
    expect(endsOf(result)).toEqual(['1 waiting']);
    expect(reportOf(result).exitCode).toBe(6);
  });

  it('submits nothing for a member whose deletion runs already', async () => {
    const { result, calls } = await close({ stageOf: () => 'cooling-down' });
    expect(calls).toEqual([]);
    expect(endsOf(result)).toEqual(['1 waiting', '2 waiting']);
  });

  it('leaves a member whose calls fail on the way, and goes on with the rest', async () => {
    const { result } = await close({
      ...{ submitFault: { 1: fault('unavailable') }, heard: false, listFaultAfter: 1 },
    });
    expect(endsOf(result)).toEqual(['1 uncertain', '2 closed']);
  });

  it('tells what it waits for, and what became of each', async () => {
    let looks = 0;
    const stageOf = (): Observation['stage'] =>
      [undefined, 'submitted', 'closed'][Math.min(looks++, 2)] as Observation['stage'];
    const { events } = await close({ members: [A], stageOf });
    expect(events.filter(({ type }) => type.startsWith('closing-'))).toMatchObject([
      { type: 'closing-started', members: 1 },
      { type: 'closing-waiting', member: '1', at: 'call' },
      { type: 'closing-waiting', member: '1', at: 'submitted', until: new Date('2026-11-21T00:08:56.295Z') },
      { type: 'closing-ended', result: { end: 'closed' } },
    ]);
  });

  it('does not know members that the organisation has not', async () => {
    await expect(close({ ids: ['9'] })).rejects.toMatchObject({ code: 'unknown-member' });
  });
});

describe('consent', () => {
  const judgements = { 1: { findings: [finding('renounceable', 'x'), finding('renounceable', 'y')] } };
  const all = { confirm: EXPECTED, '1:item:x': 'x', '1:item:y': 'y' };

  it('is taken one by one and sent with the member', async () => {
    const { calls } = await close({ judgements, answers: all });
    expect(calls).toEqual(['submit 1 x y', 'submit 2']);
  });

  it('to a part keeps the member', async () => {
    const { result, calls } = await close({ judgements, answers: { ...all, '1:item:y': 'no' } });
    expect(calls).toEqual(['submit 2']);
    expect(endsOf(result)).toEqual(['1 declined', '2 closed']);
    expect(reportOf(result).exitCode).toBe(10);
  });

  it('that is missing is named, and nothing is sent for any member', async () => {
    const { result, calls } = await close({ judgements, answers: { confirm: EXPECTED, '1:item:x': 'x' } });
    const open = result.kind === 'open' ? result.open.map(({ question }) => question.id) : [];
    expect(open).toEqual(['1:item:y']);
    expect(calls).toEqual([]);
  });

  it('that cannot be written down ends the run before anything is sent', async () => {
    const store = memoryClosures();
    const busy = new AcctcloseError('locked', 'Another run.', { code: 'locked' });
    let holds = 0;
    // Both members are examined first; the third time is for the first answer.
    const locks: Locks = {
      hold: (key) => ((holds += 1) === 3 ? Promise.reject(busy) : FREE_LOCKS.hold(key)),
    };
    await expect(close({ store, locks, judgements, answers: all })).rejects.toBe(busy);
    expect(store.events('1')).toEqual([]);
  });

  it('is not asked for again by the next run', async () => {
    const { store } = await close({ judgements, answers: { '1:item:x': 'x', '1:item:y': 'y' } });
    const { asked } = await close({ store, judgements, answers: { confirm: EXPECTED } });
    expect(asked).toEqual(['delete 1 2; detach ', 'confirm']);
  });
});

describe('the permission to delete', () => {
  it('is a step of its own', async () => {
    const { calls, asked } = await close({
      ...{ members: [A], permitted: false, answers: { confirm: EXPECTED, permit: 'yes' } },
    });
    expect(asked).toContain('permit');
    expect(calls).toEqual(['permit', 'submit 1']);
  });

  it('is not switched on against a no', async () => {
    const { calls, result } = await close({ permitted: false, answers: { confirm: EXPECTED, permit: 'no' } });
    expect(calls).toEqual([]);
    expect(endsOf(result)).toEqual(['1 declined', '2 declined']);
  });
});

describe('a reply that is lost', () => {
  const lost = { 1: fault('unavailable') };

  it('is looked at: the deletion was heard', async () => {
    const { result, calls } = await close({ members: [A], submitFault: lost });
    expect(calls).toEqual(['submit 1']);
    expect(endsOf(result)).toEqual(['1 closed']);
  });

  it('is never answered by a second call, not even by the next run', async () => {
    const { store, result } = await close({ members: [A], submitFault: lost, heard: false });
    expect(endsOf(result)).toEqual(['1 uncertain']);
    expect(reportOf(result).exitCode).toBe(5);
    const again = await close({ store, members: [A] });
    expect(again.calls).toEqual([]);
    expect(endsOf(again.result)).toEqual(['1 uncertain']);
  });

  it('counts as not heard once nothing has shown for long', async () => {
    const clock = manualClock();
    const { store } = await close({ clock, members: [A], submitFault: lost, heard: false });
    clock.advance(600_000);
    const again = await close({ store, clock, members: [A] });
    expect(again.calls).toEqual(['submit 1']);
    expect(endsOf(again.result)).toEqual(['1 closed']);
  });

  it('stays uncertain where the member has left the list', async () => {
    const clock = manualClock();
    const { store } = await close({ clock, members: [A], submitFault: lost, heard: false });
    clock.advance(600_000);
    const again = await close({ store, clock, members: [], ids: ['1'] });
    expect(endsOf(again.result)).toEqual(['1 uncertain']);
  });
});

describe('a member that cannot be deleted', () => {
  it('is left as it is, and named', async () => {
    const { result, calls } = await close({ members: [GUEST] });
    expect(calls).toEqual([]);
    expect(endsOf(result)).toEqual(['3 not-deletable']);
    expect(reportOf(result).exitCode).toBe(3);
  });

  it('is let go where that was asked for, beside those that are deleted', async () => {
    const { result, calls, asked } = await close({ members: [A, GUEST], detach: true });
    expect(asked[0]).toBe('delete 1; detach 3');
    expect(calls).toEqual(['submit 1', 'detach 3']);
    expect(endsOf(result)).toEqual(['1 closed', '3 detached']);
  });

  it.each([
    [true, '3 detached'],
    [false, '3 uncertain'],
  ])('is looked for where the reply is lost (heard: %s)', async (heard, end) => {
    const detachFault = fault('unavailable');
    const { result, calls } = await close({ members: [GUEST], detach: true, heard, detachFault });
    expect(calls).toEqual(['detach 3']);
    expect(endsOf(result)).toEqual([end]);
  });
});

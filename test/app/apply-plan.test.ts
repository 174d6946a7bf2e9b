import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/app/apply-plan.js';
import { ApiError, type FaultKind } from '../../src/domain/errors.js';
import type { JournalEntry, PlanEvent } from '../../src/domain/journal.js';
import type { PlanStep } from '../../src/domain/plan.js';
import type { StepResult } from '../../src/domain/preparation.js';
import type { AskCode, RemedyDesk } from '../../src/domain/remedy.js';
import { seededDraw } from '../helpers/draw.js';
import {
  Crash,
  fakeCloud,
  memoryJournal,
  stepFor,
  type FakeCloud,
  type Mishap,
  type Thing,
} from '../helpers/fake-cloud.js';
import { manualClock, type ManualClock } from '../helpers/fake-clock.js';

interface Run {
  readonly steps: readonly PlanStep[];
  readonly cloud: FakeCloud;
  readonly lines?: JournalEntry<PlanEvent>[];
  readonly crashAt?: number;
  readonly isWritten?: boolean;
  readonly clock?: ManualClock;
  /** What each call wants of a person beforehand. */
  readonly unlock?: RemedyDesk['unlock'];
  readonly askCode?: AskCode;
  readonly takesUp?: RemedyDesk['takesUp'];
}

function apply({ steps, cloud, lines, crashAt, isWritten, ...run }: Run): Promise<readonly StepResult[]> {
  const { clock = manualClock(), unlock, askCode, takesUp } = run;
  return applyPlan({
    plan: { steps },
    desk: { ...cloud.desk, ...(unlock ? { unlock } : {}), ...(takesUp ? { takesUp } : {}) },
    journal: memoryJournal(lines, crashAt, isWritten),
    clock,
    ...(askCode ? { askCode } : {}),
    signal: new AbortController().signal,
    emit: () => undefined,
    concurrency: 4,
    hands: {
      settle: (hand) => Promise.resolve(hand.map((step): StepResult => ({ step, end: 'waiting' }))),
    },
  });
}

const ends = (results: readonly StepResult[]): readonly string[] => results.map(({ end }) => end);

/** Answers in this order, then nothing but success. */
function answers(...list: readonly Mishap[]): () => Mishap {
  const rest = [...list];
  return () => rest.shift() ?? { acts: true };
}

describe('applyPlan', () => {
  it('takes every thing away by one call each', async () => {
    const cloud = fakeCloud([{ id: 'a' }, { id: 'b', looks: 5 }]);
    expect(ends(await apply({ steps: [stepFor('a'), stepFor('b')], cloud }))).toEqual(['done', 'done']);
    expect(cloud.calls).toEqual(['a', 'b']);
  });

  it('counts what is gone already as done, without a call', async () => {
    const cloud = fakeCloud([{ id: 'a', looks: 0 }]);
    await apply({ steps: [stepFor('a')], cloud });
    const again = await apply({ steps: [stepFor('a')], cloud });
    expect(again).toMatchObject([{ end: 'done', already: true }]);
    expect(cloud.calls).toEqual(['a']);
  });

  it('is not content with one clean look', async () => {
    const cloud = fakeCloud([{ id: 'a', looks: 2, reappears: true }]);
    expect(ends(await apply({ steps: [stepFor('a')], cloud }))).toEqual(['done']);
    expect(cloud.stands('a')).toBe(false);
  });

  it('waits while something else is in the way, and then makes its call', async () => {
    const cloud = fakeCloud([
      { id: 'a', looks: 3 },
      { id: 'b', needs: ['a'] },
    ]);
    expect(ends(await apply({ steps: [stepFor('b'), stepFor('a')], cloud }))).toEqual(['done', 'done']);
    expect(cloud.effects.get('b')).toBe(1);
  });

  it('looks after a lost reply, and does not repeat the call while nothing shows yet', async () => {
    const cloud = fakeCloud([{ id: 'a', looks: 3, lag: 8 }], answers({ acts: true, fault: 'unavailable' }));
    expect(ends(await apply({ steps: [stepFor('a')], cloud }))).toEqual(['done']);
    expect(cloud.calls).toEqual(['a']);
  });

  it('makes a lost call anew only when the thing stands untouched at several looks', async () => {
    const cloud = fakeCloud([{ id: 'a' }], answers({ acts: false, fault: 'unavailable' }));
    const clock = manualClock();
    expect(ends(await apply({ steps: [stepFor('a')], cloud }))).toEqual(['done']);
    expect(cloud.calls).toEqual(['a', 'a']);
    expect(cloud.effects.get('a')).toBe(1);
    expect(clock.waits).toEqual([]);
  });

  it('never sends again what was answered by an unknown code, in this run or a later one', async () => {
    const lines: JournalEntry<PlanEvent>[] = [];
    const cloud = fakeCloud([{ id: 'a', lag: 25 }], () => ({ acts: true, fault: 'unexpected' }));
    const steps = [stepFor('a', { waitSeconds: 60 })];
    for (let run = 1; run <= 2; run += 1) {
      expect(await apply({ steps, cloud, lines })).toMatchObject([{ end: 'failed' }]);
    }
    expect(ends(await apply({ steps, cloud, lines }))).toEqual(['done']);
    expect(cloud.calls).toEqual(['a']);
  });

  it('takes what shows after an unknown code for heard', async () => {
    const cloud = fakeCloud([{ id: 'a', lag: 3 }], () => ({ acts: true, fault: 'unexpected' }));
    expect(ends(await apply({ steps: [stepFor('a')], cloud }))).toEqual(['done']);
    expect(cloud.calls).toEqual(['a']);
  });

  it('looks at a refusal before it is believed, and tries once more', async () => {
    const cloud = fakeCloud([{ id: 'a' }], answers({ acts: false, fault: 'refused' }));
    expect(ends(await apply({ steps: [stepFor('a')], cloud }))).toEqual(['done']);
    expect(cloud.effects.get('a')).toBe(1);
  });

  it('makes no second try where the first look after a refusal shows the thing gone', async () => {
    const cloud = fakeCloud([{ id: 'a' }], () => ({ acts: true, fault: 'refused' }));
    expect(ends(await apply({ steps: [stepFor('a')], cloud }))).toEqual(['done']);
    expect(cloud.calls).toEqual(['a']);
  });

  it('believes the second refusal', async () => {
    const cloud = fakeCloud([{ id: 'a' }], () => ({ acts: false, fault: 'refused' }));
    const results = await apply({ steps: [stepFor('a')], cloud });
    expect(results).toMatchObject([{ end: 'blocked', code: 'Code.refused' }]);
    expect(cloud.calls).toEqual(['a', 'a']);
  });

  it('makes no second try beyond the time of the step', async () => {
    const cloud = fakeCloud([{ id: 'a' }], () => ({ acts: false, fault: 'refused' }));
    const results = await apply({ steps: [stepFor('a', { waitSeconds: 0 })], cloud });
    expect(results).toMatchObject([{ end: 'blocked', code: 'Code.refused' }]);
    expect(cloud.calls).toEqual(['a']);
  });

  it.each<[FaultKind, string]>([
    ['denied', 'blocked'],
    ['unexpected', 'failed'],
  ])('ends a step that is %s as %s, in the provider’s words', async (fault, end) => {
    const cloud = fakeCloud([{ id: 'a' }], () => ({ acts: false, fault }));
    const results = await apply({ steps: [stepFor('a')], cloud });
    expect(results).toMatchObject([{ end, code: `Code.${fault}` }]);
    expect(cloud.calls).toEqual(['a']);
  });

  it('gives up on what is in the way when the time is over', async () => {
    const cloud = fakeCloud([
      { id: 'a', looks: 'never' },
      { id: 'b', needs: ['a'] },
    ]);
    await cloud.desk.act(stepFor('a'));
    const results = await apply({ steps: [stepFor('b', { waitSeconds: 60 })], cloud });
    expect(results).toMatchObject([{ end: 'blocked', code: 'Code.conflict' }]);
  });

  it('leaves to the provider what does not go in time', async () => {
    const cloud = fakeCloud([{ id: 'a', looks: 'never' }]);
    const results = await apply({ steps: [stepFor('a', { waitSeconds: 60 })], cloud });
    expect(results).toMatchObject([{ end: 'under-way' }]);
    expect(cloud.calls).toEqual(['a']);
  });

  describe('holds what destroys a kind of thing whose data was not copied out', () => {
    const data = stepFor('disk', {
      ...{ id: 'data:disk', stage: 'backup', actor: 'you', remedy: 'cloud.data', destroys: false },
      ...{ subject: { type: 'disk', id: 'disk' }, verifiedBy: [] },
    });
    const steps = [
      data,
      stepFor('d', { subject: { type: 'disk', id: 'd' } }),
      stepFor('s', { remedy: 'stop', takes: [{ type: 'disk', id: 'd-0' }] }),
      stepFor('e', { remedy: 'detach', subject: { type: 'disk', id: 'e' }, destroys: false }),
      stepFor('n', { remedy: 'other' }),
    ];
    const things = ['d', 's', 'e', 'n'].map((id) => ({ id }));

    it('by itself or along, and nothing else', async () => {
      const cloud = fakeCloud(things);
      const results = await apply({ steps, cloud });
      const heldBy = 'data:disk';
      expect(results).toMatchObject([
        { end: 'waiting' },
        { end: 'held', heldBy },
        { end: 'held', heldBy },
        { end: 'done' },
        { end: 'done' },
      ]);
      expect(cloud.calls).toEqual(['e', 'n']);
    });

    it('until the user says that it was, or is not needed', async () => {
      const said = (answer: object): JournalEntry<PlanEvent>[] => [
        { at: '', event: { type: 'stated', step: 'data:disk', ...answer } },
      ];
      for (const answer of [{}, { answer: 'not-needed' }]) {
        const results = await apply({ steps, cloud: fakeCloud(things), lines: said(answer) });
        expect(ends(results)).toEqual(['stated', 'done', 'done', 'done', 'done']);
      }
    });
  });

  it('holds a step whose forerunner was not done', async () => {
    const cloud = fakeCloud([{ id: 'a' }, { id: 'b' }], answers({ acts: false, fault: 'denied' }));
    const steps = [stepFor('a'), stepFor('b', { remedy: 'later', dependsOn: ['remove:a'] })];
    const results = await apply({ steps, cloud });
    expect(results).toMatchObject([{ end: 'blocked' }, { end: 'held', heldBy: 'remove:a' }]);
    expect(cloud.calls).toEqual(['a']);
  });

  it('holds a step whose forerunner comes later in the plan', async () => {
    const cloud = fakeCloud([{ id: 'a' }, { id: 'b' }]);
    const steps = [stepFor('b', { remedy: 'early', dependsOn: ['remove:a'] }), stepFor('a')];
    const results = await apply({ steps, cloud });
    expect(results).toMatchObject([{ end: 'held', heldBy: 'remove:a' }, { end: 'done' }]);
    expect(cloud.calls).toEqual(['a']);
  });

  it('gives nothing up while the records are not out, and does what can be undone', async () => {
    const cloud = fakeCloud([{ id: 'records' }, { id: 'renewal' }, { id: 'a' }, { id: 'user' }], (id) =>
      id === 'records' ? { acts: false, fault: 'refused' } : { acts: true },
    );
    const steps = [
      stepFor('records', { stage: 'backup', remedy: 'export', destroys: false }),
      stepFor('renewal', { stage: 'settle', destroys: false }),
      stepFor('a'),
      stepFor('user', { stage: 'identity', destroys: false }),
    ];
    const results = await apply({ steps, cloud });
    expect(ends(results)).toEqual(['blocked', 'done', 'held', 'held']);
    expect(results.at(-1)?.heldBy).toBe('remove:records');
    expect(cloud.calls).toEqual(['records', 'renewal']);
  });

  it('does in every run what takes up an earlier one, though that was done', async () => {
    const cloud = fakeCloud([{ id: 'records', looks: 0 }]);
    const lines = [{ at: '', event: { type: 'done', step: 'remove:records' } as const }];
    const steps = [stepFor('records')];
    await apply({ steps, cloud, lines: [...lines] });
    expect(cloud.calls).toEqual([]);
    await apply({ steps, cloud, lines: [...lines], takesUp: () => true });
    expect(cloud.calls).toEqual(['records']);
  });

  it('keeps a word of the user only where no check tells', async () => {
    const cloud = fakeCloud([]);
    const lines = [{ at: '', event: { type: 'stated', step: 'remove:bill' } as const }];
    const bill = stepFor('bill', { actor: 'you' });
    expect(ends(await apply({ steps: [bill], cloud, lines: [...lines] }))).toEqual(['waiting']);
    const byWord = { ...bill, verifiedBy: [] };
    expect(ends(await apply({ steps: [byWord], cloud, lines: [...lines] }))).toEqual(['stated']);
  });

  it('writes the intent before the call and the outcome after it', async () => {
    const lines: JournalEntry<PlanEvent>[] = [];
    const cloud = fakeCloud([{ id: 'a' }]);
    await apply({ steps: [stepFor('a')], cloud, lines });
    expect(lines.map(({ event }) => event.type)).toEqual(['intended', 'accepted', 'done']);
  });

  it('makes no call that a person does not open, and writes no intent', async () => {
    const lines: JournalEntry<PlanEvent>[] = [];
    const cloud = fakeCloud([{ id: 'a' }]);
    const fault = { kind: 'refused', code: 'CodeNeeded', message: 'no' } as const;
    const unlock = (): Promise<void> => Promise.reject(new ApiError('sop:open', fault));
    const results = await apply({ steps: [stepFor('a')], cloud, lines, unlock });
    expect(results).toMatchObject([{ end: 'blocked', code: 'CodeNeeded' }]);
    expect([cloud.calls, lines]).toEqual([[], []]);
  });

  it('opens a call by whom it may ask, whose time does not count as the wait', async () => {
    const cloud = fakeCloud([{ id: 'a', looks: 3 }]);
    const clock = manualClock();
    const askCode: AskCode = () => {
      clock.advance(3_600_000);
      return Promise.resolve('123');
    };
    const codes: unknown[] = [];
    const results = await apply({
      ...{ steps: [stepFor('a', { waitSeconds: 60 })], cloud, clock, askCode },
      unlock: async (_step, ask) => void codes.push(await ask?.({ action: 'vm:delete' })),
    });
    expect([ends(results), codes]).toEqual([['done'], ['123']]);
  });

  it('does not make the call when the intent cannot be written', async () => {
    const cloud = fakeCloud([{ id: 'a' }]);
    await expect(apply({ steps: [stepFor('a')], cloud, crashAt: 1 })).rejects.toThrow(Crash);
    expect(cloud.calls).toEqual([]);
  });
});

const THINGS: readonly Thing[] = [
  { id: 'a' },
  { id: 'b', looks: 3, lag: 1 },
  { id: 'c', needs: ['a'], reappears: true },
  { id: 'kept' },
];
const STEPS = ['a', 'b', 'c'].map((id) => stepFor(id));

describe('applyPlan, killed at any line of the journal', () => {
  for (const isWritten of [false, true]) {
    it.each(Array.from({ length: 9 }, (_, index) => index + 1))(
      `ends right after a kill at line %i, ${isWritten ? 'written' : 'not written'}`,
      async (crashAt) => {
        const cloud = fakeCloud(THINGS);
        const lines: JournalEntry<PlanEvent>[] = [];
        await apply({ steps: STEPS, cloud, lines, crashAt, isWritten }).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Crash);
        });
        expect(new Set(ends(await apply({ steps: STEPS, cloud, lines })))).toEqual(new Set(['done']));
        expect([...cloud.effects.values()]).toEqual([1, 1, 1]);
        expect(cloud.stands('kept')).toBe(true);
      },
    );
  }
});

const MISHAPS: readonly Mishap[] = [
  { acts: true },
  { acts: true },
  { acts: true, fault: 'unavailable' },
  { acts: true, fault: 'malformed' },
  { acts: false, fault: 'unavailable' },
  { acts: false, fault: 'conflict' },
  { acts: false, fault: 'throttled' },
];

describe('applyPlan, over random inventories, faults and kills', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'takes nothing twice and spares the rest (%i)',
    async (seed) => {
      const draw = seededDraw(seed);
      const pick = (count: number): number => Math.floor(draw() * count);
      const things = Array.from({ length: 12 }, (_, index): Thing => {
        const needs = index > 0 && draw() < 0.4 ? [`t${String(pick(index))}`] : [];
        return { id: `t${String(index)}`, needs, looks: pick(4), lag: pick(3), reappears: draw() < 0.3 };
      });
      const excluded = new Set(things.filter(() => draw() < 0.3).map(({ id }) => id));
      const steps = things
        .filter(({ id }) => !excluded.has(id))
        .map(({ id }) => stepFor(id, { waitSeconds: 120 }));
      const cloud = fakeCloud(things, () => MISHAPS[pick(MISHAPS.length)] ?? { acts: true });
      const lines: JournalEntry<PlanEvent>[] = [];
      for (let run = 0; run < 4; run += 1) {
        const crashAt = draw() < 0.5 ? 1 + pick(12) : Infinity;
        const work = apply({ steps, cloud, lines, crashAt, isWritten: draw() < 0.5 });
        await work.catch((error: unknown) => expect(error).toBeInstanceOf(Crash));
      }
      const results = await apply({ steps, cloud, lines });
      expect([...cloud.effects.values()].filter((times) => times !== 1)).toEqual([]);
      expect(cloud.calls.filter((id) => excluded.has(id))).toEqual([]);
      const gone = results.filter(({ end }) => end === 'done').map(({ step }) => step.subject.id);
      expect(gone.filter((id) => cloud.stands(id))).toEqual([]);
      expect([...excluded].filter((id) => !cloud.stands(id) && cloud.effects.has(id))).toEqual([]);
    },
  );
});

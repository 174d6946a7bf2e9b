import { describe, expect, it } from 'vitest';
import type { ClosureEvent } from '../../src/domain/closure.js';
import { AcctcloseError, type FaultKind } from '../../src/domain/errors.js';
import { memoryClosures, type MemoryClosures } from '../helpers/fake-closure.js';
import { ANSWERS, close, done, reportOf, type OwnWorld } from '../helpers/own-closure.js';

const KEY = { provider: 'cloud', accountId: '42' };
const OPENED: ClosureEvent = { type: 'opened', version: '1', ...KEY, kind: 'own' };
const VERIFIED: ClosureEvent = { type: 'verified', verification: 'personal' };
const REMOVED: readonly ClosureEvent[] = [{ type: 'key-removing', keyId: 'key' }, { type: 'key-removed' }];
const FILED: ClosureEvent = { type: 'submitted', by: 'you' };
const REJECTED: ClosureEvent = { type: 'reported', stage: 'rejected', on: '2026-11-22' };

/** A closure whose key was deleted on the way, as earlier runs left it. */
async function begun(...events: readonly ClosureEvent[]): Promise<MemoryClosures> {
  const store = memoryClosures();
  const journal = await store.openJournal(KEY, () => new Date('2026-11-21T00:00:00Z'));
  for (const event of events) await journal.append(event);
  return store;
}

const goOn = (world: OwnWorld): ReturnType<typeof close> =>
  close({ walk: done, isKeyGone: () => true, ...world });

describe('a key that is refused', () => {
  const closed: ClosureEvent = { type: 'reported', stage: 'closed', on: '2026-11-22' };

  it('tells of the account whose key it was', async () => {
    const store = await begun(OPENED, ...REMOVED, FILED, closed);
    expect(reportOf((await goOn({ store })).result)).toMatchObject({ end: 'closed', exitCode: 0 });
  });

  it('tells nothing of an account whose key was another one', async () => {
    const store = await begun(OPENED, ...REMOVED, FILED, closed);
    await expect(goOn({ store, keyId: 'other' })).rejects.toMatchObject({ kind: 'credentials' });
  });

  it.each<FaultKind>(['denied', 'clock'])(
    'for want of something else is not a deleted one: %s',
    async (refusal) => {
      const store = await begun(OPENED, ...REMOVED, FILED, closed);
      await expect(goOn({ store, refusal })).rejects.toMatchObject({ code: `connect-${refusal}` });
    },
  );
});

it('keeps the record of a closure before its key is deleted, or the key stays', async () => {
  const full = new AcctcloseError('unexpected', 'The disk is full.', { code: 'full' });
  const ownKey = { id: 'key', remove: () => Promise.reject(new Error('too early')) };
  const store = memoryClosures();
  const keepRecord = (): Promise<never> => Promise.reject(full);
  await expect(close({ store, desk: { ownKey }, walk: done, keepRecord })).rejects.toBe(full);
  expect(store.events('42').map(({ type }) => type)).not.toContain('key-removing');
});

describe('what moves on the screen', () => {
  it('rests before the first question about a closure without a key', async () => {
    const store = await begun(OPENED, VERIFIED, ...REMOVED);
    let isResting = false;
    await goOn({
      store,
      walk: () => Promise.resolve(isResting ? 'done' : 'later'),
      onChecked: () => void (isResting = true),
    });
    expect(store.events('42').at(-1)).toEqual(FILED);
  });

  it('rests before it is asked whether an earlier run filed', async () => {
    const store = await begun(OPENED, { type: 'submitting' });
    let isResting = false;
    const wasFiled = (): Promise<'yes' | 'unknown'> => Promise.resolve(isResting ? 'yes' : 'unknown');
    const { result } = await close({ store, wasFiled, onChecked: () => void (isResting = true) });
    expect(reportOf(result).end).toBe('filed');
  });
});

describe('a rejection after the key is gone', () => {
  const rejected = [OPENED, VERIFIED, ...REMOVED, FILED, REJECTED];

  it('begins anew: what is known stays, the rest is asked, walked and filed again', async () => {
    const store = await begun(...rejected);
    const { result, asked, walked } = await goOn({ store });
    expect(asked).toEqual(['warning', 'way', 'photo', 'email', 'cause', 'reason', 'records', 'confirm']);
    expect(walked).toEqual(['open', 'file']);
    expect(reportOf(result)).toMatchObject({ end: 'filed', stage: 'under-review' });
    expect(store.events('42')[rejected.length]).toMatchObject({ type: 'opened', keyless: true });
  });

  it('is gone on with by the next run', async () => {
    const store = await begun(...rejected);
    await goOn({ store, walk: ({ submits }) => Promise.resolve(submits ? 'later' : 'done') });
    const { asked, walked } = await goOn({ store });
    expect(asked).toEqual(['warning']);
    expect(walked).toEqual(['file']);
  });

  it('begins anew only once a script answers everything', async () => {
    const store = await begun(...rejected);
    const { result } = await goOn({ store, script: ['way'], answers: { way: 'console' } });
    expect(result).toMatchObject({ kind: 'open', unasked: [] });
    expect(store.events('42')).toHaveLength(rejected.length);
  });

  it('asks about a new key before it is deleted', async () => {
    const store = await begun(...rejected);
    const removed: string[] = [];
    const ownKey = { id: 'new', remove: () => Promise.resolve(void removed.push('new')) };
    const { asked } = await close({ store, desk: { ownKey }, keyId: 'new', walk: done });
    expect(asked).toContain('own-key');
    expect(removed).toEqual(['new']);
  });
});

it('asks about another key than the one that was to be deleted', async () => {
  const consented: ClosureEvent = { type: 'answered', step: 'own-key', answer: 'remove' };
  const store = await begun(OPENED, consented, { type: 'key-removing', keyId: 'key' });
  const ownKey = { id: 'new', remove: () => Promise.reject(new Error('nobody said so')) };
  const answers = { ...ANSWERS, 'own-key': 'by-hand' };
  const { walked } = await close({ store, desk: { ownKey }, keyId: 'new', answers, walk: done });
  expect(walked).toContain('own-key');
});

it('is not called filed before somebody said so', async () => {
  const store = await begun(OPENED, ...REMOVED);
  const { result, asked, walked } = await goOn({ store, answers: {} });
  expect(result.kind).toBe('open');
  expect([asked.includes('verification'), walked]).toEqual([true, []]);
});

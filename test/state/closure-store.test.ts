import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClosureEvent } from '../../src/domain/closure.js';
import { createClosureStore } from '../../src/state/closure-store.js';
import { makeFolder } from '../helpers/run-cli.js';

const KEY = { provider: 'cloud', accountId: '42' };
const OPENED: ClosureEvent = { type: 'opened', version: '1', ...KEY, kind: 'own' };
const now = (): Date => new Date('2026-11-21T00:00:00Z');

async function write(state: string, key = KEY, ...events: readonly ClosureEvent[]): Promise<void> {
  const journal = await createClosureStore(state).openJournal(key, now);
  for (const event of events) await journal.append(event);
  await journal.close();
}

describe('the store of closures', () => {
  it('is empty at first', async () => {
    const store = createClosureStore(makeFolder());
    expect(await store.list()).toEqual([]);
    expect((await store.read(KEY)).entries).toEqual([]);
  });

  it('keeps every kind of event as it was written', async () => {
    const state = makeFolder();
    const sha256 = 'a'.repeat(64);
    const events: readonly ClosureEvent[] = [
      OPENED,
      { type: 'checked', verdict: 'closable', sha256 },
      { type: 'answered', step: 'photo', answer: 'photo.jpg', sha256 },
      ...([
        { type: 'key-removing', keyId: 'key' },
        { type: 'key-removed' },
        { type: 'walked', step: 'x' },
      ] as const),
      ...([
        { type: 'submitting' },
        { type: 'uncertain', code: 'X' },
        { type: 'refused', code: 'Y' },
      ] as const),
      { type: 'submitted', by: 'you' },
      { type: 'observed', stage: 'restored', evidence: ['a:B'], reasons: ['late bill'], until: 'soon' },
      { type: 'reported', stage: 'closed', on: '2026-11-22' },
      ...([{ type: 'detaching' }, { type: 'detached' }, { type: 'tidied' }] as const),
    ];
    await write(state, KEY, ...events);
    const [kept] = await createClosureStore(state).list();
    expect(kept?.entries.map(({ event }) => event)).toEqual(events);
    expect(kept?.last).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stops at a journal that was changed', async () => {
    const state = makeFolder();
    await write(state, KEY, OPENED, { type: 'submitting' });
    const path = join(state, 'closures', 'cloud-42', 'closure.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('submitting', 'tidied'));
    appendFileSync(path, '{}\n');
    expect(await createClosureStore(state).list()).toMatchObject([
      { ...KEY, trouble: { code: 'journal-broken' } },
    ]);
    await expect(createClosureStore(state).read(KEY)).rejects.toMatchObject({ code: 'journal-broken' });
  });

  it.each([
    ['its last lines', (text: string) => `${text.split('\n').slice(0, 1).join('\n')}\n`],
    ['everything', () => ''],
  ])('stops at a journal that lost %s whole', async (_, cut) => {
    const state = makeFolder();
    await write(state, KEY, OPENED, { type: 'submitting' }, { type: 'submitted', by: 'you' });
    const path = join(state, 'closures', 'cloud-42', 'closure.jsonl');
    writeFileSync(path, cut(readFileSync(path, 'utf8')));
    const store = createClosureStore(state);
    expect(await store.list()).toMatchObject([{ ...KEY, entries: [], trouble: { code: 'journal-broken' } }]);
    await expect(store.openJournal(KEY, now)).rejects.toMatchObject({ kind: 'plan' });
  });

  it('goes on where a crash left the head a line behind', async () => {
    const state = makeFolder();
    await write(state, KEY, OPENED);
    const head = join(state, 'closures', 'cloud-42', 'closure.head.json');
    const behind = readFileSync(head, 'utf8');
    await write(state, KEY, { type: 'submitting' });
    writeFileSync(head, behind);
    expect((await createClosureStore(state).read(KEY)).entries).toHaveLength(2);
    writeFileSync(head, '{}');
    await expect(createClosureStore(state).read(KEY)).rejects.toMatchObject({ code: 'journal-broken' });
  });

  it('does not take the journal of another account for its own', async () => {
    const state = makeFolder();
    await write(state, { provider: 'cloud', accountId: '4/2' }, { ...OPENED, accountId: '4/2' });
    const other = createClosureStore(state).read({ provider: 'cloud', accountId: '4_2' });
    await expect(other).rejects.toMatchObject({ code: 'journal-of-another' });
  });

  it('leaves folders without a closure out of the list', async () => {
    const state = makeFolder();
    mkdirSync(join(state, 'closures', 'cloud-7', 'plans'), { recursive: true });
    expect(await createClosureStore(state).list()).toEqual([]);
  });

  it('writes files that only the user can read', async () => {
    const state = makeFolder();
    const store = createClosureStore(state);
    await store.write(KEY, 'check.json', '{}');
    expect(await store.load(KEY, 'check.json')).toBe('{}');
    expect(await store.load(KEY, 'record.md')).toBeUndefined();
    expect(statSync(join(store.folder(KEY), 'check.json')).mode & 0o777).toBe(0o600);
  });
});

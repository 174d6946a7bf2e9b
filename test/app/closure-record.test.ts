import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { collectRecord } from '../../src/app/closure-record.js';
import type { ClosureEvent } from '../../src/domain/closure.js';
import type { ClosureRecord } from '../../src/domain/closure-record.js';
import type { JournalEntry, PlanEvent } from '../../src/domain/journal.js';
import { statusRun } from '../helpers/status-run.js';

const KEY = { provider: 'cloud', accountId: '42' };
const HASH = 'a'.repeat(64);
const CHECK = JSON.stringify({
  conditions: [
    {
      ...{ id: 'cloud.balance', title: 'Balance' },
      findings: [{ code: 'left', message: '5 CNY are left.', subject: { id: '1' } }],
    },
  ],
});
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The record of a closure with these events, with check.json as it is now. */
async function recordOf(
  events: readonly ClosureEvent[],
  { check = CHECK, plan = [] }: { readonly check?: string; readonly plan?: readonly PlanEvent[] } = {},
): Promise<ClosureRecord> {
  const { ports, closures, clock } = statusRun();
  const journal = await closures.openJournal(KEY, () => clock.now());
  await journal.append({ type: 'opened', version: '1', kind: 'own', ...KEY });
  for (const event of events) await journal.append(event);
  await closures.write(KEY, 'check.json', check);
  const entries = plan.map((event): JournalEntry<PlanEvent> => ({ at: clock.now().toISOString(), event }));
  return collectRecord(KEY, {
    ...ports,
    digest,
    plans: () =>
      Promise.resolve({
        listBegun: () => Promise.resolve(plan.length > 0 ? [{ digest: HASH, entries }] : []),
      }),
  });
}

const CHECKED: ClosureEvent = { type: 'checked', verdict: 'renounce', sha256: digest(CHECK) };
const answered = (step: string, answer: string, sha256?: string): ClosureEvent => ({
  ...{ type: 'answered', step, answer },
  ...(sha256 === undefined ? {} : { sha256 }),
});

describe('the record of a closure', () => {
  it('words consents by the check that allowed it', async () => {
    const { answers, checked } = await recordOf([CHECKED, answered('cloud.balance:left:1', '5 CNY')]);
    expect(answers).toMatchObject([{ answer: '5 CNY', asked: 'Balance: 5 CNY are left.' }]);
    expect(checked).toEqual(JSON.parse(CHECK));
  });

  it('takes nothing from a check that has been changed since', async () => {
    const record = await recordOf([CHECKED, answered('cloud.balance:left:1', '5 CNY')], {
      check: CHECK.replace('5 CNY', '0 CNY'),
    });
    expect(record).not.toHaveProperty('checked');
    expect(record.answers[0]).not.toHaveProperty('asked');
  });

  it('words the steps of the guide by the way that was chosen', async () => {
    const { answers, materials } = await recordOf([
      answered('verification', 'personal'),
      answered('way', 'ticket'),
      answered('photo', 'front.jpg', HASH),
      answered('email', 'a@b.example'),
    ]);
    expect(answers.at(-1)).toMatchObject({ step: 'email', asked: { code: 'email' } });
    expect(materials).toMatchObject([
      { step: 'photo', answer: 'front.jpg', sha256: HASH, asked: { code: 'photo' } },
    ]);
  });

  it('holds the export or the waiver apart', async () => {
    const { records, materials, answers } = await recordOf([answered('records', '/exports', HASH)]);
    expect(records).toMatchObject({ answer: '/exports', sha256: HASH });
    expect([materials, answers]).toEqual([[], []]);
  });

  it('counts what became of the steps of a plan', async () => {
    const plan: readonly PlanEvent[] = [
      { type: 'opened', digest: HASH, ...KEY, steps: 3 },
      { type: 'done', step: 'a' },
      { type: 'stated', step: 'b' },
      { type: 'intended', step: 'c' },
    ];
    const { plans } = await recordOf([], { plan });
    expect(plans).toMatchObject([{ digest: HASH, steps: 3, done: 1, stated: 1 }]);
  });

  it('is not made of a closure that was never begun', async () => {
    const { ports } = statusRun();
    const nothing = { ...ports, digest, plans: () => Promise.reject(new Error('not expected')) };
    await expect(collectRecord(KEY, nothing)).rejects.toMatchObject({ code: 'unknown-closure' });
  });
});

import { describe, expect, it } from 'vitest';
import type { Asker } from '../../src/domain/closing.js';
import type { PlanEvent } from '../../src/domain/journal.js';
import type { BegunPlan } from '../../src/domain/plan-store.js';
import { AcctcloseError, ApiError } from '../../src/domain/errors.js';
import type { Judgement } from '../../src/domain/verdict.js';
import { manualClock } from '../helpers/fake-clock.js';
import { memoryClosures, sights } from '../helpers/fake-closure.js';
import { ANSWERS, close, done, FINDINGS, reportOf } from '../helpers/own-closure.js';

describe('what a plan has asked already', () => {
  const HELD = { type: 'stated', step: 'cloud.truth:42#filings' } as const;
  const began = (at: string, event: PlanEvent = HELD): BegunPlan => ({
    digest: 'd',
    entries: [{ at, event }],
  });
  const at = manualClock().now().toISOString();

  it('is not asked again, and is written down with the time at which it was said', async () => {
    const { asked, store } = await close({ walk: done, plans: [began(at)] });
    expect(asked).not.toContain('cloud.truth:filings:42');
    expect(store.events('42')).toContainEqual({
      ...{ type: 'answered', step: 'cloud.truth:filings:42', answer: 'yes', saidAt: at },
    });
  });

  it.each<[string, BegunPlan]>([
    ['was said too long ago', began('2020-11-01T00:00:00.000Z')],
    ['was said of something else', began(at, { ...HELD, step: 'cloud.truth:42#partner' })],
    ['was done, not said', began(at, { type: 'done', step: HELD.step })],
  ])('is asked where it %s', async (_, plan) => {
    expect((await close({ walk: done, plans: [plan] })).asked).toContain('cloud.truth:filings:42');
  });

  it('stands for the question that is left once nothing holds data any more', async () => {
    const nothing = {
      code: 'no-data-seen',
      severity: 'attest',
      subject: { type: 'account', id: '42' },
    } as const;
    const judgements = {
      ...FINDINGS,
      truth: { findings: [{ ...nothing, resolve: { by: 'none' } as const }] },
    };
    const { asked } = await close({ walk: done, judgements, plans: [began(at)] });
    expect(asked).not.toContain('cloud.truth:no-data-seen:42');
  });
});

describe('a guided closure', () => {
  it('asks in order, walks, and writes every answer down', async () => {
    const { result, asked, walked, store } = await close({ walk: done });
    expect(asked).toEqual([
      ...['warning', 'way', 'cloud.news:final:42', 'cloud.truth:filings:42', 'cloud.money:left:42'],
      ...['photo', 'email', 'cause', 'reason', 'records', 'confirm'],
    ]);
    expect(walked).toEqual(['own-key', 'open', 'file']);
    expect(reportOf(result)).toMatchObject({ end: 'filed', stage: 'under-review', exitCode: 6 });
    expect(reportOf(result).expect).toMatchObject({ from: '2026-11-24' });
    expect(
      store
        .events('42')
        .slice(-4)
        .map(({ type }) => type),
    ).toEqual([...['walked', 'submitting', 'walked', 'submitted']]);
  });

  it('keeps the name and the hash of a file, not its place', async () => {
    const { store } = await close({ walk: done });
    expect(store.events('42')).toContainEqual({
      ...{ type: 'answered', step: 'photo', answer: 'photo.jpg', sha256: 'a'.repeat(64) },
    });
    expect(JSON.stringify(store.events('42'))).not.toContain('private');
  });

  it('deletes the key in use by a call where that was chosen, before what files', async () => {
    let removals = 0;
    const ownKey = { id: 'key', remove: () => Promise.resolve(void (removals += 1)) };
    const { store, asked, walked } = await close({ desk: { ownKey }, walk: done });
    const types = store.events('42').map(({ type }) => type);
    expect(removals).toBe(1);
    expect(asked.at(-1)).toBe('key removed');
    expect(walked).toEqual(['open', 'file']);
    expect(types.indexOf('key-removed')).toBeLessThan(types.indexOf('submitting'));
  });

  it('asks anew who deletes the key, where the provider refused to', async () => {
    const store = memoryClosures();
    const remove = () =>
      Promise.reject(new ApiError('iam:Delete', { kind: 'refused', code: 'InUse', message: '' }));
    const desk = { ownKey: { id: 'key', remove } };
    await expect(close({ store, desk, walk: done })).rejects.toMatchObject({ code: 'remove-key-refused' });
    const { walked } = await close({
      store,
      desk,
      walk: done,
      answers: { ...ANSWERS, 'own-key': 'by-hand' },
    });
    expect(walked).toContain('own-key');
  });

  it('goes on without the key that it deleted', async () => {
    let isGone = false;
    const store = memoryClosures();
    const ownKey = { id: 'key', remove: () => Promise.resolve(void (isGone = true)) };
    await close({ store, desk: { ownKey }, walk: () => Promise.resolve('later') });
    const { result, asked, walked } = await close({ store, isKeyGone: () => isGone, walk: done });
    expect(reportOf(result).end).toBe('filed');
    expect(asked).toEqual(['warning']);
    expect(walked).toEqual(['open', 'file']);
  });

  it('refuses another key that does not work', async () => {
    await expect(close({ isKeyGone: () => true })).rejects.toMatchObject({ kind: 'credentials' });
  });

  it.each([
    ['cloud.money:left:42', '1234.51 CNY', 'type-exactly'],
    ['cloud.money:left:42', '1234.5 USD', 'type-exactly'],
    ['cloud.money:left:42', 'yes', 'type-exactly'],
    ['confirm', '43', 'type-exactly'],
    ['cause', 'other', 'choose-one'],
    ['reason', 'much too long', 'too-long'],
    ['photo', '/bad.jpg', 'not-in-color'],
    ['email', 'nobody', 'not-an-email'],
  ])('does not take %s = %s', async (id, answer, code) => {
    const { result, asked } = await close({ answers: { ...ANSWERS, [id]: answer }, walk: done });
    expect(asked).toContain(`${id}: ${code}`);
    expect(result.kind).toBe('open');
  });

  it('counts what has no amount by its id', async () => {
    const [finding] = FINDINGS['money']?.findings ?? [];
    const plain = { ...finding! };
    delete (plain as { amount?: unknown }).amount;
    const judgements = {
      ...FINDINGS,
      money: { findings: [{ ...plain, subject: { type: 'plan', id: 'p-1' } }] },
    };
    const answers = { ...ANSWERS, 'cloud.money:left:p-1': 'p-1' };
    expect(reportOf((await close({ judgements, answers, walk: done })).result).end).toBe('filed');
  });
});

describe('what is not agreed to', () => {
  it.each([
    ['cloud.truth:filings:42', 3],
    ['cloud.money:left:42', 10],
  ])('ends it: %s', async (id, exitCode) => {
    const { result, walked, store } = await close({ answers: { ...ANSWERS, [id]: 'no' }, walk: done });
    expect(reportOf(result)).toMatchObject({ end: 'declined', exitCode, declined: { id } });
    expect(walked).toEqual([]);
    const again = await close({ store, walk: done });
    expect(again.asked[1]).toBe(id);
    expect(reportOf(again.result).end).toBe('filed');
  });
});

describe('the check before', () => {
  const blocked: Judgement = {
    findings: [
      { code: 'x', severity: 'must-process', subject: { type: 's', id: '1' }, resolve: { by: 'none' } },
    ],
  };
  const unread: Judgement = { findings: [], gaps: [{ code: 'denied', action: 'a:B', needs: [] }] };

  it.each([
    ['blocked', blocked],
    ['undecided', unread],
  ])('refuses what is %s before any question, and writes nothing', async (verdict, judgement) => {
    const { result, asked, store } = await close({ judgements: { ...FINDINGS, money: judgement } });
    expect(result).toMatchObject({ kind: 'refused', report: { verdict } });
    expect(asked).toEqual(['warning']);
    expect(store.events('42')).toEqual([]);
  });
});

describe('a closure that runs already', () => {
  it.each([
    ['cooling-down', 'running', 6],
    ['under-review', 'running', 6],
    ['closed', 'closed', 0],
  ] as const)('is not filed again: %s', async (stage, end, exitCode) => {
    const desk = { observe: sights({ stage, evidence: ['ram:GetRole'] }) };
    const { result, asked, store } = await close({ desk, walk: done });
    expect(asked).toEqual([]);
    expect(reportOf(result)).toMatchObject({ end, stage, exitCode });
    expect(store.events('42').map(({ type }) => type)).toEqual(['opened', 'observed']);
  });

  it('is not guessed where the look fails', async () => {
    const observe = (): Promise<never> =>
      Promise.reject(new ApiError('ram:GetRole', { kind: 'malformed', code: 'X', message: 'x' }));
    await expect(close({ desk: { observe }, walk: done })).rejects.toMatchObject({ kind: 'undecided' });
  });

  it('is begun anew once it was restored, with nothing answered', async () => {
    const { store } = await close({ walk: done });
    const desk = { observe: sights({ stage: 'restored', evidence: ['ram:GetRole'] }) };
    const { asked, result } = await close({ store, desk, walk: done });
    expect(asked).toContain('confirm');
    expect(reportOf(result).end).toBe('filed');
    expect(store.events('42').filter(({ type }) => type === 'opened')).toHaveLength(2);
  });
});

describe('a run that is cut off', () => {
  const later: Asker['walk'] = (task) => Promise.resolve(task.id === 'file' ? 'later' : 'done');

  it('asks nothing twice and files nothing twice, wherever it was killed', async () => {
    const whole = await close({ walk: done });
    const appends = whole.store.events('42').length;
    for (let at = 0; at < appends; at += 1) {
      const store = memoryClosures();
      store.killAt(at);
      const first = await close({ store, walk: done }).catch((error: unknown) => error);
      expect(first, `killed at ${at}`).toBeInstanceOf(Error);
      const kept = store.events('42').flatMap((event) => (event.type === 'answered' ? [event.step] : []));
      store.killAt(Infinity);
      const second = await close({ store, walk: done, wasFiled: () => Promise.resolve('yes') });
      expect(
        second.asked.filter((id) => kept.includes(id)),
        `killed at ${at}`,
      ).toEqual([]);
      const filings = store.events('42').filter(({ type }) => type === 'submitted');
      expect(filings, `killed at ${at}`).toHaveLength(1);
      expect(reportOf(second.result).end, `killed at ${at}`).toBe('filed');
    }
  });

  it.each([
    ['yes', 'filed', 1],
    ['no', 'filed', 1],
    ['unknown', 'uncertain', 0],
  ] as const)('asks whether it was filed: %s', async (answer, end, filings) => {
    const store = memoryClosures();
    const killed: Asker['walk'] = (task) =>
      task.submits
        ? Promise.reject(new AcctcloseError('interrupted', 'Interrupted.', { code: 'interrupted' }))
        : Promise.resolve('done');
    await close({ store, walk: killed }).catch(() => undefined);
    expect(store.events('42').at(-1)).toEqual({ type: 'submitting' });
    const { result, walked } = await close({ store, walk: done, wasFiled: () => Promise.resolve(answer) });
    expect(reportOf(result)).toMatchObject({ end, exitCode: 6 });
    expect(walked).toEqual(answer === 'no' ? ['file'] : []);
    expect(store.events('42').filter(({ type }) => type === 'submitted')).toHaveLength(filings);
  });

  it('leads on with the step that was put off', async () => {
    const { store, result } = await close({ walk: later });
    expect(reportOf(result)).toMatchObject({ end: 'walk', stage: 'preparing', exitCode: 6 });
    const second = await close({ store, walk: done });
    expect(second.walked).toEqual(['file']);
  });

  it('asks for consent again where the amount has changed', async () => {
    const { store } = await close({ walk: later });
    const [finding] = FINDINGS['money']?.findings ?? [];
    const money = { findings: [{ ...finding!, amount: { value: '7', currency: 'CNY' } }] };
    const answers = { ...ANSWERS, 'cloud.money:left:42': '7 CNY' };
    const { asked } = await close({ store, judgements: { ...FINDINGS, money }, answers, walk: later });
    expect(asked).toEqual(['warning', 'cloud.money:left:42']);
  });
});

describe('a scripted closure', () => {
  const script = Object.keys(ANSWERS).filter((id) => id !== 'own-key');

  it('ends with the walk that is left, and nothing filed', async () => {
    const { result, store } = await close({ script });
    const report = reportOf(result);
    expect(report).toMatchObject({ end: 'walk', stage: 'preparing', exitCode: 6 });
    expect(report.walk.map(({ id }) => id)).toEqual(['own-key', 'open', 'file']);
    expect(store.events('42').map(({ type }) => type)).not.toContain('submitting');
  });

  it('names every answer that is missing or wrong, and writes nothing down', async () => {
    const rest = Object.fromEntries(Object.entries(ANSWERS).filter(([id]) => id !== 'way'));
    const known = script.filter((id) => id !== 'way');
    const { result, store } = await close({ script: known, answers: { ...rest, confirm: '41' } });
    const open = result.kind === 'open' ? result.open.map(({ question }) => question.id) : [];
    expect(open).toEqual(['way', 'confirm']);
    expect(store.events('42')).toEqual([]);
  });

  it('names answers that nobody asks for', async () => {
    const { result, store } = await close({ script: [...script, 'phone'] });
    expect(result).toEqual({ kind: 'open', open: [], unasked: ['phone'] });
    expect(store.events('42')).toEqual([]);
  });

  it('takes a new answer over the one of an earlier run', async () => {
    const { store } = await close({ script });
    await close({ store, script, answers: { ...ANSWERS, email: 'other@example.com' } });
    const emails = store.events('42').filter((event) => event.type === 'answered' && event.step === 'email');
    expect(emails).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/app/run-checks.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import type { AppEvent } from '../../src/domain/events.js';
import type { Finding, Severity } from '../../src/domain/finding.js';
import type { CheckReport } from '../../src/domain/report.js';
import type { Gap } from '../../src/domain/verdict.js';
import { condition, fakeAdapter } from '../helpers/fake-adapter.js';

const finding = (severity: Severity): Finding => ({
  ...{ code: 'x', severity, subject: { type: 'account', id: '42' }, resolve: { by: 'none' } },
});
const gap: Gap = { code: 'denied', action: 'svc:cloud.a', needs: ['svc:Read'] };
const PROMISE = { severity: 'attest', message: 'You state it.', resolve: { by: 'none' } } as const;

async function run(
  adapter: ProviderAdapter,
  only?: readonly string[],
  events: AppEvent[] = [],
): Promise<CheckReport> {
  return runChecks({
    adapter,
    session: await adapter.connect({} as never),
    now: () => new Date('2026-11-21T00:00:00Z'),
    calendar: { addBusinessDays: () => Promise.reject(new Error('not asked')) },
    emit: (event) => events.push(event),
    ...(only ? { only } : {}),
  });
}

describe('runChecks', () => {
  it('keeps the order of the catalogue, whichever check ends first', async () => {
    const adapter = fakeAdapter([condition('a'), condition('b', PROMISE), condition('c')], {
      a: { findings: [] },
      c: { findings: [] },
    });
    expect((await run(adapter)).outcomes.map((outcome) => outcome.condition.id)).toEqual([
      'cloud.a',
      'cloud.b',
      'cloud.c',
    ]);
  });

  it('names the calls of a check as its evidence', async () => {
    const { outcomes } = await run(fakeAdapter([condition('a')], { a: { findings: [] } }));
    expect(outcomes[0]).toMatchObject({ status: 'pass', evidence: ['svc:cloud.a'] });
  });

  it('puts a condition without a check to the user, with its clause as evidence', async () => {
    const { outcomes, verdict } = await run(fakeAdapter([condition('a', PROMISE)], {}));
    expect(outcomes[0]).toMatchObject({
      status: 'manual',
      evidence: ['page: clause of a', 'cannot be seen by API'],
      findings: [{ code: 'cloud.a', severity: 'attest' }],
    });
    expect(verdict).toBe('closable');
  });

  it.each([
    [[finding('must-process')], [gap], 'blocked'],
    [[finding('renounceable')], [gap], 'undecided'],
    [[finding('renounceable')], [], 'renounce'],
    [[finding('notice')], [], 'closable'],
  ] as const)('folds case %#', async (findings, gaps, verdict) => {
    expect((await run(fakeAdapter([condition('a')], { a: { findings, gaps } }))).verdict).toBe(verdict);
  });

  it('leaves a verdict on a part undecided, and names what was left out', async () => {
    const adapter = fakeAdapter([condition('a'), condition('b')], { b: { findings: [] } });
    const { outcomes, verdict } = await run(adapter, ['cloud.b']);
    expect(outcomes).toMatchObject([
      { status: 'unknown', gaps: [{ code: 'left-out' }] },
      { status: 'pass', gaps: [] },
    ]);
    expect(verdict).toBe('undecided');
  });

  it('is blocked by a part that blocks', async () => {
    const adapter = fakeAdapter([condition('a'), condition('b')], {
      b: { findings: [finding('must-process')] },
    });
    expect((await run(adapter, ['cloud.b'])).verdict).toBe('blocked');
  });

  it('throws a defect on instead of giving half a report', async () => {
    const defect = new TypeError('defect');
    await expect(run(fakeAdapter([condition('a')], { a: defect }))).rejects.toBe(defect);
  });

  it('refuses a condition that nobody decides', async () => {
    const adapter = { ...fakeAdapter([condition('a')], {}), checks: [] };
    await expect(run(adapter)).rejects.toThrow('cloud.a has neither a check nor a statement');
  });

  it('tells how far it is', async () => {
    const events: AppEvent[] = [];
    await run(fakeAdapter([condition('a')], { a: { findings: [] } }), undefined, events);
    expect(events.map(({ type }) => type)).toEqual(['connected', 'check-started', 'check-done']);
  });
});

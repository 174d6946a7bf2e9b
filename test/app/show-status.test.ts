import { describe, expect, it } from 'vitest';
import { showStatus } from '../../src/app/show-status.js';
import type { Observation } from '../../src/domain/closure.js';
import { AcctcloseError, ApiError, type FaultKind } from '../../src/domain/errors.js';
import type { MemberDesk } from '../../src/domain/member.js';
import type { StatusReport } from '../../src/domain/status.js';
import { sights } from '../helpers/fake-closure.js';
import { fileClosure, statusRun, type StatusRun } from '../helpers/status-run.js';

const show = ({ ports }: StatusRun): Promise<StatusReport> =>
  showStatus({ look: true, emit: () => undefined }, ports);

const deskSeeing = (observe: () => Promise<Observation>) => ({
  closure: { actions: ['svc:Look'], observe },
});

const failing = (kind: FaultKind) => () =>
  Promise.reject(new ApiError('svc:Look', { kind, code: `Code.${kind}`, message: kind }));

const SEEN = { stage: 'cooling-down', evidence: ['svc:Look'] } as const;

/** The members of account 42, by what is seen of each. */
function organisation(seen: Readonly<Record<string, Observation>>): MemberDesk {
  const unused = (): never => {
    throw new Error('not expected');
  };
  return {
    ...{ actions: [], list: () => Promise.resolve([]), check: unused },
    closing: {
      ...{ actions: [], isPermitted: unused, canDelete: unused, submit: unused, detach: unused },
      observe: ({ accountId }) => Promise.resolve(seen[accountId] ?? { evidence: [] }),
    },
  };
}

describe('looking at a closure', () => {
  it('writes down a stage that is new', async () => {
    const run = statusRun({ session: deskSeeing(sights(SEEN)) });
    await fileClosure(run);
    const { closures, exitCode } = await show(run);
    expect([closures[0]?.state.stage, closures[0]?.isNew, exitCode]).toEqual(['cooling-down', true, 6]);
    expect(run.closures.events('42').at(-1)).toMatchObject({ type: 'observed', ...SEEN });
  });

  it('writes nothing down that it knows', async () => {
    const run = statusRun({ session: deskSeeing(sights(SEEN)) });
    await fileClosure(run);
    await show(run);
    expect((await show(run)).closures[0]?.isNew).toBe(false);
    expect(run.closures.events('42')).toHaveLength(3);
  });

  it.each([
    ['says nothing', sights({ evidence: ['svc:Look'] }), 'seen', 6],
    ['is denied', failing('denied'), 'failed', 5],
    ['gets an answer that is not understood', failing('malformed'), 'failed', 5],
    ['finds the key gone', failing('credentials'), 'key-refused', 5],
  ] as const)('keeps the stage where the call %s', async (_name, observe, kind, exitCode) => {
    const run = statusRun({ session: deskSeeing(observe) });
    await fileClosure(run);
    const report = await show(run);
    expect(report.closures[0]).toMatchObject({ state: { stage: 'under-review' }, look: { kind } });
    expect(report.exitCode).toBe(exitCode);
    expect(run.closures.events('42')).toHaveLength(2);
  });

  it('says so where the provider has no call that tells', async () => {
    const run = statusRun();
    await fileClosure(run);
    expect((await show(run)).closures[0]?.look).toEqual({ kind: 'no-call' });
  });

  it('looks no more once it is closed', async () => {
    const run = statusRun({ session: deskSeeing(sights({ stage: 'closed', evidence: ['svc:Look'] })) });
    await fileClosure(run);
    expect((await show(run)).exitCode).toBe(0);
    expect((await show(run)).closures[0]?.look).toEqual({ kind: 'left-out' });
  });

  it('goes by what it knows while another run holds the account', async () => {
    const locked = new AcctcloseError('locked', 'held', { code: 'locked' });
    const run = statusRun({
      session: deskSeeing(sights(SEEN)),
      locks: { hold: () => Promise.reject(locked) },
    });
    await fileClosure(run);
    expect((await show(run)).closures[0]?.state.stage).toBe('under-review');
  });

  it('never takes a key of another account for one of this', async () => {
    const run = statusRun({ session: deskSeeing(sights(SEEN)), profiles: ['43'] });
    await fileClosure(run, '43');
    expect((await show(run)).closures[0]).toMatchObject({
      state: { stage: 'under-review' },
      look: { kind: 'no-key' },
    });
  });

  it('goes on with the others where one cannot be seen', async () => {
    const run = statusRun({ session: deskSeeing(sights(SEEN)), profiles: ['42'] });
    await fileClosure(run, '7');
    await fileClosure(run);
    const report = await show(run);
    expect(report.closures.map(({ look }) => look.kind)).toEqual(['no-key', 'seen']);
  });

  it('throws when it is interrupted', async () => {
    const run = statusRun({ session: deskSeeing(() => Promise.reject(new Error('aborted'))) });
    await fileClosure(run);
    await expect(show(run)).rejects.toThrow('aborted');
  });
});

describe('looking at a member', () => {
  it('asks with the key of the account that manages it, also once it is off the list', async () => {
    const run = statusRun({ session: { members: organisation({ m1: SEEN }) } });
    await fileClosure(run, 'm1', '42');
    expect((await show(run)).closures[0]).toMatchObject({ state: { stage: 'cooling-down' } });
  });

  it('reads nothing of the member from a key of its manager that is refused', async () => {
    const refusal = new AcctcloseError('credentials', 'refused', { code: 'connect-credentials' });
    const run = statusRun({ refusal });
    await fileClosure(run, 'm1', '42');
    expect((await show(run)).closures[0]?.look).toMatchObject({
      kind: 'failed',
      code: 'connect-credentials',
    });
  });

  it('takes one that was let go for settled', async () => {
    const run = statusRun();
    await fileClosure(run, 'm1', '42');
    const journal = await run.closures.openJournal({ provider: 'cloud', accountId: 'm1' }, () => new Date(0));
    await journal.append({ type: 'detached' });
    expect(await show(run)).toMatchObject({ exitCode: 0, closures: [{ look: { kind: 'left-out' } }] });
  });
});

describe('the key of the account', () => {
  it('proves nothing when it is refused', async () => {
    const refusal = new AcctcloseError('credentials', 'refused', { code: 'connect-credentials' });
    const run = statusRun({ refusal });
    await fileClosure(run);
    const report = await show(run);
    expect(report.closures[0]).toMatchObject({
      state: { stage: 'under-review' },
      look: { kind: 'key-refused' },
    });
    expect(report.exitCode).toBe(5);
  });

  it('is told apart from a keychain that fails', async () => {
    const refusal = new AcctcloseError('keychain', 'locked', { code: 'keychain-locked' });
    const run = statusRun({ refusal });
    await fileClosure(run);
    expect((await show(run)).closures[0]?.look).toMatchObject({ kind: 'failed', code: 'keychain-locked' });
  });
});

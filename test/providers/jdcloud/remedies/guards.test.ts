import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanStep } from '../../../../src/domain/plan.js';
import type { AskCode, Draft, RemedyDesk } from '../../../../src/domain/remedy.js';
import { jdcloud } from '../../../../src/providers/jdcloud/index.js';
import { openScenario } from '../../../helpers/check-scenario.js';
import { stepOf } from '../../../helpers/remedy-steps.js';
import { openSandbox, type ControlledSandbox } from '../../../helpers/sandbox-control.js';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
beforeEach(() => open.reset());
afterAll(() => open.sandbox.close());

async function connect(scenario: string): Promise<RemedyDesk> {
  const { session } = await openScenario(open.sandbox, { provider: 'jdcloud', scenario });
  return session.remedies!;
}

async function drafts(desk: RemedyDesk, remedy: string): Promise<readonly Draft[]> {
  const proposal = await desk.propose({ refunds: false });
  return proposal.drafts.filter((draft) => draft.remedy === remedy);
}

const GUARDED = { protectedActions: ['vm:deleteInstance'] };
const DEVICE_CODE = '135790';

describe('operation protection', () => {
  /** The step that deletes the first machine, of an account that guards it. */
  async function guardedStep(): Promise<readonly [RemedyDesk, PlanStep]> {
    await open.patch('jdcloud', 'typical', GUARDED);
    const desk = await connect('typical');
    const [draft] = await drafts(desk, 'delete-virtual-machine');
    return [desk, stepOf(draft!, jdcloud.remedies)];
  }
  const asked = async (action: string): Promise<number> =>
    (await open.requests()).filter((row) => row.action === action).length;

  it('is opened by a code from a device, once for all steps of a kind', async () => {
    const [desk, step] = await guardedStep();
    const demands: unknown[] = [];
    const ask: AskCode = (demand) => {
      demands.push(demand);
      return Promise.resolve(DEVICE_CODE);
    };
    await Promise.all([desk.unlock!(step, ask), desk.unlock!(step, ask)]);
    await desk.unlock!(step, ask);
    expect(demands).toEqual([{ action: 'vm:deleteInstance' }]);
    expect(await desk.act(step)).toEqual(expect.any(String));
  });

  it('asks anew when a code is not taken, and says why', async () => {
    const [desk, step] = await guardedStep();
    const codes = ['000000', DEVICE_CODE];
    const demands: unknown[] = [];
    await desk.unlock!(step, (demand) => {
      demands.push(demand);
      return Promise.resolve(codes.shift());
    });
    expect(demands).toEqual([
      { action: 'vm:deleteInstance' },
      { action: 'vm:deleteInstance', refused: 'PERMISSION_DENIED the code is not right' },
    ]);
    expect(await asked('sop:getSecurityToken')).toBe(2);
  });

  it('stays shut after three codes that are not taken', async () => {
    const [desk, step] = await guardedStep();
    await expect(desk.unlock!(step, () => Promise.resolve('000000'))).rejects.toMatchObject({
      action: 'sop:getSecurityToken',
      fault: { kind: 'denied' },
    });
    expect(await asked('sop:getSecurityToken')).toBe(3);
  });

  it.each([
    ['CodeNeeded', undefined],
    ['CodeLeft', () => Promise.resolve(undefined)],
  ])('stays shut without a code: %s', async (code, ask: AskCode | undefined) => {
    const [desk, step] = await guardedStep();
    await expect(desk.unlock!(step, ask)).rejects.toMatchObject({ fault: { kind: 'refused', code } });
    expect(await asked('sop:getSecurityToken')).toBe(0);
  });

  it('is not asked about again once its code was left for later', async () => {
    const [desk, step] = await guardedStep();
    await expect(desk.unlock!(step, () => Promise.resolve(undefined))).rejects.toThrow();
    const ask = vi.fn(() => Promise.resolve(DEVICE_CODE));
    await expect(desk.unlock!(step, ask)).rejects.toMatchObject({ fault: { code: 'CodeLeft' } });
    expect(ask).not.toHaveBeenCalled();
  });

  it('wants a new code when the time of the last one is over', async () => {
    const [desk, step] = await guardedStep();
    const ask = vi.fn(() => Promise.resolve(DEVICE_CODE));
    await desk.unlock!(step, ask);
    await open.advance(301);
    // The next answer tells the provider's time.
    await desk.look(step);
    await desk.unlock!(step, ask);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(await desk.act(step)).toEqual(expect.any(String));
  });

  it('is not asked for where nothing is guarded', async () => {
    const desk = await connect('typical');
    const [draft] = await drafts(desk, 'delete-virtual-machine');
    await desk.unlock!(stepOf(draft!, jdcloud.remedies), undefined);
    expect(await asked('sop:getSecurityToken')).toBe(0);
  });

  it.each([1, 2])('leaves to a person what takes a code that the console sends: %i', async (codeBy) => {
    await open.patch('jdcloud', 'typical', { ...GUARDED, codeBy });
    const { drafts: proposed } = await (await connect('typical')).propose({ refunds: false });
    const remedies = proposed.map(({ remedy }) => remedy);
    expect(remedies).toContain('delete-rds-instance');
    expect(remedies).not.toContain('delete-virtual-machine');
  });

  it('that is switched on later stops the step', async () => {
    const desk = await connect('typical');
    const [draft] = await drafts(desk, 'delete-virtual-machine');
    await open.patch('jdcloud', 'typical', GUARDED);
    const step = stepOf(draft!, jdcloud.remedies);
    await expect(desk.act(step)).rejects.toMatchObject({ fault: { kind: 'denied' } });
  });

  it('that cannot be read is a gap', async () => {
    await open.setFaults([
      { kind: 'malformed', rate: 1, action: 'sop:getSensitiveOpSetting', provider: 'jdcloud' },
    ]);
    const { drafts: proposed, gaps } = await (await connect('typical')).propose({ refunds: false });
    await open.setFaults([]);
    expect(gaps).toContainEqual(expect.objectContaining({ action: 'sop:getSensitiveOpSetting' }));
    expect(proposed.map(({ remedy }) => remedy)).not.toContain('delete-virtual-machine');
  });
});

describe('the sub-user in use', () => {
  const key = 'JDC_sandboxsubuser000001';
  const people = (name: string, pin: string, id: string) => ({
    ...{ name, pin, description: '', createdAt: 0, groups: [], policies: [] },
    keys: [{ id, state: 1 }],
  });

  beforeEach(() =>
    open.patch('jdcloud', 'sub-user', {
      subUsers: [
        people('closer', 'jcloud_subuser-closer', key),
        people('other', 'jcloud_subuser-other', 'JDC_sandboxother000001'),
      ],
    }),
  );

  it('stays, and so does its key', async () => {
    const { drafts: proposed } = await (await connect('sub-user')).propose({ refunds: false });
    const ids = proposed.map(({ subject }) => subject.id);
    expect(ids).toContain('other');
    expect(ids).not.toContain('closer');
    expect(ids).not.toContain(key);
  });

  it('stays when a plan does not say whose key it holds', async () => {
    const desk = await connect('sub-user');
    const [draft] = await drafts(desk, 'delete-sub-user');
    const step = stepOf(
      { ...draft!, subject: { type: 'sub-user', id: 'closer' }, takes: [] },
      jdcloud.remedies,
    );
    await expect(desk.act(step)).rejects.toMatchObject({ code: 'would-lock-out' });
  });
});

describe('a step from a damaged plan', () => {
  it.each(['../v1/role/x', '..', 'a b', ''])('is not sent: %j', async (id) => {
    const desk = await connect('typical');
    const [draft] = await drafts(desk, 'delete-virtual-machine');
    const step = stepOf({ ...draft!, subject: { ...draft!.subject, id } }, jdcloud.remedies);
    await open.clearRequests();
    await expect(desk.act(step)).rejects.toMatchObject({ kind: 'plan', code: 'damaged-step' });
    expect(await open.requests()).toEqual([]);
  });
});

describe('a refund that is not accepted', () => {
  it('is refused in the words of the service', async () => {
    const desk = await connect('typical');
    const { drafts: proposed } = await desk.propose({ refunds: true });
    const draft = proposed.find(({ remedy }) => remedy === 'refund-resource');
    const step = stepOf({ ...draft!, subject: { ...draft!.subject, id: 'i-web0001' } }, jdcloud.remedies);
    await expect(desk.act(step)).rejects.toMatchObject({
      fault: { kind: 'refused', code: '1', message: 'the resource cannot be refunded' },
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Draft, RemedyDesk } from '../../../../src/domain/remedy.js';
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

describe('operation protection', () => {
  it('leaves what it guards to a person', async () => {
    await open.patch('jdcloud', 'typical', { protectedActions: ['vm:deleteInstance'] });
    const { drafts: proposed } = await (await connect('typical')).propose({ refunds: false });
    const remedies = proposed.map(({ remedy }) => remedy);
    expect(remedies).toContain('delete-rds-instance');
    expect(remedies).not.toContain('delete-virtual-machine');
  });

  it('that is switched on later stops the step', async () => {
    const desk = await connect('typical');
    const [draft] = await drafts(desk, 'delete-virtual-machine');
    await open.patch('jdcloud', 'typical', { protectedActions: ['vm:deleteInstance'] });
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

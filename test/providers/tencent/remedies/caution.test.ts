import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../../src/domain/errors.js';
import type { Draft } from '../../../../src/domain/remedy.js';
import type { Listed } from '../../../../src/providers/tencent/inventory/kind.js';
import { NO_INVENTORY } from '../../../../src/providers/tencent/inventory/index.js';
import { remedies } from '../../../../src/providers/tencent/remedies/index.js';
import { stepOf } from '../../../helpers/remedy-steps.js';
import { fakeClient } from '../fake-client.js';
import { factsOf } from '../hand-made-facts.js';

const metas = remedies.map(({ meta }) => meta);
const find = (id: string) => remedies.find(({ meta }) => meta.id === id)!;
const step = (draft: Draft) => stepOf(draft, metas);

async function subjects(id: string, facts = factsOf(), refunds = false): Promise<readonly string[]> {
  const drafts = await find(id).propose(facts, { refunds });
  return drafts.map(({ subject }) => subject.id);
}

const place = { region: 'ap-guangzhou', charge: 'postpaid', seenBy: [] } as const;
const machine: Listed = { ...place, id: 'ins-1', type: 'CVM instance' };
const holding = (...listed: readonly Listed[]) => factsOf({ inventory: { ...NO_INVENTORY, listed } });

describe('what is held by something else', () => {
  const disk: Listed = { ...place, id: 'disk-1', type: 'cloud disk', heldBy: 'ins-1' };

  it.each([
    ['a machine that goes', [machine], ['disk-1']],
    ['a prepaid machine', [{ ...machine, charge: 'prepaid' as const }], []],
    ['something that no list shows', [], []],
  ])('is released after %s only', async (_holder, holders, expected) => {
    expect(await subjects('terminate-cloud-disk', holding(disk, ...holders))).toEqual(expected);
  });

  it.each([
    ['terminate-cloud-disk', 'detach-disk', disk],
    ['release-eip', 'disassociate-address', { ...disk, type: 'EIP' }],
  ])('comes off before %s, whatever its machine', async (release, remedy, thing) => {
    const facts = holding({ ...thing, detaching: 'possible' }, { ...machine, charge: 'prepaid' });
    const [off] = await find(remedy).propose(facts, { refunds: false });
    expect(off).toMatchObject({ subject: { id: 'disk-1' }, args: { holder: 'ins-1' } });
    const [gone] = await find(release).propose(facts, { refunds: false });
    expect(gone!.after).toEqual([{ remedy, id: 'disk-1' }]);
  });

  it.each([
    ['that stays', { charge: 'prepaid' as const }, machine],
    ['whose machine goes already', {}, { ...machine, leaving: 'in-bin' as const }],
    ['that is in the recycle bin', { leaving: 'in-bin' as const }, machine],
  ])('does not come off by a step of its own: a disk %s', async (_which, over, holder) => {
    const facts = holding({ ...disk, detaching: 'possible', ...over }, holder);
    expect(await subjects('detach-disk', facts)).toEqual([]);
  });

  it('goes with its machine where it is a part of it', async () => {
    const facts = holding(machine, { ...disk, partOf: 'ins-1' });
    expect(await subjects('terminate-cloud-disk', facts)).toEqual([]);
    const [draft] = await find('terminate-cvm-instance').propose(facts, { refunds: false });
    expect(draft!.takes).toEqual([{ type: 'cloud disk', id: 'disk-1', region: 'ap-guangzhou' }]);
  });
});

describe('what is protected', () => {
  it.each([
    ['delete-clb-instance', 'lift-clb-protection', 'CLB instance'],
    ['delete-tke-cluster', 'lift-tke-protection', 'TKE cluster'],
    ['terminate-cvm-instance', 'lift-cvm-protection', 'CVM instance'],
    ['isolate-mysql-instance', 'lift-mysql-protection', 'MySQL instance'],
    ['destroy-mysql-instance', 'lift-mysql-protection', 'MySQL instance'],
    ['isolate-redis-instance', 'lift-redis-protection', 'Redis instance'],
    ['destroy-redis-instance', 'lift-redis-protection', 'Redis instance'],
  ])('is opened first by a step that is shown: %s', async (remedy, lift, type) => {
    const thing: Listed = { ...place, id: 'x-1', type };
    expect(await subjects(lift, holding(thing))).toEqual([]);
    const facts = holding({ ...thing, isProtected: true });
    expect(await subjects(lift, facts)).toEqual(['x-1']);
    const [draft] = await find(remedy).propose(facts, { refunds: false });
    expect(draft!.after).toContainEqual({ remedy: lift, id: 'x-1' });
  });

  it('stays so where nothing takes it away', async () => {
    const yearly: Listed = { ...place, id: 'x-1', type: 'MySQL instance', charge: 'prepaid' };
    expect(await subjects('lift-mysql-protection', holding({ ...yearly, isProtected: true }))).toEqual([]);
  });

  it.each(['lift-mysql-protection', 'isolate-mysql-instance', 'destroy-mysql-instance'])(
    'is left to a person where the site cannot open it: %s',
    async (remedy) => {
      const listed: readonly Listed[] = [{ ...place, id: 'x-1', type: 'MySQL instance', isProtected: true }];
      const facts = factsOf({ inventory: { ...NO_INVENTORY, listed } }, { domestic: false });
      expect(await subjects(remedy, facts)).toEqual([]);
    },
  );
});

describe('a database with copies', () => {
  const copy: Listed = {
    ...{ ...place, id: 'cdbro-1', type: 'MySQL instance', isReplica: true, goesWith: 'cdb-1' },
    tags: { keep: 'yes' },
  };
  const main: Listed = { ...place, id: 'cdb-1', type: 'MySQL instance' };

  it.each([
    ['isolate-mysql-instance', {}, false],
    ['return-mysql-instance', { charge: 'prepaid' as const }, true],
  ])('names them as going along, and goes after them: %s', async (remedy, over, refunds) => {
    const other: Listed = { ...copy, id: 'cdbdr-1', goesWith: undefined };
    const drafts = await find(remedy).propose(holding({ ...main, ...over }, copy, other), { refunds });
    expect(drafts).toMatchObject([
      {
        subject: { id: 'cdb-1' },
        takes: [{ type: 'MySQL instance', id: 'cdbro-1', tags: { keep: 'yes' } }],
        after: [
          { remedy: 'lift-mysql-protection', id: 'cdb-1' },
          { remedy: 'isolate-mysql-replica', id: 'cdbro-1' },
        ],
      },
    ]);
  });
});

describe('names that two people share', () => {
  const twins = { users: [{ uin: '1', name: 'kim' }], collaborators: [{ uin: '2', name: 'kim' }] };

  it('are not deleted by name', async () => {
    expect(await subjects('delete-sub-user', factsOf(twins))).toEqual([]);
    expect(await subjects('delete-collaborator', factsOf(twins))).toEqual([]);
  });

  it('are not deleted either when they came to be shared later', async () => {
    const client = fakeClient({
      'cam:ListUsers': () => ({ Data: [{ Uin: 1, Name: 'kim' }] }),
      'cam:ListCollaborators': () => ({ Data: [{ Uin: 2, Name: 'kim' }], TotalNum: 1 }),
    });
    const planned = step({ remedy: 'delete-sub-user', subject: { type: 'sub-user', id: '1', name: 'lee' } });
    await expect(find('delete-sub-user').act(client, planned)).rejects.toMatchObject({
      fault: { kind: 'refused', code: 'NameNotUnique' },
    });
  });
});

describe('a user who was renamed', () => {
  it('is deleted under the name of today', async () => {
    const asked: unknown[] = [];
    const client = fakeClient({
      'cam:ListUsers': () => ({ Data: [{ Uin: 1, Name: 'park' }] }),
      'cam:ListCollaborators': () => ({ Data: [], TotalNum: 0 }),
      'cam:DeleteUser': (parameters) => {
        asked.push(parameters);
        return { RequestId: 'r-1' };
      },
    });
    const planned = step({ remedy: 'delete-sub-user', subject: { type: 'sub-user', id: '1', name: 'lee' } });
    expect(await find('delete-sub-user').act(client, planned)).toBe('r-1');
    expect(asked).toEqual([{ Name: 'park', Force: 0 }]);
  });
});

describe('a collaborator whom the call does not know', () => {
  it('counts as refused, not as gone', async () => {
    const listed = fakeClient({
      'cam:ListUsers': () => ({ Data: [] }),
      'cam:ListCollaborators': () => ({ Data: [{ Uin: 2, Name: 'kim' }], TotalNum: 1 }),
    });
    const client: typeof listed = {
      ...listed,
      call: (action, ...rest) =>
        action.id === 'cam:DeleteUser'
          ? Promise.reject(
              new ApiError(action.id, {
                kind: 'not-found',
                code: 'ResourceNotFound.UserNotExist',
                message: 'no',
              }),
            )
          : listed.call(action, ...rest),
    };
    const planned = step({ remedy: 'delete-collaborator', subject: { type: 'collaborator', id: '2' } });
    await expect(find('delete-collaborator').act(client, planned)).rejects.toMatchObject({
      fault: { kind: 'refused' },
    });
  });
});

describe('roles', () => {
  const roles = [
    { id: '11', name: 'Partner', type: 'user', trusted: ['100009876543'] },
    { id: '12', name: 'Linked', type: 'service_linked', trusted: ['100009876543'] },
    { id: '13', name: 'Odd', type: 'user', trusted: undefined },
  ];

  it('are deleted where people made them and outsiders may assume them', async () => {
    expect(await subjects('delete-role', factsOf({ roles }))).toEqual(['11']);
  });

  it.each([
    ['the role that signs, by its name', ['Partner', 'session']],
    ['any, where nobody knows which one signs', ['Stranger', 'session']],
  ])('are not deleted: %s', async (_which, sessionNames) => {
    expect(await subjects('delete-role', factsOf({ roles }, { caller: 'role', sessionNames }))).toEqual([]);
  });
});

describe('an automatic renewal that could not be switched off', () => {
  it('is refused in the words of its row', async () => {
    const client = fakeClient({
      'billing:SetRenewal': () => ({
        InstanceList: [{ Code: 4001, Message: 'locked', InstanceId: 'ins-1' }],
        RequestId: 'r-1',
      }),
    });
    const subject = { type: 'CVM', id: 'ins-1', region: 'ap-guangzhou' };
    const planned = step({
      remedy: 'switch-off-auto-renewal',
      subject,
      target: { product: 'p_cvm', regionCode: 'ap-guangzhou' },
    });
    await expect(find('switch-off-auto-renewal').act(client, planned)).rejects.toMatchObject({
      fault: { kind: 'refused', code: '4001', message: 'locked' },
    });
  });
});

describe('a plan that was tampered with', () => {
  it.each([
    ['terminate-cvm-instance', { type: 'CVM instance', id: 'ins-1', region: 'evil.example.com/' }],
    ['delete-cos-bucket', { type: 'COS bucket', id: 'evil.example.com/?', region: 'ap-guangzhou' }],
    ['delete-role', { type: 'role', id: 'x y' }],
  ])('makes no call: %s', async (remedy, subject) => {
    const planned = step({ remedy, subject });
    const tried = async () => find(remedy).act(fakeClient({}), planned);
    await expect(tried()).rejects.toMatchObject({ kind: 'plan', code: 'damaged-step' });
  });
});

describe('the departments of an organization', () => {
  const organization = { id: '1', adminId: '2', rootId: '80001', isAdmin: true, mayQuit: false };
  const departments = [
    { id: '80001', name: 'root', parentId: '0' },
    { id: '80002', name: 'outer', parentId: '80001' },
    { id: '80003', name: 'inner', parentId: '80002' },
    { id: '80004', name: 'of nobody', parentId: '80009' },
  ];
  const members = [{ accountId: '7', type: 'Invite' }];

  it('go from the innermost on, after the members; the root and strangers stay', async () => {
    const facts = factsOf({ organization, departments, members });
    const drafts = await find('delete-department').propose(facts, { refunds: false });
    expect(drafts.map(({ subject }) => subject.id)).toEqual(['80003', '80002']);
    expect(drafts[0]!.after).toEqual([{ remedy: 'remove-organization-member', id: '7' }]);
  });

  it.each([
    ['a created member', { organization, members: [{ accountId: '7', type: 'Create' }] }],
    ['no root', { organization: { ...organization, rootId: undefined } }],
    ['another administrator', { organization: { ...organization, isAdmin: false } }],
  ])('stay where there is %s', async (_what, over) => {
    expect(await subjects('delete-department', factsOf({ departments, ...over }))).toEqual([]);
  });
});

describe('the renewal of a domain name', () => {
  const row = { DomainName: 'example.cn', AutoRenew: 1, ExpirationDate: '2027-05-05' };
  const planned = step({
    remedy: 'switch-off-domain-renewal',
    subject: { type: 'domain name', id: 'example.cn' },
  });

  it('is switched off by the number of the name', async () => {
    const asked: unknown[] = [];
    const client = fakeClient({
      'domain:DescribeDomainNameList': () => ({
        DomainSet: [{ ...row, DomainId: 'domain-1' }],
        TotalCount: 1,
      }),
      'domain:SetDomainAutoRenew': (parameters) => {
        asked.push(parameters);
        return { RequestId: 'r-1' };
      },
    });
    expect(await find('switch-off-domain-renewal').act(client, planned)).toBe('r-1');
    expect(asked).toEqual([{ DomainId: 'domain-1', AutoRenew: 2 }]);
  });

  it('is left as it is without a number', async () => {
    const client = fakeClient({
      'domain:DescribeDomainNameList': () => ({ DomainSet: [row], TotalCount: 1 }),
    });
    await expect(find('switch-off-domain-renewal').act(client, planned)).rejects.toMatchObject({
      fault: { kind: 'refused', code: 'NotListed' },
    });
  });
});

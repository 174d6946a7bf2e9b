import { describe, expect, it } from 'vitest';
import type { Member } from '../../../../src/providers/naver/facts/members.js';
import { readMembers } from '../../../../src/providers/naver/facts/members.js';
import type { Organization } from '../../../../src/providers/naver/facts/organization.js';
import { acceptMemberLeave } from '../../../../src/providers/naver/remedies/accept-member-leave.js';
import { deleteOrganization } from '../../../../src/providers/naver/remedies/delete-organization.js';
import { clientThat, remedyFacts, step } from '../hand-made-remedies.js';

const org: Organization = { standing: 'master', id: '27', name: 'O', masterId: '1', status: 'JOIN' };
const member = (id: string, status: string): Member => ({ id, name: undefined, status });
const wishes = { refunds: false };

function factsWith(others: readonly Member[], leaving: readonly Member[]) {
  const read = <T>(value: T) => Object.assign(() => Promise.resolve(value), { started: () => true });
  return remedyFacts([], {
    organization: read(org),
    members: () => Promise.resolve([member('1', 'JOIN'), ...others]),
    leaving: read(leaving),
  });
}

describe('the organization', () => {
  it('is deleted after the last members that asked to leave', async () => {
    const asked = [member('2', 'LVREQ')];
    const drafts = await deleteOrganization.propose(factsWith([...asked, member('3', 'LEV')], asked), wishes);
    expect(drafts).toMatchObject([
      { subject: { id: '27' }, after: [{ remedy: 'accept-member-leave', id: '2' }] },
    ]);
  });

  it.each(['JOIN', 'INVT', 'SOMETHING'])('is left while a member is %s', async (status) => {
    expect(await deleteOrganization.propose(factsWith([member('2', status)], []), wishes)).toEqual([]);
  });

  it('is not taken for deleted by a key that may not see it', async () => {
    const { client } = clientThat('{"code":"COMMON_201","message":"main account only"}', 401);
    const subject = { type: 'organization', id: '27' };
    await expect(deleteOrganization.look(client, step({ subject }))).rejects.toMatchObject({
      fault: { kind: 'denied' },
    });
  });
});

describe('in the first two days of a month in Korea', () => {
  const subject = { type: 'organization', id: '27' };
  const at = async (now: string) => {
    const { client, sent } = clientThat('{"result":"SUCCESS"}', 200, now);
    const act = async (): Promise<unknown> => deleteOrganization.act(client, step({ subject }));
    return { end: await act().catch((error: unknown) => error), sent: sent() };
  };

  it.each(['2026-11-30T15:00:00Z', '2026-12-02T14:59:59Z'])('nothing is sent, as on %s', async (now) => {
    const { end, sent } = await at(now);
    expect(end).toMatchObject({
      fault: { kind: 'refused', message: expect.stringContaining('2026-12-03') as string },
    });
    expect(sent).toEqual([]);
  });

  it.each(['2026-11-30T14:59:59Z', '2026-12-02T15:00:00Z'])('but it is on %s', async (now) => {
    expect((await at(now)).sent).toHaveLength(1);
  });

  it('no leave is approved either', async () => {
    const { client, sent } = clientThat('{"result":"SUCCESS"}', 200, '2026-12-01T00:00:00Z');
    const one = step({
      subject: { type: 'organization member', id: '2' },
      target: { organization: '27', master: '1' },
    });
    const act = async (): Promise<unknown> => acceptMemberLeave.act(client, one);
    await expect(act()).rejects.toMatchObject({ fault: { code: 'ClosedDays' } });
    expect(sent()).toEqual([]);
  });
});

describe('a member', () => {
  const look = (tree: object) =>
    acceptMemberLeave.look(
      clientThat(JSON.stringify(tree)).client,
      step({
        subject: { type: 'organization member', id: '2' },
        target: { organization: '27', master: '1' },
      }),
    );
  const node = (memberNo: number, memberStatusCode = 'JOIN'): object => ({ memberNo, memberStatusCode });

  it.each([
    ['asks still', [node(2, 'LVREQ')], 'todo'],
    ['stays after all', [node(2)], 'todo'],
    ['has left', [node(2, 'LEV')], 'done'],
    ['is not there', [], 'done'],
  ] as const)('that %s is let go: %s', async (_, others, state) => {
    expect(await look({ groupYn: 'Y', deeper: { still: [node(1), ...others] } })).toBe(state);
  });

  it('is not taken for gone from a tree without the master', async () => {
    await expect(readMembers(clientThat('{"children":[]}').client, '1')).rejects.toMatchObject({
      fault: { kind: 'malformed' },
    });
  });
});

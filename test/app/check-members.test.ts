import { describe, expect, it } from 'vitest';
import { checkMembers } from '../../src/app/check-members.js';
import { ApiError } from '../../src/domain/errors.js';
import type { AppEvent } from '../../src/domain/events.js';
import type { Finding, Severity } from '../../src/domain/finding.js';
import type { MemberJudgement } from '../../src/domain/member.js';
import { IDENTITY } from '../helpers/fake-adapter.js';

const finding = (severity: Severity): Finding => ({
  ...{ code: 'x', severity, subject: { type: 'account', id: '42' }, resolve: { by: 'none' } },
});

const QUIET = { title: 'The Cloud', now: () => new Date(0), emit: () => undefined };

const JUDGEMENTS: Readonly<Record<string, MemberJudgement>> = {
  '1': { findings: [], gaps: [] },
  '2': { findings: [finding('renounceable')], gaps: [] },
  '3': { findings: [finding('must-process')], gaps: [] },
  '4': { findings: [], gaps: [{ code: 'denied', action: 'org:Check', needs: [] }] },
};

const check = (ids?: readonly string[], events: AppEvent[] = []) =>
  checkMembers({
    session: {
      identity: IDENTITY,
      check: () => Promise.reject(new Error('not asked')),
      members: {
        actions: ['org:Check'],
        list: () =>
          Promise.resolve(Object.keys(JUDGEMENTS).map((accountId) => ({ accountId, type: 'member' }))),
        check: ({ accountId }) => Promise.resolve(JUDGEMENTS[accountId]!),
      },
    },
    title: 'The Cloud',
    now: () => new Date(0),
    emit: (event) => events.push(event),
    ...(ids ? { ids } : {}),
  });

describe('checkMembers', () => {
  it('judges every member by itself', async () => {
    const { members } = await check();
    expect(members.map(({ member, verdict }) => [member.accountId, verdict])).toEqual([
      ['1', 'closable'],
      ['2', 'renounce'],
      ['3', 'blocked'],
      ['4', 'undecided'],
    ]);
  });

  it('folds them into one verdict and one count', async () => {
    const { verdict, counts } = await check(['1', '2', '4']);
    expect(verdict).toBe('undecided');
    expect(counts).toMatchObject({ mustProcess: 0, renounceable: 1, unknown: 1, attest: 0, notice: 0 });
  });

  it('judges only those that are named, in the order of the list', async () => {
    expect((await check(['2', '1'])).members.map(({ member }) => member.accountId)).toEqual(['1', '2']);
  });

  it('refuses an id that is no member before it checks any', async () => {
    const events: AppEvent[] = [];
    await expect(check(['1', '9', '8'], events)).rejects.toMatchObject({
      kind: 'usage',
      code: 'unknown-member',
      message: 'The organisation has no member 9, 8.',
    });
    expect(events).toEqual([]);
  });

  it('refuses where the provider has no such check', async () => {
    const session = { identity: IDENTITY, check: () => Promise.reject(new Error('not asked')) };
    const call = checkMembers({ ...QUIET, session });
    await expect(call).rejects.toMatchObject({
      ...{ kind: 'usage', code: 'no-member-check' },
      tryThis: ['Check the member with a key of its own: acctclose check --profile NAME'],
    });
  });

  it.each([
    ['denied', 'credentials'],
    ['unavailable', 'unreachable'],
    ['malformed', 'undecided'],
  ] as const)('explains a list of members that is %s', async (kind, as) => {
    const fails = new ApiError('org:List', { kind, code: 'Provider.Code', message: 'no' }, ['org:List']);
    const members = {
      actions: [],
      list: () => Promise.reject(fails),
      check: () => Promise.reject(new Error('not asked')),
    };
    const session = { identity: IDENTITY, check: () => Promise.reject(new Error('not asked')), members };
    await expect(checkMembers({ ...QUIET, session })).rejects.toMatchObject({
      kind: as,
      code: `members-${kind}`,
    });
  });
});

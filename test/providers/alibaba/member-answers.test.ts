import { describe, expect, it } from 'vitest';
import type { MemberJudgement } from '../../../src/domain/member.js';
import type { HttpResponse } from '../../../src/domain/ports.js';
import { Secret } from '../../../src/domain/secret.js';
import { createClient } from '../../../src/providers/alibaba/client.js';
import { createMemberDesk } from '../../../src/providers/alibaba/members.js';
import { manualClock, type ManualClock } from '../../helpers/fake-clock.js';
import { fakeHttp } from '../../helpers/fake-http.js';
import { ACCOUNT_ID, factsOf } from './hand-made-facts.js';

const MEMBER = { accountId: '1188000000000071', type: 'ResourceAccount' };
const STARTED: Partial<HttpResponse> = { body: '{"RequestId":"R"}' };
const refusal = (code: string): Partial<HttpResponse> => ({
  status: 409,
  body: JSON.stringify({ Code: code }),
});
const result = (info: object): Partial<HttpResponse> => ({
  body: JSON.stringify({ RequestId: 'R', AccountDeletionCheckResultInfo: info }),
});
const DIRECTORY: Partial<HttpResponse> = {
  body: JSON.stringify({
    RequestId: 'R',
    ResourceDirectory: {
      ResourceDirectoryId: 'rd-1',
      MasterAccountId: ACCOUNT_ID,
      MemberDeletionStatus: 'Enabled',
    },
  }),
};
const COMPLETE = result({ Status: 'PreCheckComplete', AllowDelete: 'true', AbandonableChecks: [] });

/** Judges a member by what the provider answers to the start and to each look, the last answer for good; the directory is asked before. */
async function judge(
  start: Partial<HttpResponse>,
  looks: readonly Partial<HttpResponse>[],
  directory: Partial<HttpResponse> = DIRECTORY,
): Promise<{ judged: MemberJudgement; clock: ManualClock; looked: number }> {
  let looked = 0;
  const http = fakeHttp(({ call }) => {
    if (call.action === 'rd:GetResourceDirectory') return directory;
    if (call.action === 'rd:CheckAccountDelete') return start;
    return looks[Math.min(looked++, looks.length - 1)] ?? {};
  });
  const { signal } = new AbortController();
  const key = { id: 'id', secret: new Secret('secret') };
  const client = createClient({ http, key, signal }, () => Promise.resolve('china'));
  const clock = manualClock();
  const facts = factsOf({
    directory: { id: 'rd-1', masterAccountId: ACCOUNT_ID, memberDeletion: 'Enabled' },
  });
  const desk = createMemberDesk({ client, facts, accountId: ACCOUNT_ID, clock, signal });
  return { judged: await desk.check(MEMBER), clock, looked };
}

describe('the directory', () => {
  it('that cannot be read is a gap of this member, and stops nothing', async () => {
    const { judged } = await judge(STARTED, [COMPLETE], refusal('NoPermission'));
    expect(judged).toMatchObject({ findings: [], gaps: [{ action: 'rd:GetResourceDirectory' }] });
  });
});

describe('a check of a member that runs already', () => {
  it.each(['ConcurrentCallNotSupported', 'NotSupportedOperation.PreCheckingAccount'])(
    'is waited for (%s)',
    async (code) => {
      const { judged } = await judge(refusal(code), [COMPLETE]);
      expect(judged).toEqual({ findings: [], gaps: [] });
    },
  );

  it('is told from a refusal of another kind', async () => {
    const { judged, looked } = await judge(refusal('AccountTypeOrStatusMismatch'), [COMPLETE]);
    expect(judged).toMatchObject({
      gaps: [{ code: 'refused', providerCode: 'AccountTypeOrStatusMismatch' }],
    });
    expect(looked).toBe(0);
  });
});

describe('the result', () => {
  it('is waited for five minutes, and then unknown', async () => {
    const { judged, clock, looked } = await judge(STARTED, [result({ Status: 'PreChecking' })]);
    expect(judged).toMatchObject({
      findings: [],
      gaps: [{ code: 'incomplete', providerCode: 'StillChecking' }],
    });
    expect(looked).toBe(60);
    expect(clock.waits.reduce((sum, wait) => sum + wait, 0)).toBe(300_000);
  });

  it.each([
    ['a status nobody knows', { Status: 'PreCheckDone', AllowDelete: 'true' }],
    ['no verdict', { Status: 'PreCheckComplete' }],
    ['a refusal without a reason', { Status: 'PreCheckComplete', AllowDelete: 'false' }],
    [
      'a refusal with an empty list',
      { Status: 'PreCheckComplete', AllowDelete: 'false', NotAllowReason: [] },
    ],
    ['a verdict in other words', { Status: 'PreCheckComplete', AllowDelete: 'yes' }],
    ['no status', {}],
  ])('is unknown by %s', async (_name, info) => {
    const { judged } = await judge(STARTED, [result(info)]);
    expect(judged).toMatchObject({ findings: [], gaps: [{ code: 'malformed' }] });
  });

  it('shows a reason even where deletion is said to be allowed', async () => {
    const reason = { CheckId: 'X', CheckName: null, Description: '' };
    const { judged } = await judge(STARTED, [
      result({ Status: 'PreCheckComplete', AllowDelete: 'true', NotAllowReason: [reason] }),
    ]);
    expect(judged.findings).toMatchObject([{ severity: 'must-process', subject: { id: 'X', name: 'X' } }]);
  });
});

import { describe, expect, it } from 'vitest';
import type { AccountIdentity } from '../../../../src/domain/account.js';
import type { ProcedureInput } from '../../../../src/domain/closure.js';
import { calendar } from '../../../../src/ports/calendar.js';
import { guide } from '../../../../src/providers/tencent/closure/guide.js';
import { closureSuite } from '../../../family/closure.suite.js';

closureSuite({
  id: 'tencent',
  hosts: /^console\.(?:cloud\.tencent|tencentcloud)\.com$/,
  materials: { personal: 1, enterprise: 1, none: 0 },
});

const account: AccountIdentity = {
  ...{ provider: 'tencent', accountId: '42', site: 'international', caller: 'owner' as const },
  verification: 'unknown',
};
const stepsOf = (over: Partial<ProcedureInput>): ReturnType<typeof guide.steps> =>
  guide.steps({ account, verification: 'personal', way: 'console', ...over });
const idsOf = (over: Partial<ProcedureInput>): readonly string[] => stepsOf(over).map(({ id }) => id);

describe('the steps of the cancellation page', () => {
  it('want a paper of a verified account, and upload it', () => {
    expect(idsOf({})).toEqual([
      ...['paper', 'contacts', 'remove-own-key', 'open', 'notes', 'verify-phone', 'upload', 'submit'],
    ]);
  });

  it.each([
    ['personal', 'paper-personal'],
    ['enterprise', 'paper-enterprise'],
  ] as const)('want it in colour: %s', (verification, code) => {
    expect(stepsOf({ verification })[0]).toMatchObject({ text: { code }, rule: { inColor: true } });
  });

  it('want no paper of an account that is not verified', () => {
    expect(idsOf({ verification: 'none' })).toEqual([
      ...['contacts', 'remove-own-key', 'open', 'notes', 'verify-phone', 'submit'],
    ]);
  });

  it('have the owner delete the sub-user whose key is in use', () => {
    const steps = stepsOf({ account: { ...account, caller: 'sub-user', callerName: '7' } });
    expect(steps.find(({ id }) => id === 'remove-own-user')).toEqual({
      ...{ kind: 'walk', id: 'remove-own-user', url: 'https://console.tencentcloud.com/cam' },
      text: { code: 'remove-own-user', args: { user: '7' } },
    });
    expect(steps.map(({ kind }) => kind)).not.toContain('remove-own-key');
  });
});

describe('the review', () => {
  it.each([
    ['over a weekend', '2026-11-20T02:00:00Z', '2026-11-20', '2026-11-25'],
    ['over new year, whose Sunday is worked', '2025-12-30T02:00:00Z', '2025-12-30', '2026-01-05'],
    ['over the Chinese New Year', '2026-02-13T02:00:00Z', '2026-02-13', '2026-02-25'],
    ['from the evening in UTC, which is the next day', '2026-11-22T20:00:00Z', '2026-11-23', '2026-11-26'],
  ])('takes three working days %s', async (_title, since, from, to) => {
    expect(await guide.expect('under-review', new Date(since), calendar)).toMatchObject({
      ...{ next: 'closed', from, to },
    });
  });
});

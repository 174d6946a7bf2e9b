import { describe, expect, it } from 'vitest';
import { decideStatus } from '../../../../src/domain/verdict.js';
import { partner } from '../../../../src/providers/alibaba/checks/partner.js';
import { env, factsOf } from '../hand-made-facts.js';

type Sign = string | undefined;

const judge = (type: Sign, quota: Sign, quotaLimit: Sign) =>
  partner.run(
    factsOf({
      funds: { uncleared: '0', quota, type },
      balance: { available: '0', cash: '0', currency: 'CNY', quotaLimit },
    }),
    env,
  );

describe('alibaba.partner', () => {
  it.each([
    ['RESELLER_QUOTA', undefined, undefined],
    ['DIRECT_USER', '100', undefined],
    [undefined, undefined, '100'],
    [undefined, '-1', undefined],
  ])('blocks by type %s, quota %s and limit %s', async (type, quota, limit) => {
    const judged = await judge(type, quota, limit);
    expect(judged.findings).toMatchObject([{ code: 'partner-likely', severity: 'must-process' }]);
    expect(decideStatus(judged)).toBe('fail');
  });

  it.each([
    ['DIRECT_USER', undefined, undefined],
    [undefined, '0.00', '0'],
  ])('asks the user by type %s, quota %s and limit %s', async (type, quota, limit) => {
    const judged = await judge(type, quota, limit);
    expect(judged.findings).toMatchObject([{ code: 'partner-unseen', severity: 'attest' }]);
    expect(decideStatus(judged)).toBe('manual');
  });
});

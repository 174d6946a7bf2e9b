import { describe, expect, it } from 'vitest';
import { decideStatus } from '../../../../src/domain/verdict.js';
import { organization } from '../../../../src/providers/naver/checks/organization.js';
import type { Organization } from '../../../../src/providers/naver/facts/organization.js';
import { env, envAt, factsOf, failedCall } from '../hand-made-facts.js';

const judge = (value: Organization | Error) => organization.run(factsOf({ organization: value }), env);
const joined = (standing: 'master' | 'member', status = 'JOIN'): Organization => ({
  standing,
  id: '2706',
  name: '네이버 조직',
  masterId: '2920008',
  status,
});

describe('naver.organization', () => {
  it.each([
    ['master', 'organization-master'],
    ['member', 'organization-member'],
  ] as const)('blocks for a %s', async (standing, code) => {
    const judged = await judge(joined(standing));
    expect(judged).toMatchObject({
      findings: [
        { code, severity: 'must-process', subject: { name: '네이버 조직' }, args: { master: '2920008' } },
      ],
      gaps: [],
    });
  });

  it('says from when one can leave again', async () => {
    const facts = factsOf({ organization: joined('member') });
    const { findings } = await organization.run(facts, envAt('2026-12-02'));
    expect(findings[1]).toMatchObject({
      code: 'organizations-rest',
      severity: 'notice',
      resolve: { by: 'wait', until: '2026-12-03' },
    });
  });

  it('only mentions an invitation', async () => {
    const { findings } = await judge(joined('member', 'INVT'));
    expect(findings).toMatchObject([{ code: 'organization-invited', severity: 'notice' }]);
  });

  it('leaves the rest to the user where the account is no master', async () => {
    const judged = await judge({ standing: 'not-master' });
    expect(judged.findings).toMatchObject([{ code: 'organization-unseen', severity: 'attest' }]);
    expect(decideStatus(judged)).toBe('manual');
  });

  it('is unknown to a sub account, and names what would settle it', async () => {
    const judged = await judge({ standing: 'sub-account' });
    expect(judged.gaps).toMatchObject([
      { code: 'unseen', needs: ['main account key'], ask: { code: 'no-organization' } },
    ]);
  });

  it('is asked of the owner where no host of the service is known', async () => {
    const judged = await judge(failedCall('organization:getOrg', 'wrong-site'));
    expect(judged.gaps).toMatchObject([{ code: 'unseen', ask: { id: 'organization' } }]);
  });

  it('does not understand another status', async () => {
    expect((await judge(joined('member', 'PAUSE'))).gaps).toMatchObject([{ providerCode: 'PAUSE' }]);
  });

  it('is unknown where the call fails', async () => {
    const judged = await judge(failedCall('organization:getOrg', 'unavailable'));
    expect(decideStatus(judged)).toBe('unknown');
  });
});

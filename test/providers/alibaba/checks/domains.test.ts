import { describe, expect, it } from 'vitest';
import { domains } from '../../../../src/providers/alibaba/checks/domains.js';
import { env, factsOf } from '../hand-made-facts.js';

const judge = (expiration: string, until?: string) =>
  domains.run(factsOf({ domains: [{ name: 'example.com', expiration, until }] }), env);

describe('alibaba.domains', () => {
  it('blocks by a live name, which the owner moves', async () => {
    expect(await judge('1', '2027-05-01')).toMatchObject({
      findings: [
        { code: 'domain-live', severity: 'must-process', resolve: { by: 'console', until: '2027-05-01' } },
      ],
      gaps: [],
    });
  });

  it('only points out an expired name, which goes by itself on no stated day', async () => {
    const { findings } = await judge('2', '2026-10-01');
    expect(findings).toMatchObject([
      { code: 'domain-expired', severity: 'notice', resolve: { by: 'console' } },
    ]);
    expect(findings[0]?.resolve.until).toBeUndefined();
  });

  it('blocks by a name of unknown state, and says that it is unknown', async () => {
    expect(await judge('7')).toMatchObject({
      findings: [{ code: 'domain-live', severity: 'must-process' }],
      gaps: [{ code: 'malformed', providerCode: '7' }],
    });
  });
});

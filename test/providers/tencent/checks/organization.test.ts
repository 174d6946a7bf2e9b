import { describe, expect, it } from 'vitest';
import { organization } from '../../../../src/providers/tencent/checks/organization.js';
import { env, factsOf } from '../hand-made-facts.js';

const found = { id: '65433', adminId: '100001999999', rootId: '1', isAdmin: false, mayQuit: false };

describe('tencent.organization', () => {
  it('passes outside any organization', async () => {
    expect(await organization.run(factsOf(), env)).toEqual({ findings: [] });
  });

  it.each([
    ['organization-admin', { isAdmin: true }],
    ['organization-quit', { mayQuit: true }],
    ['organization-member', {}],
  ])('blocks as %s', async (code, over) => {
    const { findings } = await organization.run(factsOf({ organization: { ...found, ...over } }), env);
    expect(findings).toMatchObject([{ code, severity: 'must-process', args: { admin: '100001999999' } }]);
  });
});

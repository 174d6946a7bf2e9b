import { describe, expect, it } from 'vitest';
import { readRoles } from '../../../../src/providers/tencent/facts/roles.js';
import { fakeClient } from '../fake-client.js';

async function trustedBy(policy: string): Promise<readonly string[] | undefined> {
  const client = fakeClient({
    'cam:DescribeRoleList': () => ({
      TotalNum: 1,
      List: [{ RoleId: '1', RoleName: 'r', PolicyDocument: policy }],
    }),
  });
  return (await readRoles(client))[0]!.trusted;
}

const policy = (principal: unknown): string =>
  JSON.stringify({ version: '2.0', statement: [{ effect: 'allow', principal }] });

describe('whom a role trusts', () => {
  it.each([
    [{ qcs: ['qcs::cam::uin/100009876543:root', 'qcs::cam::uin/1:uin/2'] }, ['100009876543', '1']],
    [{ qcs: 'qcs::cam::uin/100009876543:root' }, ['100009876543']],
    [{ federated: ['qcs::cam::uin/1:saml-provider/idp'] }, ['qcs::cam::uin/1:saml-provider/idp']],
    [{ service: ['cvm.qcloud.com'] }, []],
  ])('%j', async (principal, trusted) => {
    expect(await trustedBy(policy(principal))).toEqual(trusted);
  });

  it.each(['', '{', '[]', policy('*'), policy({ qcs: {} }), policy({ oidc: ['x'] })])(
    '%j is not understood',
    async (text) => {
      expect(await trustedBy(text)).toBeUndefined();
    },
  );
});

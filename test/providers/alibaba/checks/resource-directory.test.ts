import { describe, expect, it } from 'vitest';
import { resourceDirectory } from '../../../../src/providers/alibaba/checks/resource-directory.js';
import { ACCOUNT_ID, env, factsOf, failedCall } from '../hand-made-facts.js';

const judge = (masterAccountId: string) =>
  resourceDirectory.run(
    factsOf({ directory: { id: 'rd-1', masterAccountId, memberDeletion: undefined } }),
    env,
  );

describe('alibaba.resource-directory', () => {
  it('passes outside any directory', async () => {
    expect(await resourceDirectory.run(factsOf(), env)).toEqual({ findings: [] });
  });

  it.each([
    [ACCOUNT_ID, 'directory-admin'],
    ['1188000000000099', 'directory-member'],
  ])('blocks in the directory of %s as %s', async (master, code) => {
    expect((await judge(master)).findings).toMatchObject([
      { code, severity: 'must-process', subject: { id: 'rd-1' } },
    ]);
  });

  it('is unknown where the directory is not shown', async () => {
    const facts = factsOf({ directory: failedCall('rd:GetResourceDirectory') });
    expect((await resourceDirectory.run(facts, env)).gaps).toMatchObject([{ code: 'denied' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { subUsers } from '../../../../src/providers/tencent/checks/sub-users.js';
import { env, factsOf, failedCall } from '../hand-made-facts.js';

const people = [
  { uin: '100019000001', name: 'closer' },
  { uin: '100019000102', name: '王小明' },
];

describe('tencent.sub-users', () => {
  it('blocks by each but the one whose key is in use', async () => {
    const facts = factsOf({ users: people }, { callerId: '100019000001' });
    expect((await subUsers.run(facts, env)).findings).toMatchObject([
      {
        code: 'sub-user-in-use',
        severity: 'notice',
        resolve: { by: 'console' },
        subject: { id: '100019000001' },
      },
      {
        code: 'sub-user-left',
        severity: 'must-process',
        resolve: { by: 'api' },
        subject: { id: '100019000102' },
      },
    ]);
  });

  it('does not pass when the list is refused', async () => {
    const { findings, gaps } = await subUsers.run(factsOf({ users: failedCall('cam:ListUsers') }), env);
    expect(findings).toEqual([]);
    expect(gaps).toMatchObject([{ code: 'denied', needs: ['cam:ListUsers'] }]);
  });
});

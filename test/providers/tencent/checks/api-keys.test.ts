import { describe, expect, it } from 'vitest';
import { decideStatus } from '../../../../src/domain/verdict.js';
import { apiKeys } from '../../../../src/providers/tencent/checks/api-keys.js';
import { env, envOf, factsOf, failedCall, KEY_IN_USE } from '../hand-made-facts.js';

const bot = { uin: '100019000101', name: 'deploy-bot' };
const key = (id: string, user?: string, status = 'Active') => ({ id, status, user });

describe('tencent.api-keys', () => {
  it('passes with a notice when only the key in use is left', async () => {
    const judgement = await apiKeys.run(factsOf(), env);
    expect(judgement.findings).toMatchObject([{ code: 'key-in-use', severity: 'notice' }]);
    expect(decideStatus(judgement)).toBe('pass');
  });

  it('blocks by every other key, disabled ones included, and says whose it is', async () => {
    const facts = factsOf(
      { users: [bot], ownKeys: [key(KEY_IN_USE), key('AKIDold', undefined, 'Inactive')] },
      { keysOf: { [bot.uin]: [key('AKIDbot', bot.name)] } },
    );
    const { findings } = await apiKeys.run(facts, env);
    expect(findings).toMatchObject([
      { code: 'key-in-use' },
      { code: 'key-left', severity: 'must-process', subject: { id: 'AKIDold' } },
      { code: 'user-key-left', severity: 'must-process', args: { user: 'deploy-bot' } },
    ]);
  });

  it.each(['sub-user', 'role', 'unknown'] as const)(
    'proves nothing of the owner’s keys when a %s asks',
    async (caller) => {
      const judgement = await apiKeys.run(factsOf(), envOf({ caller }));
      expect(judgement.gaps).toMatchObject([{ needs: ['a key of the account owner'] }]);
      expect(decideStatus(judgement)).toBe('unknown');
    },
  );

  it('does not ask twice for the keys of the sub-user that calls', async () => {
    const facts = factsOf(
      { users: [bot], ownKeys: [key(KEY_IN_USE, bot.uin)] },
      { callerId: bot.uin, keysOf: { [bot.uin]: failedCall('cam:ListAccessKeys') } },
    );
    const { findings, gaps } = await apiKeys.run(facts, envOf({ caller: 'sub-user' }));
    expect(findings).toHaveLength(1);
    expect(gaps).toHaveLength(1);
  });

  it('does not pass when the keys of one user are refused', async () => {
    const facts = factsOf({ users: [bot] }, { keysOf: { [bot.uin]: failedCall('cam:ListAccessKeys') } });
    expect((await apiKeys.run(facts, env)).gaps).toMatchObject([{ code: 'denied' }]);
  });

  it('admits a state that nobody knows', async () => {
    const facts = factsOf({ ownKeys: [key(KEY_IN_USE, undefined, 'Frozen')] });
    expect((await apiKeys.run(facts, env)).gaps).toMatchObject([
      { code: 'malformed', providerCode: 'Frozen' },
    ]);
  });
});

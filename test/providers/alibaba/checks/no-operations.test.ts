import { describe, expect, it } from 'vitest';
import { decideStatus } from '../../../../src/domain/verdict.js';
import { noOperations } from '../../../../src/providers/alibaba/checks/no-operations.js';
import { env, factsOf, failedCall } from '../hand-made-facts.js';

const codes = async (changes: Parameters<typeof factsOf>[0]): Promise<readonly string[]> =>
  (await noOperations.run(factsOf(changes), env)).findings.map(({ code }) => code);

describe('alibaba.no-operations', () => {
  it('tells what is not to be done, and whose key is in use', async () => {
    expect(await codes({})).toEqual(['nothing-after-confirmation', 'owner-key-in-use']);
  });

  it('tells of a closure that has been confirmed', async () => {
    expect(await codes({ closureRole: true })).toEqual(['closure-under-way', 'owner-key-in-use']);
  });

  it('counts the users who can still act', async () => {
    const { findings } = await noOperations.run(factsOf({ users: ['a', 'b'] }), env);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'users-remain', args: { count: '2' } }));
  });

  it('says of a confirmed closure that the provider is at it already', async () => {
    const { findings } = await noOperations.run(factsOf({ closureRole: true }), env);
    expect(findings[0]).toMatchObject({ severity: 'under-way', resolve: { by: 'wait' } });
  });

  it('never blocks by users', async () => {
    const judged = await noOperations.run(factsOf({ users: ['a'] }), env);
    expect(decideStatus(judged)).toBe('manual');
  });

  it('is unknown where the users cannot be read', async () => {
    const judged = await noOperations.run(factsOf({ users: failedCall('ram:ListUsers') }), env);
    expect(decideStatus(judged)).toBe('unknown');
  });
});

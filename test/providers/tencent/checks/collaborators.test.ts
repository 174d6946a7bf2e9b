import { describe, expect, it } from 'vitest';
import { collaborators } from '../../../../src/providers/tencent/checks/collaborators.js';
import { env, factsOf } from '../hand-made-facts.js';

const people = [
  { uin: '100019000001', name: 'closer' },
  { uin: '100019000102', name: '王小明' },
];

describe('tencent.collaborators', () => {
  it('blocks by each but the one whose key is in use', async () => {
    const facts = factsOf({ collaborators: people }, { callerId: '100019000102' });
    const { findings } = await collaborators.run(facts, env);
    expect(findings.map(({ code }) => code)).toEqual(['collaborator-left', 'collaborator-in-use']);
  });
});

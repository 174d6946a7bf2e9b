import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OwnerStatement } from '../../src/domain/statement.js';
import { createStatementStore } from '../../src/state/statement-store.js';
import { makeFolder } from '../helpers/run-cli.js';

const ACCOUNT = { provider: 'cloud', accountId: '42' };
const said = (id: string, answer: 'yes' | 'no' = 'yes'): OwnerStatement => {
  return { id, answer, at: '2026-11-21T00:00:00.000Z', caller: 'owner' };
};

describe('statement store', () => {
  it('knows nothing of an account of which nothing was said', async () => {
    expect(await createStatementStore(makeFolder()).read(ACCOUNT)).toEqual([]);
  });

  it('keeps the last word on each question, for the user alone', async () => {
    const state = makeFolder();
    await createStatementStore(state).add(ACCOUNT, [said('a'), said('b')]);
    await createStatementStore(state).add(ACCOUNT, [said('a', 'no')]);
    expect(await createStatementStore(state).read(ACCOUNT)).toEqual([said('b'), said('a', 'no')]);
    expect(statSync(join(state, 'closures', 'cloud-42', 'statements.json')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '{"schemaVersion":"1","kind":"statements"}'],
    [
      'of another account',
      '{"schemaVersion":"1","kind":"statements","provider":"cloud","accountId":"43","statements":[]}',
    ],
  ])('takes a file that is %s for an error, not for nothing', async (_name, text) => {
    const state = makeFolder();
    const folder = join(state, 'closures', 'cloud-42');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'statements.json'), text);
    await expect(createStatementStore(state).read(ACCOUNT)).rejects.toMatchObject({
      kind: 'plan',
      code: 'statements-damaged',
    });
  });
});

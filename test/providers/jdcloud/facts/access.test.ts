import { describe, expect, it } from 'vitest';
import { readOwnKeys, readRoles, readSubUserKeys } from '../../../../src/providers/jdcloud/facts/access.js';
import { answering, type Reply } from '../answering.js';

const gone: Reply = { refusal: 'NOT_FOUND', code: 404 };
const subUsers = (...names: string[]): Reply => ({
  result: { subUsers: names.map((name) => ({ name, pin: `p-${name}` })), total: names.length },
});

describe('keys of a sub-user', () => {
  it('are none where the sub-user is gone', async () => {
    const { client } = answering(({ action }) => (action === 'iam:describeSubUsers' ? subUsers() : gone));
    expect(await readSubUserKeys(client, 'ops')).toEqual([]);
  });

  it('are not known where the sub-user is there', async () => {
    const { client } = answering(({ action }) =>
      action === 'iam:describeSubUsers' ? subUsers('ops') : gone,
    );
    await expect(readSubUserKeys(client, 'ops')).rejects.toMatchObject({ fault: { kind: 'not-found' } });
  });

  it('are not none where their list is missing', async () => {
    const { client } = answering(() => ({ result: {} }));
    await expect(readSubUserKeys(client, 'ops')).rejects.toMatchObject({ fault: { kind: 'malformed' } });
  });

  it('leave their secrets behind', async () => {
    const row = { accessKey: 'K', status: 1, secretAccessKey: 'secret' };
    const { client } = answering(() => ({ result: { userAccessKeys: [row] } }));
    expect(await readSubUserKeys(client, 'ops')).toEqual([{ id: 'K', enabled: true }]);
  });
});

describe('keys of the owner', () => {
  it('are those that are not deleted', async () => {
    const rows = [
      { accessKey: 'A', state: 0, yn: 1 },
      { accessKey: 'B', state: 1, yn: 0 },
    ];
    const { client } = answering(() => ({ result: { userAccessKeys: rows } }));
    expect(await readOwnKeys(client)).toEqual([{ id: 'A', enabled: false }]);
  });

  it('are there, and may work, where a word is not known', async () => {
    const rows = [{ accessKey: 'A', state: 7, yn: 'maybe' }, { accessKey: 'B' }];
    const { client } = answering(() => ({ result: { userAccessKeys: rows } }));
    expect(await readOwnKeys(client)).toEqual([
      { id: 'A', enabled: true },
      { id: 'B', enabled: true },
    ]);
  });
});

describe('roles', () => {
  it('are those that somebody made', async () => {
    const roles = [
      { roleName: 'linked', type: 2 },
      { roleName: 'made', type: 4 },
      { roleName: 'of a service', type: 3 },
      { roleName: 'odd', type: 9 },
      { roleName: 'without' },
    ];
    const { client } = answering(() => ({ result: { roles, total: 5 } }));
    expect(await readRoles(client)).toEqual(['made', 'of a service']);
  });
});

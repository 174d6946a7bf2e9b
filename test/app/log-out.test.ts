import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logOut } from '../../src/app/log-out.js';
import type { SecretStore } from '../../src/domain/ports.js';
import type { Profile, ProfileStore } from '../../src/domain/profile.js';
import { createMemorySecrets } from '../../src/secrets/memory.js';
import { createProfileStore } from '../../src/state/profiles.js';

const work: Profile = {
  name: 'work',
  provider: 'cloud',
  accountId: '1',
  accessKeyId: 'KEY1',
  secretIn: 'keychain',
};

let folder: string;
let profiles: ProfileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'acctclose-logout-'));
  profiles = createProfileStore(folder);
  await profiles.put(work);
});
afterEach(() => rm(folder, { recursive: true }));

const leave = (secrets: SecretStore, name = 'work') =>
  logOut({ name, profiles, secrets: () => Promise.resolve(secrets) });

describe('logOut', () => {
  it('removes the profile and its secret', async () => {
    const secrets = createMemorySecrets({ work: 'hush' });
    expect(await leave(secrets)).toEqual(work);
    expect(await secrets.get('work')).toBeUndefined();
    expect(await profiles.list()).toEqual([]);
  });

  it('removes a profile whose secret is already gone', async () => {
    await leave(createMemorySecrets());
    expect(await profiles.list()).toEqual([]);
  });

  it('keeps the profile where the keychain fails', async () => {
    const secrets = { ...createMemorySecrets(), delete: () => Promise.reject(new Error('no keychain')) };
    await expect(leave(secrets)).rejects.toThrow('no keychain');
    expect(await profiles.list()).toEqual([work]);
  });

  it('keeps the profile where a locked keychain pretends to be empty', async () => {
    const secrets = { ...createMemorySecrets(), probe: () => Promise.reject(new Error('locked')) };
    await expect(leave(secrets)).rejects.toThrow('locked');
    expect(await profiles.list()).toEqual([work]);
  });

  it('does not need a keychain for a sandbox profile', async () => {
    await profiles.put({ ...work, name: 'box', secretIn: 'sandbox', scenario: 'clean' });
    await logOut({ name: 'box', profiles, secrets: () => Promise.reject(new Error('asked')) });
    expect(await profiles.list()).toEqual([work]);
  });

  it('lists the known profiles for an unknown one', async () => {
    await expect(leave(createMemorySecrets(), 'x')).rejects.toMatchObject({
      kind: 'usage',
      tryThis: ['Choose one of: work.'],
    });
  });
});

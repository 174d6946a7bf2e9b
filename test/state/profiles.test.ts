import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Profile, ProfileStore } from '../../src/domain/profile.js';
import { awaitLock } from '../../src/state/lock.js';
import { createProfileStore } from '../../src/state/profiles.js';

const work: Profile = {
  name: 'work',
  provider: 'alibaba',
  accountId: '100',
  accessKeyId: 'LTAIexample1',
  secretIn: 'keychain',
};
const home: Profile = { ...work, name: 'home', accountId: '200', site: 'china', region: 'cn-hangzhou' };

let folder: string;
let path: string;
let store: ProfileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'acctclose-profiles-'));
  path = join(folder, 'config.json');
  store = createProfileStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

describe('createProfileStore', () => {
  it('has no profiles before the first', async () => {
    expect(await store.list()).toEqual([]);
    expect(await store.getDefault()).toBeUndefined();
  });

  it('gives back what was put', async () => {
    await store.put(home);
    expect(await createProfileStore(folder).get('home')).toEqual(home);
  });

  it('keeps every profile that several runs put at the same time', async () => {
    const machine = { host: 'box', pid: process.pid, find: () => Promise.resolve({}) };
    const deps = { processes: machine, now: () => new Date(), nonce: randomUUID };
    const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const open = () => createProfileStore(folder, (file) => awaitLock(file, deps, sleep));
    await Promise.all(names.map((name) => open().put({ ...work, name })));
    expect((await store.list()).map(({ name }) => name).sort()).toEqual(names);
  });

  it('makes the first one the default', async () => {
    await store.put(work);
    await store.put(home);
    expect(await store.getDefault()).toBe('work');
  });

  it('replaces a whole profile', async () => {
    await store.put(home);
    await store.put({ ...work, name: 'home' });
    expect(await store.list()).toEqual([{ ...work, name: 'home' }]);
  });

  it('keeps a replaced profile in its place', async () => {
    await store.put(work);
    await store.put(home);
    await store.put({ ...work, accountId: '300' });
    expect((await store.list()).map(({ accountId }) => accountId)).toEqual(['300', '200']);
  });

  it('puts no other account in the place of a removed default', async () => {
    await store.put(work);
    await store.put(home);
    expect(await store.remove('work')).toBe(true);
    expect(await store.getDefault()).toBeUndefined();
    expect(await store.list()).toEqual([home]);
  });

  it('keeps the default when another profile is removed', async () => {
    await store.put(work);
    await store.put(home);
    await store.remove('home');
    expect(await store.getDefault()).toBe('work');
  });

  it('says when there was nothing to remove', async () => {
    expect(await store.remove('work')).toBe(false);
  });

  it('changes the default', async () => {
    await store.put(work);
    await store.put(home);
    expect(await store.setDefault('home')).toBe(true);
    expect(await store.getDefault()).toBe('home');
  });

  it('does not make an unknown profile the default', async () => {
    await store.put(work);
    expect(await store.setDefault('home')).toBe(false);
    expect(await store.getDefault()).toBe('work');
  });

  it('writes nothing that it could not read again', async () => {
    await expect(store.put({ ...work, accountId: 'a\nb' })).rejects.toMatchObject({
      code: 'profile-malformed',
    });
    expect(await store.list()).toEqual([]);
  });
});

describe('a configuration that is not understood', () => {
  const cases = {
    'cut off': '{"schemaVersion":"1","profi',
    empty: '',
    'of another version': '{"schemaVersion":"2","profiles":[]}',
    'with a field of a newer version': JSON.stringify({
      schemaVersion: '1',
      profiles: [{ ...work, mfa: true }],
    }),
    'with two profiles of one name': JSON.stringify({ schemaVersion: '1', profiles: [work, work] }),
    'with a default that is not there': '{"schemaVersion":"1","default":"x","profiles":[]}',
    'with a line break in a key id': JSON.stringify({
      schemaVersion: '1',
      profiles: [{ ...work, accessKeyId: 'a\nb' }],
    }),
  };

  it.each(Object.entries(cases))('that is %s is an error that names the file', async (_, content) => {
    await writeFile(path, content);
    await expect(store.list()).rejects.toMatchObject({ kind: 'usage', code: 'config-not-understood' });
    await expect(store.list()).rejects.toThrow(path);
  });

  it('is never overwritten', async () => {
    await writeFile(path, 'mine');
    await expect(store.put(work)).rejects.toMatchObject({ kind: 'usage' });
    await expect(store.remove('work')).rejects.toMatchObject({ kind: 'usage' });
    expect(await readFile(path, 'utf8')).toBe('mine');
  });
});

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logIn, registerSandbox, type LogIn } from '../../src/app/log-in.js';
import { toCredentials } from '../../src/app/key-material.js';
import { unpackSecret } from '../../src/app/stored-secret.js';
import type { AccountIdentity } from '../../src/domain/account.js';
import type { SecretStore } from '../../src/domain/ports.js';
import type { ProfileStore } from '../../src/domain/profile.js';
import { createMemorySecrets } from '../../src/secrets/memory.js';
import { createProfileStore } from '../../src/state/profiles.js';

const credentials = toCredentials({
  provider: 'cloud',
  accessKeyId: 'KEY1',
  accessKeySecret: 'hush-hush',
  site: 'typed',
});
const identity: AccountIdentity = {
  provider: 'cloud',
  accountId: '100',
  site: 'china',
  caller: 'owner',
  verification: 'unknown',
};

let folder: string;
let profiles: ProfileStore;
let secrets: SecretStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'acctclose-login-'));
  profiles = createProfileStore(join(folder, 'config'));
  secrets = createMemorySecrets();
});
afterEach(() => rm(folder, { recursive: true }));

const attempt = (changes: Partial<LogIn> = {}): Promise<unknown> =>
  logIn({
    profiles,
    secrets,
    collect: () => Promise.resolve(credentials),
    verify: () => Promise.resolve(identity),
    signal: new AbortController().signal,
    ...changes,
  });

describe('logIn', () => {
  it('stores the profile and, apart from it, the secret', async () => {
    await attempt({ name: 'work' });
    expect(await profiles.list()).toEqual([
      {
        name: 'work',
        provider: 'cloud',
        accountId: '100',
        accessKeyId: 'KEY1',
        site: 'china',
        secretIn: 'keychain',
      },
    ]);
    expect(unpackSecret((await secrets.get('work')) ?? '')?.accessKeySecret.reveal()).toBe('hush-hush');
  });

  it('writes no secret to the configuration, which only the user can read', async () => {
    await attempt();
    const path = join(folder, 'config', 'config.json');
    expect(await readFile(path, 'utf8')).not.toContain('hush-hush');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'config'))).mode & 0o777).toBe(0o700);
  });

  it('calls the profile after the provider where nobody named it', async () => {
    expect(await attempt()).toMatchObject({ profile: { name: 'cloud' } });
  });

  it('keeps the site that was typed where the provider tells none', async () => {
    const verify = () => Promise.resolve({ ...identity, site: 'unknown' });
    expect(await attempt({ verify })).toMatchObject({ profile: { site: 'typed' } });
  });

  it('asks for nothing before the keychain has proved to work', async () => {
    const asked: string[] = [];
    await attempt({
      secrets: { ...secrets, probe: () => Promise.resolve(void asked.push('probe')) },
      collect: () => Promise.resolve((asked.push('collect'), credentials)),
      verify: () => Promise.resolve((asked.push('verify'), identity)),
    });
    expect(asked).toEqual(['probe', 'collect', 'verify']);
  });

  it('asks for nothing where the keychain does not work', async () => {
    const collect = () => Promise.reject(new Error('asked'));
    const probe = () => Promise.reject(new Error('no keychain'));
    await expect(attempt({ secrets: { ...secrets, probe }, collect })).rejects.toThrow('no keychain');
  });

  it('stores nothing that the provider refuses', async () => {
    await expect(attempt({ verify: () => Promise.reject(new Error('refused')) })).rejects.toThrow('refused');
    expect(await profiles.list()).toEqual([]);
    expect(await secrets.get('cloud')).toBeUndefined();
  });

  it('stores nothing once it was interrupted', async () => {
    const interruption = new AbortController();
    const verify = () => Promise.resolve((interruption.abort(), identity));
    await expect(attempt({ verify, signal: interruption.signal })).rejects.toThrow();
    expect(await secrets.get('cloud')).toBeUndefined();
    expect(await profiles.list()).toEqual([]);
  });

  it('takes the secret back where the profile cannot be written', async () => {
    const put = () => Promise.reject(new Error('disk full'));
    await expect(attempt({ profiles: { ...profiles, put } })).rejects.toThrow('disk full');
    expect(await secrets.get('cloud')).toBeUndefined();
  });

  it('puts the former secret back where the profile cannot be written', async () => {
    await secrets.set('cloud', 'former');
    const put = () => Promise.reject(new Error('disk full'));
    await expect(attempt({ profiles: { ...profiles, put } })).rejects.toThrow('disk full');
    expect(await secrets.get('cloud')).toBe('former');
  });

  it('replaces a profile as a whole', async () => {
    await attempt({ name: 'work' });
    const other = toCredentials({
      provider: 'cloud',
      accessKeyId: 'KEY2',
      accessKeySecret: 'new',
      region: 'north-1',
    });
    await attempt({
      name: 'work',
      collect: () => Promise.resolve(other),
      verify: () => Promise.resolve({ ...identity, accountId: '200', site: 'unknown' }),
    });
    expect(await profiles.list()).toEqual([
      {
        name: 'work',
        provider: 'cloud',
        accountId: '200',
        accessKeyId: 'KEY2',
        region: 'north-1',
        secretIn: 'keychain',
      },
    ]);
    expect(unpackSecret((await secrets.get('work')) ?? '')?.accessKeySecret.reveal()).toBe('new');
  });

  it('does not replace another account under a name that nobody typed', async () => {
    await attempt();
    const verify = () => Promise.resolve({ ...identity, accountId: '200' });
    await expect(attempt({ verify })).rejects.toMatchObject({ kind: 'usage', code: 'profile-name-taken' });
    expect(await profiles.get('cloud')).toMatchObject({ accountId: '100' });
  });

  it.each(['', 'two words', '../up', 'a'.repeat(65), 'имя'])('does not take %j for a name', async (name) => {
    await expect(attempt({ name })).rejects.toMatchObject({ kind: 'usage', code: 'profile-name-malformed' });
  });

  it('asks for nothing where the configuration is not understood', async () => {
    await attempt();
    await writeFile(join(folder, 'config', 'config.json'), 'mine');
    const collect = () => Promise.reject(new Error('asked'));
    await expect(attempt({ collect })).rejects.toMatchObject({ code: 'config-not-understood' });
  });
});

describe('registerSandbox', () => {
  const account = {
    provider: 'cloud',
    scenario: 'clean',
    accountId: '9',
    accessKeyId: 'KEYbox',
    accessKeySecret: 'box',
  };
  const sandbox = { url: 'http://127.0.0.1:1', accounts: [account] };
  const choice = { provider: 'cloud', scenario: 'clean' };

  it('stores the account without a secret', async () => {
    expect(await registerSandbox({ choice, sandbox, profiles })).toEqual({
      name: 'sandbox-cloud-clean',
      provider: 'cloud',
      accountId: '9',
      accessKeyId: 'KEYbox',
      secretIn: 'sandbox',
      scenario: 'clean',
    });
    expect(await profiles.get('sandbox-cloud-clean')).toMatchObject({ scenario: 'clean' });
  });

  it('does not replace a real account', async () => {
    await attempt({ name: 'work' });
    const registering = registerSandbox({ choice, sandbox, profiles, name: 'work' });
    await expect(registering).rejects.toMatchObject({ kind: 'usage', code: 'profile-name-taken' });
  });
});

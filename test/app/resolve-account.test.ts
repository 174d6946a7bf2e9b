import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveAccount, type AccountSource } from '../../src/app/resolve-account.js';
import { packSecret } from '../../src/app/stored-secret.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import type { SecretStore } from '../../src/domain/ports.js';
import type { Profile, ProfileStore } from '../../src/domain/profile.js';
import { Secret } from '../../src/domain/secret.js';
import { createMemorySecrets } from '../../src/secrets/memory.js';
import { createProfileStore } from '../../src/state/profiles.js';

const work: Profile = {
  name: 'work',
  provider: 'cloud',
  accountId: '100',
  accessKeyId: 'KEYwork',
  site: 'china',
  region: 'north-1',
  secretIn: 'keychain',
};
const packed = packSecret({
  accessKeyId: 'KEYwork',
  accessKeySecret: new Secret('hush'),
  securityToken: new Secret('token'),
});
const account = {
  provider: 'cloud',
  scenario: 'typical',
  accountId: '9',
  accessKeyId: 'KEYbox',
  accessKeySecret: 'box',
};
const env = {
  ACCTCLOSE_PROVIDER: 'cloud',
  ACCTCLOSE_ACCESS_KEY_ID: 'KEYenv',
  ACCTCLOSE_ACCESS_KEY_SECRET: 'env',
};

let folder: string;
let profiles: ProfileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'acctclose-resolve-'));
  profiles = createProfileStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

interface Given {
  readonly options?: AccountSource['options'];
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: SecretStore;
}

const sourceOf = ({
  options = {},
  env = {},
  secrets = createMemorySecrets({ work: packed }),
}: Given): AccountSource => ({
  options,
  host: { env },
  profiles: () => Promise.resolve(profiles),
  secrets: () => Promise.resolve(secrets),
  sandbox: () =>
    Promise.resolve({ url: 'http://127.0.0.1:1', accounts: [account, { ...account, scenario: 'clean' }] }),
});
const resolve = (given: Given) => resolveAccount(sourceOf(given));

describe('the sandbox', () => {
  it('comes before everything else', async () => {
    const { credentials, endpoint, label } = await resolve({
      options: { sandbox: { provider: 'cloud', scenario: 'typical' } },
      env,
    });
    expect([credentials.accessKeyId, credentials.accessKeySecret.reveal()]).toEqual(['KEYbox', 'box']);
    expect([endpoint, label]).toEqual(['http://127.0.0.1:1', 'sandbox cloud:typical']);
  });

  it('lists the scenarios of the provider for an unknown one', async () => {
    const resolving = resolve({ options: { sandbox: { provider: 'cloud', scenario: 'x' } } });
    await expect(resolving).rejects.toMatchObject({
      kind: 'usage',
      tryThis: ['Choose one of: cloud:typical, cloud:clean.'],
    });
  });

  it('stands in for the provider of a sandbox profile', async () => {
    await profiles.put({ ...work, name: 'box', secretIn: 'sandbox', scenario: 'clean' });
    const resolved = await resolve({ options: { profile: 'box' } });
    expect(resolved).toMatchObject({ endpoint: 'http://127.0.0.1:1', label: 'box', profile: 'box' });
  });
});

describe('a profile', () => {
  it('comes before the environment when it is named', async () => {
    await profiles.put(work);
    const { credentials, ...rest } = await resolve({ options: { profile: 'work' }, env });
    expect(credentials).toMatchObject({
      provider: 'cloud',
      accessKeyId: 'KEYwork',
      site: 'china',
      region: 'north-1',
    });
    expect(credentials.accessKeySecret.reveal()).toBe('hush');
    expect(credentials.securityToken?.reveal()).toBe('token');
    expect(rest).toEqual({ label: 'work', profile: 'work' });
  });

  it('lists the known ones for an unknown one', async () => {
    await profiles.put(work);
    const resolving = resolve({ options: { profile: 'x' } });
    await expect(resolving).rejects.toMatchObject({ kind: 'usage', tryThis: ['Choose one of: work.'] });
  });

  it('is the default one when nothing else is said', async () => {
    await profiles.put(work);
    expect((await resolve({})).profile).toBe('work');
  });

  it('must be named where none is the default', async () => {
    await profiles.put({ ...work, name: 'first' });
    await profiles.put(work);
    await profiles.remove('first');
    await expect(resolve({})).rejects.toMatchObject({ kind: 'usage', code: 'no-default-profile' });
  });

  it('whose secret is gone must be logged in again', async () => {
    await profiles.put(work);
    const resolving = resolve({ secrets: createMemorySecrets() });
    await expect(resolving).rejects.toMatchObject({
      kind: 'credentials',
      tryThis: ['Log in again: acctclose login work'],
    });
  });

  it('is not used with the secret of another key', async () => {
    await profiles.put({ ...work, accessKeyId: 'KEYother' });
    await expect(resolve({})).rejects.toMatchObject({ kind: 'credentials', code: 'secret-missing' });
  });

  it('is not used with a secret that another program wrote', async () => {
    await profiles.put(work);
    for (const text of ['hush', 'null', '[]', '{"accessKeyId":"KEYwork"}']) {
      const resolving = resolve({ secrets: createMemorySecrets({ work: text }) });
      await expect(resolving).rejects.toMatchObject({ code: 'secret-missing' });
    }
  });

  it('is an error of the keychain where a locked one gives nothing', async () => {
    await profiles.put(work);
    const locked = new AcctcloseError('keychain', 'locked', { code: 'keychain-locked' });
    const secrets = { ...createMemorySecrets(), probe: () => Promise.reject(locked) };
    await expect(resolve({ secrets })).rejects.toBe(locked);
  });
});

describe('the environment', () => {
  it('comes before the default profile', async () => {
    await profiles.put(work);
    const { credentials, label, profile } = await resolve({
      env: { ...env, ACCTCLOSE_SECURITY_TOKEN: 't', ACCTCLOSE_SITE: 'china', ACCTCLOSE_REGION: 'north-1' },
    });
    expect(credentials).toMatchObject({ accessKeyId: 'KEYenv', site: 'china', region: 'north-1' });
    expect(credentials.securityToken?.reveal()).toBe('t');
    expect([label, profile]).toEqual(['environment', undefined]);
  });

  it.each(Object.keys(env))('is half set without %s, and says so', async (name) => {
    await profiles.put(work);
    const resolving = resolve({ env: { ...env, [name]: '' } });
    await expect(resolving).rejects.toMatchObject({ kind: 'credentials', code: 'environment-incomplete' });
    await expect(resolving).rejects.toThrow(`${name} not set`);
  });

  it('is half set by a token alone', async () => {
    await expect(resolve({ env: { ACCTCLOSE_SECURITY_TOKEN: 't' } })).rejects.toMatchObject({
      code: 'environment-incomplete',
    });
  });

  it.each(['with space', 'line\nbreak', 'zero\u200bwidth', 'ключ', ' front'])(
    'does not give away a secret that cannot be right: %j',
    async (secret) => {
      const error: unknown = await resolve({ env: { ...env, ACCTCLOSE_ACCESS_KEY_SECRET: secret } }).catch(
        (caught: unknown) => caught,
      );
      expect(error).toMatchObject({ kind: 'credentials', code: 'credentials-malformed' });
      expect(String(error)).toContain('access key secret');
      expect(String(error)).not.toContain(secret);
    },
  );

  it('has no region that could be part of another host name', async () => {
    const resolving = resolve({ env: { ...env, ACCTCLOSE_REGION: 'x.example.com/' } });
    await expect(resolving).rejects.toMatchObject({ code: 'credentials-malformed' });
  });
});

it('says how to begin where no account is known', async () => {
  const error = await resolve({}).catch((caught: unknown) => caught as AcctcloseError);
  expect(error).toMatchObject({ kind: 'credentials', code: 'no-account' });
  expect((error as AcctcloseError).tryThis.join(' ')).toMatch(/acctclose login.*acctclose demo/);
});

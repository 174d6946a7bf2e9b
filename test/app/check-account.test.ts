import { describe, expect, it } from 'vitest';
import { checkAccount, checkProfiles, type CheckPorts } from '../../src/app/check-account.js';
import { toCredentials } from '../../src/app/key-material.js';
import { packSecret } from '../../src/app/stored-secret.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import { AcctcloseError, ApiError } from '../../src/domain/errors.js';
import type { Profile, ProfileStore } from '../../src/domain/profile.js';
import type { ProfileResult } from '../../src/domain/report.js';
import { createMemorySecrets } from '../../src/secrets/memory.js';
import { condition, fakeAdapter } from '../helpers/fake-adapter.js';
import { FREE_LOCKS, memoryClosures } from '../helpers/fake-closure.js';
import { memoryStatements } from '../helpers/fake-statements.js';

const ADAPTER = fakeAdapter([condition('a'), condition('b')], { a: { findings: [] }, b: { findings: [] } });
const OPTIONS = { only: [], emit: () => undefined };

function ports(adapter: ProviderAdapter = ADAPTER): CheckPorts {
  return {
    options: {},
    host: { env: {} },
    signal: new AbortController().signal,
    profiles: () => Promise.reject(new Error('not asked')),
    secrets: () => Promise.resolve(createMemorySecrets()),
    sandbox: () => Promise.reject(new Error('not asked')),
    adapter: () => Promise.resolve(adapter),
    http: () =>
      Promise.resolve({ send: () => Promise.reject(new Error('not asked')), now: () => new Date(0) }),
    clock: () => Promise.resolve({ now: () => new Date(0), sleep: () => Promise.resolve() }),
    locks: () => Promise.resolve(FREE_LOCKS),
    statements: () => Promise.resolve(memoryStatements()),
    closures: () => Promise.resolve(memoryClosures()),
    calendar: () => Promise.resolve({ addBusinessDays: () => Promise.reject(new Error('not asked')) }),
  };
}

const account = {
  credentials: toCredentials({ provider: 'cloud', accessKeyId: 'KEY', accessKeySecret: 'hush' }),
  label: 'test',
};

describe('checkAccount', () => {
  it('takes a condition by its whole id or by the part behind the provider', async () => {
    for (const name of ['cloud.b', 'b']) {
      const { outcomes } = await checkAccount(account, ports(), { ...OPTIONS, only: [name] });
      expect(outcomes.map(({ status }) => status)).toEqual(['unknown', 'pass']);
    }
  });

  it('refuses a condition that there is not, before anything is sent', async () => {
    const unconnected = { ...ADAPTER, connect: () => Promise.reject(new Error('sent')) };
    await expect(
      checkAccount(account, ports(unconnected), { ...OPTIONS, only: ['c'] }),
    ).rejects.toMatchObject({
      kind: 'usage',
      code: 'unknown-condition',
    });
  });
});

const profile = (name: string): Profile => ({
  ...{ name, provider: 'cloud', accountId: '42', accessKeyId: `KEY-${name}`, secretIn: 'keychain' },
});

const storeOf = (profiles: readonly Profile[]): ProfileStore => ({
  list: () => Promise.resolve(profiles),
  get: () => Promise.reject(new Error('not asked')),
  getDefault: () => Promise.reject(new Error('not asked')),
  put: () => Promise.reject(new Error('not asked')),
  remove: () => Promise.reject(new Error('not asked')),
  setDefault: () => Promise.reject(new Error('not asked')),
});

/** Checks the profiles `good` and `bad`, of which the keychain knows the first alone. */
async function checkTwo(adapter: ProviderAdapter = ADAPTER): Promise<readonly ProfileResult[]> {
  const secrets = createMemorySecrets();
  await secrets.set(
    'good',
    packSecret({ accessKeyId: 'KEY-good', accessKeySecret: account.credentials.accessKeySecret }),
  );
  const both = { ...ports(adapter), secrets: () => Promise.resolve(secrets) };
  return (await checkProfiles(storeOf([profile('bad'), profile('good')]), both, OPTIONS)).results;
}

describe('checkProfiles', () => {
  it('goes on after an account that cannot be checked', async () => {
    const [bad, good] = await checkTwo();
    expect(bad).toMatchObject({ profile: 'bad', error: { kind: 'credentials', code: 'secret-missing' } });
    expect(good).toMatchObject({ profile: 'good', report: { verdict: 'closable' } });
  });

  it('states a refused first call as the error of that account', async () => {
    const refused = new ApiError('sts:Who', { kind: 'credentials', code: 'No', message: '' });
    const [, good] = await checkTwo({ ...ADAPTER, connect: () => Promise.reject(refused) });
    expect(good).toMatchObject({ profile: 'good', error: { kind: 'credentials' } });
  });

  it('goes on after an account whose check fails in a way that nobody foresaw', async () => {
    const defect = () => Promise.reject(new TypeError('defect'));
    const [, good] = await checkTwo({ ...ADAPTER, connect: defect });
    expect(good).toMatchObject({ profile: 'good', error: { kind: 'unexpected' } });
  });

  it('stops for an interruption', async () => {
    const stop = new AcctcloseError('interrupted', 'Interrupted.', { code: 'interrupted' });
    await expect(checkTwo({ ...ADAPTER, connect: () => Promise.reject(stop) })).rejects.toBe(stop);
  });

  it('says that no account is stored', async () => {
    await expect(checkProfiles(storeOf([]), ports(), OPTIONS)).rejects.toMatchObject({
      kind: 'credentials',
      code: 'no-profiles',
    });
  });
});

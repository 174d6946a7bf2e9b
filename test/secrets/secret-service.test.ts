import { describe, expect, it } from 'vitest';
import { isKeychainLeftOut, realKeychain as keychain } from './real-keychain.js';

describe.skipIf(await isKeychainLeftOut())('the keychain of this machine', () => {
  const account = `test:${process.pid}`;

  it('answers the probe', async () => {
    await expect(keychain.probe()).resolves.toBeUndefined();
  });

  it('gives back what was written', async () => {
    const secret = JSON.stringify({ accessKeySecret: 'Qk9+/=é阿里云', securityToken: 'x'.repeat(2_000) });
    await keychain.set(account, secret);
    expect(await keychain.get(account)).toBe(secret);
    await keychain.delete(account);
  });

  it('replaces what was written before', async () => {
    await keychain.set(account, 'first');
    await keychain.set(account, 'second');
    expect(await keychain.get(account)).toBe('second');
    await keychain.delete(account);
  });

  it('forgets what was deleted', async () => {
    await keychain.set(account, 'hush');
    expect(await keychain.delete(account)).toBe(true);
    expect(await keychain.get(account)).toBeUndefined();
    expect(await keychain.delete(account)).toBe(false);
  });

  it('keeps the canary of a probe apart from profiles', async () => {
    await keychain.set(account, 'hush');
    await keychain.probe();
    expect(await keychain.get(account)).toBe('hush');
    await keychain.delete(account);
  });
});

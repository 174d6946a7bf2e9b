import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/ports/clock.js';
import { createKeychain } from '../../src/secrets/keychain.js';

/**
 * The keychain of this machine. ACCTCLOSE_TEST_KEYCHAIN=required makes its absence a failure; otherwise
 * these tests are left out where there is none, and the reason is printed.
 */
const keychain = createKeychain(systemClock);
const required = process.env['ACCTCLOSE_TEST_KEYCHAIN'] === 'required';
const absence = await keychain.probe().then(
  () => undefined,
  (error: unknown) => String(error),
);
if (absence !== undefined && !required) process.stderr.write(`No keychain to test with: ${absence}\n`);

describe.skipIf(absence !== undefined && !required)('the keychain of this machine', () => {
  const account = `test:${process.pid}`;

  it('answers the probe', () => {
    expect(absence).toBeUndefined();
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

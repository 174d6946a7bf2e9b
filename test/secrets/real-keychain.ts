import { systemClock } from '../../src/ports/clock.js';
import { createKeychain } from '../../src/secrets/keychain.js';

/** The keychain of this machine. */
export const realKeychain = createKeychain(systemClock);

/**
 * Whether to leave out what needs it: there is none, and ACCTCLOSE_TEST_KEYCHAIN=required does not
 * demand one. The reason is printed.
 */
export async function isKeychainLeftOut(): Promise<boolean> {
  if (process.env['ACCTCLOSE_TEST_KEYCHAIN'] === 'required') return false;
  try {
    await realKeychain.probe();
    return false;
  } catch (error) {
    process.stderr.write(`Left out, for there is no keychain here: ${String(error)}\n`);
    return true;
  }
}

import { describe, expect, it } from 'vitest';
import { explainTrouble, type Trouble } from '../../src/secrets/keychain-trouble.js';

/** What libsecret and GLib really say, as seen through keytar. */
const SEEN: readonly (readonly [string, string])[] = [
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'keychain-no-service'],
  ['Could not connect: No such file or directory', 'keychain-no-service'],
  ['The given address is empty', 'keychain-no-service'],
  ['The name org.freedesktop.secrets was not provided by any .service files', 'keychain-no-service'],
  ['Cannot create an item in a locked collection', 'keychain-locked'],
  ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'keychain-locked'],
  ['No space left on device', 'keychain-failed'],
];

describe('explainTrouble', () => {
  it.each(SEEN)('tells what "%s" means', (message, code) => {
    expect(explainTrouble({ failed: 'call', message }, 'linux').code).toBe(code);
  });

  it('names the library that is missing', () => {
    const message = 'libsecret-1.so.0: cannot open shared object file: No such file or directory';
    const { code, tryThis } = explainTrouble({ failed: 'load', message }, 'linux');
    expect(code).toBe('keychain-library-missing');
    expect(tryThis[0]).toContain('libsecret-1-0');
  });

  const failures: readonly Trouble['failed'][] = ['install', 'load', 'call', 'timeout', 'forgetful'];
  const systems = ['linux', 'darwin', 'win32'] as const;
  it.each(systems.flatMap((system) => failures.map((failed) => [system, failed] as const)))(
    'has advice for %s, %s',
    (system, failed) => {
      const { tryThis } = explainTrouble({ failed, message: 'x' }, system);
      expect(tryThis).toHaveLength(2);
      expect(tryThis[1]).toContain('ACCTCLOSE_ACCESS_KEY_ID');
    },
  );
});

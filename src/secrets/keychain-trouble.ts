/** Why the keychain cannot be used: what failed, and how keytar or the system put it. */
export interface Trouble {
  readonly failed: 'install' | 'load' | 'call' | 'timeout' | 'forgetful';
  readonly message: string;
}

export interface Explanation {
  readonly code: string;
  readonly tryThis: readonly string[];
}

type Cause = 'not-installed' | 'library-missing' | 'no-service' | 'locked' | 'timeout' | 'failed';
type Advice = Readonly<Partial<Record<Cause, string>> & Record<'failed', string>>;

const REINSTALL =
  'Install acctclose again with its optional packages: npm install --global --include=optional acctclose';
const ANSWER =
  'Unlock the keychain, or answer the window in which it asks for access, then run the command again.';
const WITHOUT =
  'To work without a keychain, set ACCTCLOSE_PROVIDER, ACCTCLOSE_ACCESS_KEY_ID and ACCTCLOSE_ACCESS_KEY_SECRET; nothing is stored then.';

/** What the systems say where the keychain is there but shut, and where it is not there. */
const LOCKED = /locked|dismissed|object does not exist at path|interaction is not allowed/i;
const NO_SERVICE = /d-?bus|could not connect|given address|was not provided/i;

const LINUX: Advice = {
  'not-installed': REINSTALL,
  'library-missing':
    'Install libsecret (libsecret-1.so.0): apt install libsecret-1-0, dnf install libsecret, or apk add libsecret.',
  'no-service':
    'No Secret Service is on the session bus: log in from a desktop session that has one (gnome-keyring, KWallet), or start one: dbus-run-session -- sh, and in it gnome-keyring-daemon --unlock --components=secrets',
  locked:
    'Unlock the default keyring, or create one: in the desktop with Passwords and Keys, elsewhere with gnome-keyring-daemon --unlock, which reads the password from stdin.',
  timeout: ANSWER,
  failed: 'Check that the Secret Service works: secret-tool store --label=test test test',
};

const MACOS: Advice = {
  'not-installed': REINSTALL,
  'library-missing': REINSTALL,
  locked: 'Unlock the login keychain: security unlock-keychain',
  timeout: ANSWER,
  failed: 'Open Keychain Access and check that the login keychain is there.',
};

const WINDOWS: Advice = {
  'not-installed': REINSTALL,
  'library-missing': REINSTALL,
  failed: 'Open Credential Manager and check that it works; a remote shell may have no access to it.',
};

/** What can be done about it on this system. The last advice is always the way without a keychain. */
export function explainTrouble(trouble: Trouble, system: NodeJS.Platform): Explanation {
  const cause = causeOf(trouble);
  const advice = system === 'darwin' ? MACOS : system === 'win32' ? WINDOWS : LINUX;
  return { code: `keychain-${cause}`, tryThis: [advice[cause] ?? advice.failed, WITHOUT] };
}

function causeOf({ failed, message }: Trouble): Cause {
  switch (failed) {
    case 'install':
      return 'not-installed';
    case 'load':
      return 'library-missing';
    case 'timeout':
      return 'timeout';
    case 'forgetful':
      return 'failed';
    case 'call':
      if (LOCKED.test(message)) return 'locked';
      return NO_SERVICE.test(message) ? 'no-service' : 'failed';
  }
}

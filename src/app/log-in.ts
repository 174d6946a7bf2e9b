import type { AccountIdentity, Credentials } from '../domain/account.js';
import { AcctcloseError } from '../domain/errors.js';
import type { SecretStore } from '../domain/ports.js';
import { PROFILE_NAME, type Profile, type ProfileStore } from '../domain/profile.js';
import { findSandboxAccount, type Sandbox, type SandboxChoice } from './sandbox-account.js';
import { packSecret } from './stored-secret.js';

export interface LogIn {
  /** Name of the profile; the provider's id where none is given. */
  readonly name?: string;
  readonly profiles: ProfileStore;
  readonly secrets: SecretStore;
  /** Asks for the credentials. Called once the keychain has proved to work. */
  readonly collect: () => Promise<Credentials>;
  /** Asks the provider whose they are. */
  readonly verify: (credentials: Credentials) => Promise<AccountIdentity>;
  readonly signal: AbortSignal;
}

export interface LoggedIn {
  readonly profile: Profile;
  readonly identity: AccountIdentity;
}

/** Verifies credentials and stores them: the secret in the keychain, the rest as a profile, both or neither. */
export async function logIn({ name, profiles, secrets, collect, verify, signal }: LogIn): Promise<LoggedIn> {
  if (name !== undefined) refuseBadName(name);
  // A configuration that cannot be read is said before anything is asked.
  await profiles.list();
  await secrets.probe();
  const credentials = await collect();
  const identity = await verify(credentials);
  const profile = toProfile(name ?? credentials.provider, credentials, identity);
  if (name === undefined) await refuseOtherAccount(profile, profiles);
  signal.throwIfAborted();
  await store(profile, packSecret(credentials), { profiles, secrets });
  return { profile, identity };
}

export interface RegisterSandbox {
  readonly name?: string;
  readonly choice: SandboxChoice;
  readonly sandbox: Sandbox;
  readonly profiles: ProfileStore;
}

/** Stores a sandbox account as a profile. It has no secret worth keeping. */
export async function registerSandbox({
  choice,
  sandbox,
  profiles,
  ...given
}: RegisterSandbox): Promise<Profile> {
  const { provider, scenario, accountId, accessKeyId } = findSandboxAccount(sandbox, choice);
  const { name = `sandbox-${provider}-${scenario}` } = given;
  refuseBadName(name);
  if ((await profiles.get(name))?.secretIn === 'keychain') {
    throw nameTaken(`Profile ${name} is a real account.`, [
      'Choose another name.',
      `Remove it first: acctclose logout ${name}`,
    ]);
  }
  const profile: Profile = { name, provider, accountId, accessKeyId, secretIn: 'sandbox', scenario };
  await profiles.put(profile);
  return profile;
}

function toProfile(name: string, credentials: Credentials, identity: AccountIdentity): Profile {
  const { provider, accessKeyId, region } = credentials;
  const site = identity.site === 'unknown' ? credentials.site : identity.site;
  return {
    name,
    provider,
    accountId: identity.accountId,
    accessKeyId,
    ...(site === undefined ? {} : { site }),
    ...(region === undefined ? {} : { region }),
    secretIn: 'keychain',
  };
}

type Stores = Pick<LogIn, 'profiles' | 'secrets'>;

/** Puts the former secret back where the profile cannot be written. */
async function store(profile: Profile, secret: string, { profiles, secrets }: Stores): Promise<void> {
  const former = await secrets.get(profile.name);
  await secrets.set(profile.name, secret);
  try {
    await profiles.put(profile);
  } catch (error) {
    if (former === undefined) await secrets.delete(profile.name);
    else await secrets.set(profile.name, former);
    throw error;
  }
}

/** A name that nobody typed must not replace another account. */
async function refuseOtherAccount({ name, accountId }: Profile, profiles: ProfileStore): Promise<void> {
  const former = await profiles.get(name);
  if (former === undefined || former.accountId === accountId) return;
  throw nameTaken(
    `Profile ${name} is account ${former.accountId}, and these keys are of account ${accountId}.`,
    [
      'Store them under a name of their own: acctclose login <profile>',
      `Replace the stored account: acctclose login ${name}`,
    ],
  );
}

function refuseBadName(name: string): void {
  if (PROFILE_NAME.test(name)) return;
  throw new AcctcloseError(
    'usage',
    'The name of a profile has 1 to 64 letters, digits, dots, underscores or hyphens.',
    {
      code: 'profile-name-malformed',
    },
  );
}

function nameTaken(message: string, tryThis: readonly string[]): AcctcloseError {
  return new AcctcloseError('usage', message, { code: 'profile-name-taken', tryThis });
}

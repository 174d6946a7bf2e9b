import type { Credentials } from '../domain/account.js';
import { AcctcloseError } from '../domain/errors.js';
import type { SecretStore } from '../domain/ports.js';
import type { Profile, ProfileStore } from '../domain/profile.js';
import { findProfile } from './find-profile.js';
import { toCredentials } from './key-material.js';
import {
  findSandboxAccount,
  sandboxCredentials,
  type Sandbox,
  type SandboxChoice,
} from './sandbox-account.js';
import { unpackSecret } from './stored-secret.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where accounts come from. Each port is asked for only when it is needed. */
export interface AccountSource {
  readonly options: { readonly profile?: string; readonly sandbox?: SandboxChoice };
  readonly host: { readonly env: Environment };
  profiles(): Promise<ProfileStore>;
  secrets(): Promise<SecretStore>;
  sandbox(): Promise<Sandbox>;
}

/** The account that a command works on. */
export interface ResolvedAccount {
  readonly credentials: Credentials;
  /** Origin that stands in for the provider, where the account is the sandbox's. */
  readonly endpoint?: string;
  /** What to call it on the screen: a profile, the environment, or the sandbox. */
  readonly label: string;
  /** Name of the stored profile, where it is one. */
  readonly profile?: string;
}

/**
 * Finds the account: the sandbox's where that was chosen, else the named profile, else the environment,
 * else the default profile. @throws AcctcloseError of kind `usage`, `credentials` or `keychain`.
 */
export async function resolveAccount(source: AccountSource): Promise<ResolvedAccount> {
  const { options, host } = source;
  if (options.sandbox) return fromSandbox(options.sandbox, source);
  if (options.profile !== undefined) {
    return resolveProfile(await findProfile(await source.profiles(), options.profile), source);
  }
  const credentials = readEnvironment(host.env);
  if (credentials) return { credentials, label: 'environment' };
  const profiles = await source.profiles();
  const chosen = await profiles.getDefault();
  if (chosen === undefined) throw noAccount((await profiles.list()).map(({ name }) => name));
  return resolveProfile(await findProfile(profiles, chosen), source);
}

/** The account of one stored profile. */
export async function resolveProfile(
  profile: Profile,
  source: Pick<AccountSource, 'secrets' | 'sandbox'>,
): Promise<ResolvedAccount> {
  const { name, provider, accessKeyId, site, region, secretIn, scenario = '' } = profile;
  if (secretIn === 'sandbox') {
    return { ...(await fromSandbox({ provider, scenario }, source)), label: name, profile: name };
  }
  const secrets = await source.secrets();
  const packed = await secrets.get(name);
  // A locked keychain answers like an empty one; the probe tells the two apart.
  if (packed === undefined) await secrets.probe();
  const secret = unpackSecret(packed ?? '');
  if (secret?.accessKeyId !== accessKeyId) throw secretMissing(name, secrets.name);
  const hints = { ...(site === undefined ? {} : { site }), ...(region === undefined ? {} : { region }) };
  return { credentials: { provider, ...secret, ...hints }, label: name, profile: name };
}

async function fromSandbox(
  choice: SandboxChoice,
  source: Pick<AccountSource, 'sandbox'>,
): Promise<ResolvedAccount> {
  const sandbox = await source.sandbox();
  return {
    credentials: sandboxCredentials(findSandboxAccount(sandbox, choice)),
    endpoint: sandbox.url,
    label: `sandbox ${choice.provider}:${choice.scenario}`,
  };
}

const REQUIRED = ['ACCTCLOSE_PROVIDER', 'ACCTCLOSE_ACCESS_KEY_ID', 'ACCTCLOSE_ACCESS_KEY_SECRET'] as const;

/** The account that the environment names, if any. Half of one is an error: it was meant to be used. */
function readEnvironment(env: Environment): Credentials | undefined {
  // Build systems set a variable that they may not give away to empty text.
  const read = (name: string): string | undefined => env[name] || undefined;
  const missing = REQUIRED.filter((name) => read(name) === undefined);
  const [provider, accessKeyId, accessKeySecret] = REQUIRED.map(read);
  const securityToken = read('ACCTCLOSE_SECURITY_TOKEN');
  if (missing.length === REQUIRED.length && securityToken === undefined) return undefined;
  if (provider === undefined || accessKeyId === undefined || accessKeySecret === undefined) {
    throw new AcctcloseError(
      'credentials',
      `The environment names half an account: ${missing.join(' and ')} not set.`,
      {
        code: 'environment-incomplete',
        tryThis: [`Set ${missing.join(' and ')}, or unset the others to use a stored profile.`],
      },
    );
  }
  const [site, region] = [read('ACCTCLOSE_SITE'), read('ACCTCLOSE_REGION')];
  return toCredentials({ provider, accessKeyId, accessKeySecret, securityToken, site, region });
}

function noAccount(known: readonly string[]): AcctcloseError {
  if (known.length > 0) {
    return new AcctcloseError('usage', 'Several accounts are stored, and none of them is the default.', {
      code: 'no-default-profile',
      tryThis: [
        `Name one with --profile: ${known.join(', ')}.`,
        'Choose the default: acctclose profiles --default <name>',
      ],
    });
  }
  return new AcctcloseError('credentials', 'No account is known here.', {
    code: 'no-account',
    tryThis: [
      'Store one: acctclose login',
      `Set ${REQUIRED.join(', ')}.`,
      'Look around without an account: acctclose demo',
    ],
  });
}

function secretMissing(name: string, store: string): AcctcloseError {
  return new AcctcloseError('credentials', `The ${store} has no secret for the key of profile ${name}.`, {
    code: 'secret-missing',
    tryThis: [`Log in again: acctclose login ${name}`],
  });
}

import type { Credentials } from '../domain/account.js';
import { AcctcloseError } from '../domain/errors.js';
import { Secret } from '../domain/secret.js';

/** An account that lives in the sandbox. */
export interface SandboxAccount {
  readonly provider: string;
  readonly scenario: string;
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/** A running sandbox, as far as accounts go. */
export interface Sandbox {
  readonly url: string;
  readonly accounts: readonly SandboxAccount[];
}

export interface SandboxChoice {
  readonly provider: string;
  readonly scenario: string;
}

/** The account of a scenario. @throws AcctcloseError of kind `usage` that lists the known ones. */
export function findSandboxAccount(
  { accounts }: Sandbox,
  { provider, scenario }: SandboxChoice,
): SandboxAccount {
  const ofProvider = accounts.filter((account) => account.provider === provider);
  const found = ofProvider.find((account) => account.scenario === scenario);
  if (found) return found;
  if (ofProvider.length === 0) throw noProvider(provider, accounts);
  throw new AcctcloseError('usage', `The sandbox has no account ${provider}:${scenario}.`, {
    code: 'unknown-scenario',
    tryThis: [`Choose one of: ${ofProvider.map((known) => `${provider}:${known.scenario}`).join(', ')}.`],
  });
}

function noProvider(provider: string, accounts: readonly SandboxAccount[]): AcctcloseError {
  const known = [...new Set(accounts.map((account) => account.provider))];
  return new AcctcloseError('usage', `The sandbox has no provider ${provider}.`, {
    code: 'unknown-provider',
    tryThis: [`Choose one of: ${known.join(', ')}; each has the scenario typical, and others.`],
  });
}

export function sandboxCredentials({ provider, accessKeyId, accessKeySecret }: SandboxAccount): Credentials {
  return { provider, accessKeyId, accessKeySecret: new Secret(accessKeySecret) };
}

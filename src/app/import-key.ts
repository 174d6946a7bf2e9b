import type { ForeignConfig, ForeignProfile, ProviderAdapter } from '../domain/adapter.js';
import { AcctcloseError } from '../domain/errors.js';
import type { KeyMaterial } from './key-material.js';

export interface ImportKey {
  readonly adapter: ProviderAdapter;
  /** Name of the profile in the other tool's file; asked for where it is absent and there are several. */
  readonly wanted: string | undefined;
  readonly read: (config: ForeignConfig) => Promise<readonly ForeignProfile[]>;
  /** Puts the choice between several profiles to the user; the answer is a name. */
  readonly choose: (found: readonly ForeignProfile[]) => Promise<string>;
}

/** Takes a key over from the provider's own command-line tool. @throws AcctcloseError of kind `usage`. */
export async function importKey({ adapter, wanted, read, choose }: ImportKey): Promise<KeyMaterial> {
  const { id, title, foreignConfig } = adapter;
  if (!foreignConfig)
    throw refusal(`acctclose knows no tool of ${title} to import from.`, 'import-not-offered');
  const found = await read(foreignConfig);
  const name = wanted ?? (found.length > 1 ? await choose(found) : found[0]?.name);
  const chosen = found.find((profile) => profile.name === name);
  if (!chosen) throw notThere(foreignConfig, found, wanted);
  const { accessKeyId, accessKeySecret, securityToken, region } = chosen;
  return { provider: id, accessKeyId, accessKeySecret, securityToken, region };
}

function notThere(
  { tool }: ForeignConfig,
  found: readonly ForeignProfile[],
  wanted: string | undefined,
): AcctcloseError {
  if (found.length === 0) return refusal(`${tool} has no profile with an access key.`, 'import-nothing');
  return refusal(`${tool} has no profile ${wanted ?? ''} with an access key.`, 'import-unknown-profile', [
    `Choose one of: ${found.map(({ name }) => name).join(', ')}.`,
  ]);
}

function refusal(message: string, code: string, tryThis: readonly string[] = []): AcctcloseError {
  return new AcctcloseError('usage', message, { code, tryThis });
}

import { ApiError } from '../../domain/errors.js';
import { createClient, type Client, type ClientParts } from './client.js';
import type { Site } from './endpoints.js';
import { beginEarlyFacts, createEarlyFacts, type EarlyFacts } from './facts/early.js';
import { readIdentity, type CallerIdentity } from './facts/identity.js';

/** The answers of a site that does not know the key. */
const NOT_OF_THIS_SITE: ReadonlySet<string> = new Set([
  'AuthFailure.SecretIdNotFound',
  'AuthFailure.InvalidSecretId',
]);

export interface SiteParts extends ClientParts {
  /** Whether to begin other reads before it is known who calls. */
  readonly ahead: boolean;
}

export interface Connection {
  readonly client: Client;
  readonly early: EarlyFacts;
  readonly caller: CallerIdentity;
}

/**
 * Asks who calls: at the site the user named, else at the domestic one and, where the key is not
 * known there, at the international one. @throws ApiError of the site that was asked first.
 */
export async function connectToSite(parts: SiteParts, named: Site | undefined): Promise<Connection> {
  if (named !== undefined) return connectAt(named, parts);
  try {
    return await connectAt('domestic', parts);
  } catch (error) {
    if (!(error instanceof ApiError) || !NOT_OF_THIS_SITE.has(error.fault.code)) throw error;
    return connectAt('international', parts).catch((second: unknown) => {
      throw second instanceof ApiError && NOT_OF_THIS_SITE.has(second.fault.code) ? error : second;
    });
  }
}

async function connectAt(site: Site, parts: SiteParts): Promise<Connection> {
  const client = createClient(parts, site);
  const early = createEarlyFacts(client, () => parts.http.now());
  const caller = readIdentity(client);
  if (parts.ahead) beginEarlyFacts(early);
  return { client, early, caller: await caller };
}

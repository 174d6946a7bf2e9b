import type { ConnectRequest, ProviderAdapter, Session } from '../domain/adapter.js';
import { AcctcloseError, ApiError } from '../domain/errors.js';
import { explainFault } from './explain-fault.js';

/** The code of the error for a key that the provider does not know. */
export const KEY_REFUSED = 'connect-credentials';

export interface ConnectAccount extends ConnectRequest {
  readonly adapter: ProviderAdapter;
}

/** Connects to an account, by one read that asks the provider who calls. @throws AcctcloseError. */
export async function connectAccount({ adapter, ...request }: ConnectAccount): Promise<Session> {
  const { site } = request.credentials;
  if (site !== undefined && !adapter.sites.includes(site)) throw unknownSite(site, adapter);
  request.emit({ type: 'connecting', provider: adapter.title });
  try {
    return await adapter.connect(request);
  } catch (error) {
    throw error instanceof ApiError ? explainFault(error, 'connect', adapter.title) : error;
  }
}

function unknownSite(site: string, { title, sites }: ProviderAdapter): AcctcloseError {
  return new AcctcloseError('usage', `${title} has no site ${site}.`, {
    code: 'unknown-site',
    tryThis: [`Choose one of: ${sites.join(', ')}.`],
  });
}

import type { SecretStore } from '../domain/ports.js';

/** Secrets that last as long as the process, for tests. @param entries account → secret, to begin with. */
export function createMemorySecrets(entries: Readonly<Record<string, string>> = {}): SecretStore {
  const secrets = new Map(Object.entries(entries));
  return {
    name: 'memory',
    probe: () => Promise.resolve(),
    get: (account) => Promise.resolve(secrets.get(account)),
    set: (account, secret) => Promise.resolve(void secrets.set(account, secret)),
    delete: (account) => Promise.resolve(secrets.delete(account)),
  };
}

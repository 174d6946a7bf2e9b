import type { ProviderAdapter } from '../../src/domain/adapter.js';

/** Every call that the checks of an adapter name, and those that connecting makes. */
export function namedActions({ checks }: ProviderAdapter, connecting: readonly string[]): readonly string[] {
  return [...new Set([...connecting, ...checks.flatMap((check) => check.actions)])];
}

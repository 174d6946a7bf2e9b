import type { Finding } from '../../domain/finding.js';
import { accountFinding } from './define-check.js';

/** Code of the notice of what goes with the account. */
const GOES = 'goes-with-account';

/**
 * One notice for everything that costs nothing and goes with the account, counted by type: `3 VPC, 7 vSwitch`.
 * @param types the provider's own name for each thing, once a thing
 */
export function goesWithAccount(accountId: string, types: readonly string[]): readonly Finding[] {
  if (types.length === 0) return [];
  const things = [...countByName(types)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
  return [
    accountFinding({ code: GOES, severity: 'notice', accountId, args: { things }, resolve: { by: 'none' } }),
  ];
}

function countByName(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The first few of what is meant, for a sentence. */
export function fewOf(names: readonly string[], most = 3): string {
  return [...names.slice(0, most), ...(names.length > most ? ['…'] : [])].join(', ');
}

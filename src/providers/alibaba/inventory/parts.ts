import type { Holding } from './holding.js';

/**
 * Says what goes along with what, where only two lists together tell: automatic snapshots with their disk, and every
 * disk of a server that is locked for security. Source: ECS, "DeleteDisk" and "DeleteInstances".
 */
export function joinParts(holdings: readonly Holding[]): readonly Holding[] {
  const byId = new Map(holdings.map((holding) => [holding.id, holding]));
  return holdings.map((holding) => {
    const { automaticOf = '', attachedTo } = holding;
    if (byId.get(automaticOf)?.takesSnapshots === true) return { ...holding, partOf: automaticOf };
    const holder = byId.get(attachedTo?.id ?? '');
    return holding.takesSnapshots !== undefined && holder?.takesDisks === true
      ? { ...holding, partOf: holder.id }
      : holding;
  });
}

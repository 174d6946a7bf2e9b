import type { Resource } from '../_shared/resource.js';

const NAMED_AT_MOST = 3;

/** Resources of one type. */
export interface TypeGroup {
  readonly type: string;
  readonly members: readonly Resource[];
}

/** Groups resources by type, in the order in which the types come up. */
export function byType(resources: readonly Resource[]): readonly TypeGroup[] {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const members = groups.get(resource.type) ?? [];
    members.push(resource);
    groups.set(resource.type, members);
  }
  return [...groups].map(([type, members]) => ({ type, members }));
}

/** The first ids of a group, with a sign that there are more. */
export function exampleIds(members: readonly Resource[]): string {
  const ids = members.slice(0, NAMED_AT_MOST).map(({ id }) => id);
  return [...ids, ...(members.length > NAMED_AT_MOST ? ['…'] : [])].join(', ');
}

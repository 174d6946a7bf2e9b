import type { Check } from '../../domain/adapter.js';
import type { Finding } from '../../domain/finding.js';
import { COPY_OUT, type DataKind } from './copy-out.js';
import { defineCheck } from './define-check.js';
import type { Inventory, Resource } from './resource.js';

interface DataBackup {
  readonly condition: string;
  /** Every kind that the inventory lists; those that hold data say how it is copied out. */
  readonly kinds: readonly DataKind[];
  /** Calls that all their lists need first. */
  readonly before: readonly string[];
  readonly messages?: Readonly<Record<string, string>>;
  /** What is to be kept whatever the lists show, or where they show nothing. */
  readonly more?: (account: string, nothingHeld: boolean) => readonly Finding[];
}

const NAMED_AT_MOST = 3;

/**
 * The check of what holds data. Whether that was copied out only the user knows; a list of such a kind that cannot
 * be read leaves it unknown what there is.
 */
export function dataBackupCheck<F extends { inventory(): Promise<Inventory> }>({
  condition,
  kinds,
  before,
  messages = {},
  more = () => [],
}: DataBackup): Check<F> {
  const holding = kinds.filter(({ copyOut }) => copyOut !== undefined);
  const actions = [...new Set([...before, ...holding.map(({ action }) => action)])];
  return defineCheck<F>(
    { condition, actions, messages: { ...COPY_OUT, ...messages } },
    async (facts, { account: { accountId } }) => {
      const inventory = await facts.inventory();
      const held = [...byType(inventory.resources)].map(([type, members]) =>
        heldFinding(type, members, holding),
      );
      const gaps = inventory.gaps.filter(({ action }) => actions.includes(action));
      const nothingHeld = held.length === 0 && gaps.length === 0;
      return { findings: [...held, ...more(accountId, nothingHeld)], gaps, manual: true };
    },
  );
}

function byType(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources.filter(({ holdsData }) => holdsData === true)) {
    const members = groups.get(resource.type) ?? [];
    members.push(resource);
    groups.set(resource.type, members);
  }
  return groups;
}

function heldFinding(type: string, members: readonly Resource[], kinds: readonly DataKind[]): Finding {
  const copyOut = kinds.find(({ action }) => members.some(({ seenBy }) => seenBy.includes(action)))?.copyOut;
  const names = members.slice(0, NAMED_AT_MOST).map(({ id }) => id);
  const examples = [...names, ...(members.length > NAMED_AT_MOST ? ['…'] : [])].join(', ');
  return {
    code: copyOut?.code ?? 'data-held',
    severity: 'attest',
    // The same for the same kind, whatever there is of it.
    subject: { type, id: type },
    args: { count: String(members.length), examples, size: sizeOf(members), tool: copyOut?.tool ?? '' },
    resolve: {
      by: 'console',
      ...(copyOut?.url === undefined ? {} : { url: copyOut.url }),
      ...(copyOut?.command === undefined ? {} : { command: copyOut.command }),
    },
  };
}

/** ` (340 GB)`, as far as the lists tell; nothing where none does. */
function sizeOf(members: readonly Resource[]): string {
  const told = members.flatMap(({ gigabytes }) => gigabytes ?? []);
  if (told.length === 0) return '';
  const total = Math.ceil(told.reduce((sum, size) => sum + size, 0));
  return told.length < members.length ? ` (> ${String(total)} GB)` : ` (${String(total)} GB)`;
}

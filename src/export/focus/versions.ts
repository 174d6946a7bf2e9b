import type { FocusVersion } from '../../domain/export.js';
import { COST_AND_USAGE, define, type FocusColumn } from './columns.js';

/** What 1.4 has and 1.2 does not. */
const SINCE_1_2: readonly string[] = [
  'AllocatedMethodDetails',
  'AllocatedMethodId',
  'AllocatedResourceId',
  'AllocatedResourceName',
  'AllocatedTags',
  'CommitmentProgramEligibilityDetails',
  'ContractApplied',
  'HostProviderName',
  'InvoiceDetailId',
  'ServiceProviderName',
];

/** What 1.2 has in another form, or alone. */
const ONLY_1_2: readonly FocusColumn[] = [
  define('InvoiceId', 'R', 'nulls', 'String'),
  define('ProviderName', 'M', 'filled', 'String'),
  define('PublisherName', 'M', 'filled', 'String'),
];

const LEFT_OUT: ReadonlySet<string> = new Set([...SINCE_1_2, ...ONLY_1_2.map(({ id }) => id)]);

const COLUMNS: Readonly<Record<FocusVersion, readonly FocusColumn[]>> = {
  '1.2': [...COST_AND_USAGE.filter(({ id }) => !LEFT_OUT.has(id)), ...ONLY_1_2].sort((left, right) =>
    left.id < right.id ? -1 : 1,
  ),
  '1.4': COST_AND_USAGE,
};

/** Columns that a version fills from those of the mapping; the first that has a value counts. */
const SOURCES: Readonly<Record<FocusVersion, Readonly<Record<string, readonly string[]>>>> = {
  '1.2': {
    ProviderName: ['ServiceProviderName'],
    PublisherName: ['PublisherName', 'ServiceProviderName'],
  },
  // An unknown host counts as the provider of the service.
  '1.4': { HostProviderName: ['HostProviderName', 'ServiceProviderName'] },
};

/** Columns of Cost and Usage in a version, in alphabetical order. */
export function columnsOf(version: FocusVersion): readonly FocusColumn[] {
  return COLUMNS[version];
}

/** Names that a mapping may fill: those of 1.4, and PublisherName where a provider tells it. */
export const MAPPED_NAMES: ReadonlySet<string> = new Set([
  ...COST_AND_USAGE.map(({ id }) => id),
  'PublisherName',
]);

/** The names of a mapping that fill a column, the best one first. */
export function sourcesOf(version: FocusVersion, id: string): readonly string[] {
  return SOURCES[version][id] ?? [id];
}

import type { FocusMapping } from '../../domain/records.js';
import type { FocusFormat, FocusLevel, FocusType } from './columns.js';
import { switchedOn } from './table.js';
import type { FocusVersion } from '../../domain/export.js';
import { sourcesOf } from './versions.js';

/** Where the values of a column come from; `empty` columns are there because FOCUS wants them. */
export type FocusOrigin = 'observed' | 'derived' | 'empty';

export interface FocusColumnSchema {
  readonly name: string;
  readonly type: FocusType;
  /** Absent for own columns. */
  readonly level?: FocusLevel;
  readonly nullable: boolean;
  readonly format?: FocusFormat;
  readonly origin: FocusOrigin;
}

/** Describes a FOCUS file, for the manifest beside it. */
export interface FocusSchema {
  readonly dataset: 'CostAndUsage';
  readonly focusVersion: FocusVersion;
  readonly encoding: 'UTF-8';
  /** The table that the rows were made of. */
  readonly table: string;
  readonly columns: readonly FocusColumnSchema[];
}

/** The columns of {@link focusTable} in their order, each with its type and origin, and those that the form adds. */
export function focusSchema(
  version: FocusVersion,
  mapping: FocusMapping,
  added: readonly FocusColumnSchema[] = [],
): FocusSchema {
  const focus = switchedOn(version, mapping).map(({ id, type, level, nullable, format }) => ({
    name: id,
    type,
    level,
    nullable,
    ...(format && { format }),
    origin: originOf(version, id, mapping),
  }));
  // Own columns hold the provider's fields as they are, unless the mapping says that it worked them out.
  const own = mapping.ownColumns.map((name) => ({
    name,
    type: 'String' as const,
    nullable: true,
    origin: mapping.origins[name] ?? ('observed' as const),
  }));
  return {
    dataset: 'CostAndUsage',
    focusVersion: version,
    encoding: 'UTF-8',
    table: mapping.table,
    columns: [...focus, ...own, ...added],
  };
}

/** A column filled from a second choice is derived, whatever that column is. */
function originOf(version: FocusVersion, id: string, { origins }: FocusMapping): FocusOrigin {
  const [first, ...others] = sourcesOf(version, id);
  const direct = first === undefined ? undefined : origins[first];
  if (direct) return direct;
  return others.some((name) => origins[name]) ? 'derived' : 'empty';
}

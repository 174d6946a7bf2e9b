import { Refusal } from './refusal.js';
import { rows, text, type Parameter, type Row, type Table } from './parameters.js';
import type { Tag } from './entities/resources.js';

/** A parameter that narrows a list. */
export interface Filter<R> {
  readonly parameter: Parameter<unknown>;
  matches(row: R, value: never): boolean;
}

/** Filters by the name of their parameter. */
export type Filters<R> = Readonly<Record<string, Filter<R>>>;

/** Narrows by equality with a text of the row; `any` is the value that stands for all. */
export function by<R>(
  of: (row: R) => string | null,
  parameter: Parameter<string | undefined> = text(),
  any?: string,
) {
  return {
    parameter,
    matches: (row: R, value: string) => value === any || of(row) === value,
  } satisfies Filter<R>;
}

/** Narrows by a yes or no of the row. */
export function byFlag<R>(of: (row: R) => boolean, parameter: Parameter<boolean | undefined>) {
  return { parameter, matches: (row: R, value: boolean) => of(row) === value } satisfies Filter<R>;
}

/** Narrows to the ids of a JSON array that is sent as one text. */
export function byIds<R>(of: (row: R) => string, most = 100) {
  const parameter: Parameter<readonly string[] | undefined> = {
    ...text(),
    read: (flat, name) => {
      const value = flat.get(name);
      return value === undefined || value === '' ? undefined : readIds(name, value, most);
    },
  };
  return {
    parameter,
    matches: (row: R, ids: readonly string[]) => ids.includes(of(row)),
  } satisfies Filter<R>;
}

/** Narrows by tags, `Tag.N.Key` and `Tag.N.Value`; all of them must be there. */
export const byTags = {
  parameter: rows('Key', 'Value'),
  matches: ({ tags }: { readonly tags: readonly Tag[] }, wanted: readonly Row[]) =>
    wanted.every((want) =>
      tags.some(({ key, value }) => key === want['Key']?.[0] && value === (want['Value']?.[0] ?? value)),
    ),
};

/** The request table of a set of filters. */
export function parametersOf<R>(filters: Filters<R>): Table {
  return Object.fromEntries(Object.entries(filters).map(([name, { parameter }]) => [name, parameter]));
}

/** The rows that every given filter lets through. */
export function narrow<R>(
  all: readonly R[],
  filters: Filters<R>,
  values: Readonly<Record<string, unknown>>,
): R[] {
  const given = Object.entries(filters).filter(([name]) => values[name] !== undefined);
  return all.filter((row) => given.every(([name, filter]) => filter.matches(row, values[name] as never)));
}

/**
 * Parameters that the provider knows and this sandbox does not imitate. Leaving them out of a table
 * would call them unknown; ignoring them would answer another question than was asked.
 */
export function unsupported(...names: readonly string[]): Table {
  const parameter: Parameter<undefined> = {
    required: false,
    tail: /^(?:\.\w+)*$/,
    read: (flat, name) => {
      if ([...flat.keys()].some((key) => key === name || key.startsWith(`${name}.`))) {
        throw new Refusal('InvalidParameter', 400, `The sandbox does not imitate the parameter "${name}".`);
      }
      return undefined;
    },
  };
  return Object.fromEntries(names.map((name) => [name, parameter]));
}

function readIds(name: string, value: string, most: number): readonly string[] {
  const refuse = (): Refusal =>
    new Refusal('InvalidParameter', 400, `"${name}" must be a JSON array of at most ${most} ids.`);
  try {
    const ids: unknown = JSON.parse(value);
    if (!Array.isArray(ids) || ids.length > most || !ids.every((id) => typeof id === 'string'))
      throw refuse();
    return ids;
  } catch (error) {
    throw error instanceof SyntaxError ? refuse() : error;
  }
}

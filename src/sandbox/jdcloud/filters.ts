import type { Input } from './input.js';
import { refuseArgument } from './refusal.js';

type Row = Readonly<Record<string, unknown>>;

/** Filter of the provider → member of the row it looks at. */
export type Filters = Readonly<Record<string, string>>;

interface Filter {
  name: string;
  readonly values: string[];
}

/** The rows that every `filters.N` lets through. @throws Refusal for a filter that is not imitated. */
export function narrow(rows: readonly Row[], filters: Filters, input: Input): readonly Row[] {
  const given = readFilters(input);
  const strange = given.find(({ name }) => !Object.hasOwn(filters, name));
  if (strange) throw refuseArgument(`unknown filter ${strange.name}`);
  return rows.filter((row) =>
    given.every(({ name, values }) => values.includes(String(row[filters[name] ?? name]))),
  );
}

/** Values that a filter asks for; undefined where it is not given. */
export function filterValues(input: Input, name: string): readonly string[] | undefined {
  return readFilters(input).find((filter) => filter.name === name)?.values;
}

/** Gives the rest of the filters, for lists that treat one of them by themselves. */
export function without(input: Input, name: string): Input {
  const kept = readFilters(input).filter((filter) => filter.name !== name);
  const others = [...input.query].filter(([key]) => !key.startsWith('filters.'));
  const flat = kept.flatMap(({ name: filter, values }, index): [string, string][] => [
    [`filters.${index + 1}.name`, filter],
    ...values.map((value, place): [string, string] => [`filters.${index + 1}.values.${place + 1}`, value]),
  ]);
  return { ...input, query: new Map([...others, ...flat]) };
}

function readFilters({ query }: Input): readonly Filter[] {
  const byIndex = new Map<string, Filter>();
  for (const [key, value] of query) {
    const match = /^filters\.([1-9]\d*)\.(name|operator|values)(?:\.[1-9]\d*)?$/.exec(key);
    if (!match) {
      if (key.startsWith('filters.')) throw refuseArgument(`malformed filter ${key}`);
      continue;
    }
    const [, index = '', part] = match;
    const filter = byIndex.get(index) ?? { name: '', values: [] };
    if (part === 'name') filter.name = value;
    if (part === 'values') filter.values.push(value);
    byIndex.set(index, filter);
  }
  return [...byIndex.values()];
}

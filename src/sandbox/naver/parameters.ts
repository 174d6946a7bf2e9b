/** The request's parameters as they came: flattened names, texts. */
export type Flat = ReadonlyMap<string, string>;

/** How one parameter is read. `V` is what an action gets. */
export interface Parameter<V> {
  readonly required: boolean;
  /** Whether it comes as `name.1`, `name.2`, and so on. */
  readonly isList: boolean;
  /** @throws BadValue. */
  parse(values: readonly string[]): V;
}

export type Table = Readonly<Record<string, Parameter<unknown>>>;
export type Values<T extends Table> = {
  readonly [K in keyof T]: T[K] extends Parameter<infer V> ? V : never;
};

/** What is wrong with a parameter. The services word it each in their own way. */
export class BadValue extends Error {}

export function text(): Parameter<string | undefined> {
  return single((value) => value);
}

export function oneOf<const T extends string>(...known: readonly T[]): Parameter<T | undefined> {
  return single((value) => {
    const match = known.find((candidate) => candidate === value);
    if (match === undefined) throw new BadValue(`must be one of ${known.join(', ')}`);
    return match;
  });
}

export function flag(): Parameter<boolean | undefined> {
  return single((value) => {
    if (value !== 'true' && value !== 'false') throw new BadValue('must be true or false');
    return value === 'true';
  });
}

/** An integer between bounds that are part of it. */
export function integer({ min = 0, max = Number.MAX_SAFE_INTEGER } = {}): Parameter<number | undefined> {
  return single((value) => {
    const number = /^-?\d+$/.test(value) ? Number(value) : NaN;
    if (!(number >= min && number <= max)) throw new BadValue(`must be an integer from ${min} to ${max}`);
    return number;
  });
}

/** A month, sent as `202611`, read as `2026-11`. */
export function month(): Parameter<string | undefined> {
  return single((value) => {
    if (!/^\d{4}(?:0[1-9]|1[0-2])$/.test(value)) throw new BadValue('must be a month of the form yyyyMM');
    return `${value.slice(0, 4)}-${value.slice(4)}`;
  });
}

export function list(): Parameter<readonly string[]> {
  return { required: false, isList: true, parse: (values) => values };
}

export function required<V>(parameter: Parameter<V>): Parameter<Exclude<V, undefined>> {
  return {
    ...parameter,
    required: true,
    parse: (values) => parameter.parse(values) as Exclude<V, undefined>,
  };
}

/** Reads a request against its action's table. @throws BadValue for what is unknown, missing or wrong. */
export function readParameters<T extends Table>(table: T, flat: Flat): Values<T> {
  const strange = [...flat.keys()].find((name) => !isKnown(table, name));
  if (strange !== undefined) throw new BadValue(`${strange} is not known to this action`);
  const values = Object.entries(table).map(([name, parameter]) => {
    const given = valuesOf(flat, name, parameter);
    if (parameter.required && given.length === 0) throw new BadValue(`${name} is required`);
    try {
      return [name, parameter.parse(given)] as const;
    } catch (error) {
      throw error instanceof BadValue ? new BadValue(`${name} ${error.message}`) : error;
    }
  });
  return Object.fromEntries(values) as Values<T>;
}

function isKnown(table: Table, name: string): boolean {
  const [, head = name, index] = /^(.*)\.([1-9]\d*)$/.exec(name) ?? [];
  const parameter = Object.hasOwn(table, head) ? table[head] : undefined;
  return parameter !== undefined && parameter.isList === (index !== undefined);
}

function valuesOf(flat: Flat, name: string, { isList }: Parameter<unknown>): readonly string[] {
  const given = isList
    ? [...flat].filter(([key]) => key.startsWith(`${name}.`)).map(([, value]) => value)
    : [flat.get(name) ?? ''];
  return given.filter((value) => value !== '');
}

function single<V>(parse: (value: string) => V): Parameter<V | undefined> {
  return {
    required: false,
    isList: false,
    parse: ([value]) => (value === undefined ? undefined : parse(value)),
  };
}

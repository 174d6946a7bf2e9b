import { Refusal } from './refusal.js';

/** The request's parameters as they came: flattened names, texts. */
export type Flat = ReadonlyMap<string, string>;

/** How one parameter is read. `V` is what an action gets. */
export interface Parameter<V> {
  readonly required: boolean;
  /** What may follow the parameter's own name in a flattened name. */
  readonly tail: RegExp;
  /** @throws BadValue. */
  read(flat: Flat, name: string): V;
}

/** The parameters of an action by name. */
export type Table = Readonly<Record<string, Parameter<unknown>>>;
/** What an action gets of its table. */
export type Values<T extends Table> = {
  readonly [K in keyof T]: T[K] extends Parameter<infer V> ? V : never;
};

/** How a service words its complaints: `MissingRegionId`, or `MissingParameter.AccountId`. */
export type Wording = 'joined' | 'dotted';

/** Rows of an array of objects: field → its text, or its texts for a field that is an array. */
export type Row = Readonly<Record<string, readonly string[]>>;

class BadValue extends Error {}

const ALONE = /^$/;

/** A text. An empty one counts as absent, as it does at the provider. */
export function text(): Parameter<string | undefined> {
  return single((value) => value);
}

/** One of the texts that the provider documents. */
export function oneOf<const T extends string>(...known: readonly T[]): Parameter<T | undefined> {
  return single((value) => {
    const match = known.find((candidate) => candidate === value);
    if (match === undefined) throw new BadValue(`it must be one of ${known.join(', ')}`);
    return match;
  });
}

/** `true` or `false`. */
export function flag(): Parameter<boolean | undefined> {
  return single((value) => {
    if (value !== 'true' && value !== 'false') throw new BadValue('it must be true or false');
    return value === 'true';
  });
}

/** An integer between bounds that are part of it. */
export function integer({ min = 0, max = Number.MAX_SAFE_INTEGER } = {}): Parameter<number | undefined> {
  return single((value) => {
    const number = /^-?\d+$/.test(value) ? Number(value) : NaN;
    if (!(number >= min && number <= max)) throw new BadValue(`it must be an integer from ${min} to ${max}`);
    return number;
  });
}

/** An id that is sent as a number and may be larger than a double can hold: kept as text. */
export function bigId(): Parameter<string | undefined> {
  return single((value) => {
    if (!/^\d+$/.test(value)) throw new BadValue('it must be an integer');
    return value;
  });
}

/** Texts that come as `Name.1`, `Name.2`, and so on. */
export function list(): Parameter<readonly string[]> {
  return {
    required: false,
    tail: /^\.[1-9]\d*$/,
    read: (flat, name) => [...flat].filter(([key]) => headOf(key) === name).map(([, value]) => value),
  };
}

/** Objects that come as `Name.1.Field`, or `Name.1.Field.1` where the field is an array itself. */
export function rows(...fields: readonly string[]): Parameter<readonly Row[]> {
  return {
    required: false,
    tail: new RegExp(`^\\.[1-9]\\d*\\.(?:${fields.join('|')})(?:\\.[1-9]\\d*)?$`),
    read: (flat, name) => {
      const byIndex = new Map<string, Record<string, string[]>>();
      for (const [key, value] of flat) {
        const [head, index = '', field = ''] = key.split('.');
        if (head !== name) continue;
        const row = byIndex.get(index) ?? {};
        row[field] = [...(row[field] ?? []), value];
        byIndex.set(index, row);
      }
      return [...byIndex.values()];
    },
  };
}

/** One object that comes as `Name.Field`. */
export function fields(...names: readonly string[]): Parameter<Readonly<Record<string, string>>> {
  return {
    required: false,
    tail: new RegExp(`^\\.(?:${names.join('|')})$`),
    read: (flat, name) =>
      Object.fromEntries(
        [...flat]
          .filter(([key]) => headOf(key) === name)
          .map(([key, value]) => [key.slice(name.length + 1), value]),
      ),
  };
}

/** The same parameter, refused when it is missing or empty. */
export function required<V>(parameter: Parameter<V>): Parameter<Exclude<V, undefined>> {
  return {
    ...parameter,
    required: true,
    read: (flat, name) => parameter.read(flat, name) as Exclude<V, undefined>,
  };
}

/** Reads a request against its action's table. @throws Refusal for what is unknown, missing or wrong. */
export function readParameters<T extends Table>(table: T, flat: Flat, wording: Wording): Values<T> {
  for (const name of flat.keys()) {
    const parameter = Object.hasOwn(table, headOf(name)) ? table[headOf(name)] : undefined;
    if (!parameter?.tail.test(name.slice(headOf(name).length))) {
      throw new Refusal('InvalidParameter', 400, `The parameter "${name}" is not known to this action.`);
    }
  }
  const values = Object.entries(table).map(([name, parameter]) => {
    if (parameter.required && !flat.get(name)) throw refuseMissing(name, wording);
    return [name, readOne(name, parameter, flat, wording)] as const;
  });
  return Object.fromEntries(values) as Values<T>;
}

export function refuseMissing(name: string, wording: Wording): Refusal {
  const code = wording === 'dotted' ? `MissingParameter.${name}` : `Missing${name}`;
  return new Refusal(code, 400, `The parameter "${name}" is mandatory for this action.`);
}

export function refuseValue(name: string, wording: Wording, why: string): Refusal {
  const code = wording === 'dotted' ? `InvalidParameter.${name}` : `Invalid${name}`;
  return new Refusal(code, 400, `The value of the parameter "${name}" is not valid: ${why}.`);
}

function readOne(name: string, parameter: Parameter<unknown>, flat: Flat, wording: Wording): unknown {
  try {
    return parameter.read(flat, name);
  } catch (error) {
    if (error instanceof BadValue) throw refuseValue(name, wording, error.message);
    throw error;
  }
}

function single<V>(parse: (value: string) => V): Parameter<V | undefined> {
  return {
    required: false,
    tail: ALONE,
    read: (flat, name) => {
      const value = flat.get(name);
      return value === undefined || value === '' ? undefined : parse(value);
    },
  };
}

function headOf(name: string): string {
  return name.split('.', 1)[0] ?? name;
}

import { Refusal } from './refusal.js';

/** How one parameter is read. `V` is what an action gets. */
export interface Parameter<V> {
  readonly required: boolean;
  /** @throws Refusal. */
  read(value: unknown, name: string): V;
}

export type Table = Readonly<Record<string, Parameter<unknown>>>;
export type Values<T extends Table> = {
  readonly [K in keyof T]: T[K] extends Parameter<infer V> ? V : never;
};

/** The body of a request as it came. */
export type Body = Readonly<Record<string, unknown>>;

export function text(): Parameter<string | undefined> {
  return optional((value, name) => (typeof value === 'string' ? value : refuseType(name, 'a string')));
}

export function oneOf<const T extends string>(...known: readonly T[]): Parameter<T | undefined> {
  return optional(
    (value, name) =>
      known.find((word) => word === value) ?? refuseValue(name, `must be one of ${known.join(', ')}`),
  );
}

export function flag(): Parameter<boolean | undefined> {
  return optional((value, name) => {
    if (value === 'true' || value === 'false') return value === 'true';
    return typeof value === 'boolean' ? value : refuseType(name, 'a boolean');
  });
}

/** An integer between bounds that are part of it. A GET request brings it as text. */
export function integer({ min = 0, max = Number.MAX_SAFE_INTEGER } = {}): Parameter<number | undefined> {
  return optional((value, name) => {
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number)) return refuseType(name, 'an integer');
    return number >= min && number <= max ? number : refuseValue(name, `must be from ${min} to ${max}`);
  });
}

/** A list of at most so many items. */
export function list<V>(item: Parameter<V | undefined>, most = 100): Parameter<readonly V[] | undefined> {
  return optional((value, name) => {
    if (!Array.isArray(value)) return refuseType(name, 'an array');
    if (value.length > most) return refuseValue(name, `must have at most ${most} items`);
    return value.map((one, index) => item.read(one, `${name}.${index}`) ?? refuseType(name, 'without null'));
  });
}

/** An object with members of its own table. */
export function object<T extends Table>(table: T): Parameter<Values<T> | undefined> {
  return optional((value, name) =>
    isObject(value) ? readParameters(table, value, `${name}.`) : refuseType(name, 'an object'),
  );
}

export function required<V>(parameter: Parameter<V>): Parameter<Exclude<V, undefined>> {
  return { ...parameter, required: true } as Parameter<Exclude<V, undefined>>;
}

/**
 * Parameters that the provider knows and this sandbox does not imitate. Ignoring them would answer
 * another question than was asked.
 */
export function unsupported(...names: readonly string[]): Table {
  const parameter = optional((_value, name): undefined => {
    throw new Refusal('UnsupportedOperation', `The sandbox does not imitate the parameter \`${name}\`.`);
  });
  return Object.fromEntries(names.map((name) => [name, parameter]));
}

/** Reads a request against its action's table. @throws Refusal for what is unknown, missing or wrong. */
export function readParameters<T extends Table>(table: T, body: Body, path = ''): Values<T> {
  const unknown = Object.keys(body).find((name) => !Object.hasOwn(table, name));
  if (unknown !== undefined) {
    throw new Refusal('UnknownParameter', `The parameter \`${path}${unknown}\` is not recognized.`);
  }
  const values = Object.entries(table).map(([name, parameter]) => {
    const value = body[name];
    if (parameter.required && (value === undefined || value === null)) throw refuseMissing(path + name);
    return [name, parameter.read(value, path + name)] as const;
  });
  return Object.fromEntries(values) as Values<T>;
}

export function refuseMissing(name: string): Refusal {
  return new Refusal('MissingParameter', `The request is missing a required parameter \`${name}\`.`);
}

export function refuseValue(name: string, why: string): never {
  throw new Refusal('InvalidParameterValue', `The value of the parameter \`${name}\` ${why}.`);
}

function refuseType(name: string, wanted: string): never {
  throw new Refusal('InvalidParameter', `The parameter \`${name}\` must be ${wanted}.`);
}

function optional<V>(read: (value: unknown, name: string) => V): Parameter<V | undefined> {
  return {
    required: false,
    read: (value, name) => (value === undefined || value === null ? undefined : read(value, name)),
  };
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

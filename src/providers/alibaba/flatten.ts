/** A request parameter before it is flattened. */
export type Parameter =
  string | number | boolean | undefined | readonly Parameter[] | { readonly [name: string]: Parameter };

/**
 * Flattens parameters the way RPC actions take them: arrays as `Name.1`, objects as `Name.Key`,
 * absent values left out.
 */
export function flattenParameters(
  parameters: Readonly<Record<string, Parameter>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parameters).flatMap(([name, value]) => flattenOne(name, value)));
}

function flattenOne(name: string, value: Parameter): readonly (readonly [string, string])[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return (value as readonly Parameter[]).flatMap((item, index) => flattenOne(`${name}.${index + 1}`, item));
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) => flattenOne(`${name}.${key}`, item));
  }
  return [[name, String(value)]];
}

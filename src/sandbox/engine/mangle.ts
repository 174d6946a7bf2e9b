/**
 * Gives a decoded JSON payload the wrong shape without leaving anything out: lists become texts,
 * objects become lists, texts and numbers become objects. Top-level members named in `keep` stay.
 */
export function mangle(payload: unknown, keep: readonly string[]): unknown {
  if (!isObject(payload)) return distort(payload);
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [name, keep.includes(name) ? value : distort(value)]),
  );
}

function distort(value: unknown): unknown {
  if (Array.isArray(value)) return JSON.stringify(value);
  if (isObject(value)) return Object.values(value).map(distort);
  return { value };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

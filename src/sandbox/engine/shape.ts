/** What kind of JSON value it is, in plain words. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'list' : typeof value;
}

/** Complains when a state is not made like the model: other top-level names, or other kinds of value. */
export function findMisfit(model: unknown, state: unknown): string | undefined {
  if (!isPlainObject(model) || !isPlainObject(state)) return 'the state is not an object';
  const missing = Object.keys(model).find((name) => !Object.hasOwn(state, name));
  if (missing !== undefined) return `${missing} is missing`;
  const strange = Object.keys(state).find((name) => !Object.hasOwn(model, name));
  if (strange !== undefined) return `${strange} is unknown`;
  const wrong = Object.keys(model).find((name) => !fits(model[name], state[name]));
  return wrong === undefined
    ? undefined
    : `${wrong} must be ${kindOf(model[wrong])}, not ${kindOf(state[wrong])}`;
}

/** Merges a patch into a value: objects member by member, anything else replaced. */
export function deepMerge(value: unknown, patch: unknown): unknown {
  if (!isPlainObject(value) || !isPlainObject(patch)) return patch;
  const names = new Set([...Object.keys(value), ...Object.keys(patch)]);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      Object.hasOwn(patch, name) ? deepMerge(value[name], patch[name]) : value[name],
    ]),
  );
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// An object that may be absent is null in one state and an object in another.
function fits(model: unknown, value: unknown): boolean {
  const [wanted, given] = [kindOf(model), kindOf(value)];
  const isOptional = (kind: string): boolean => kind === 'nothing' || kind === 'object';
  return wanted === given || (isOptional(wanted) && isOptional(given));
}

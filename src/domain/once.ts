/** A function whose work is done at the first call; later calls share its result. */
export interface Once<T> {
  (): Promise<T>;
  /** Whether the work was begun. */
  started(): boolean;
}

export function once<T>(work: () => Promise<T>): Once<T> {
  let result: Promise<T> | undefined;
  const call = (): Promise<T> => (result ??= work());
  return Object.assign(call, { started: () => result !== undefined });
}

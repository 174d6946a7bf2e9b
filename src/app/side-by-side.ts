/** Works through items in order, at most `limit` at the same time. The first failure stops what was not begun; it is thrown when the rest has ended. */
export async function sideBySide<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T, isStopped: () => boolean) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const failures: unknown[] = [];
  const queue = items.entries();
  const isStopped = (): boolean => failures.length > 0;
  const takeOne = async (): Promise<void> => {
    // The lanes share one iterator, so that each item is taken once.
    for (const [place, item] of queue) {
      try {
        results.set(place, await work(item, isStopped));
      } catch (error) {
        failures.push(error);
      }
      if (isStopped()) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, takeOne));
  if (isStopped()) throw failures[0];
  return items.flatMap((_, place) => (results.has(place) ? [results.get(place) as R] : []));
}

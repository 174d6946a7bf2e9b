/**
 * Does work under a signal of its own, which also aborts when the outer one does. What listens to the outer signal
 * would hold every answer of a long run in memory; what listens to its own goes away with the work.
 */
export async function withOwnSignal<T>(
  outer: AbortSignal,
  work: (own: AbortController) => Promise<T>,
): Promise<T> {
  outer.throwIfAborted();
  const own = new AbortController();
  const forward = (): void => own.abort(outer.reason);
  outer.addEventListener('abort', forward, { once: true });
  try {
    return await work(own);
  } finally {
    outer.removeEventListener('abort', forward);
  }
}

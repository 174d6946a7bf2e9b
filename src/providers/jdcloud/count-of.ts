const NAMED_AT_MOST = 3;

/** How many there are, and the first of them: what a sentence says of a group. */
export function countOf(ids: readonly string[]): { readonly count: string; readonly examples: string } {
  const examples = [...ids.slice(0, NAMED_AT_MOST), ...(ids.length > NAMED_AT_MOST ? ['…'] : [])];
  return { count: String(ids.length), examples: examples.join(', ') };
}

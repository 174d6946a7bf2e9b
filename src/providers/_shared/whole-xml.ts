const FIRST_TAG = /<([A-Za-z_][\w.-]*)(?:\s[^<>]*?)?(\/?)>/;

/** Whether a document ends where its outermost element ends: the parser makes do with one that was cut. */
export function isWholeXml(text: string): boolean {
  const [tag, root = '', closed] = FIRST_TAG.exec(text) ?? [];
  if (tag === undefined) return false;
  return text.trimEnd().endsWith(closed === '/' ? tag : `</${root}>`);
}

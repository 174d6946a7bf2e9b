/**
 * Characters as a person counts them: a letter with its accents, a syllable of Hangul however it is put together, and
 * an emoji are one each. Pages that set a limit speak of characters, so neither bytes nor code units are counted; a
 * form that counts more finely shows so before anything is filed.
 */
export function countCharacters(text: string): number {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length;
}

const PLAIN = /^[\w@%+=:,./-]+$/;
/** What a shell still reads between double quotes. */
const ACTIVE = /["$`!]|\\\\|\\$/;

/** Words as one command line that can be pasted into a shell. Double quotes, where they do, work on Windows too. */
export function commandLine(words: readonly string[]): string {
  return words.map(quote).join(' ');
}

function quote(word: string): string {
  if (PLAIN.test(word)) return word;
  return ACTIVE.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`;
}

/** Names that are offered for one that was mistyped. */
const MOST_OFFERED = 3;
/** Of so many letters one may be wrong. */
const LETTERS_A_SLIP = 3;

/** Which of the names somebody may have meant: those that have it in them, then those that differ by a few letters. */
export function findNearMisses(typed: string, names: Iterable<string>): readonly string[] {
  const wanted = typed.toLowerCase();
  if (wanted === '') return [];
  const most = Math.ceil(wanted.length / LETTERS_A_SLIP);
  const near: { readonly name: string; readonly slips: number }[] = [];
  for (const name of new Set(names)) {
    const slips = name.toLowerCase().includes(wanted) ? 0 : countSlips(wanted, name.toLowerCase(), most);
    if (slips <= most) near.push({ name, slips });
  }
  return near
    .sort((left, right) => left.slips - right.slips)
    .slice(0, MOST_OFFERED)
    .map(({ name }) => name);
}

/** Letters that were left out, put in or mistaken (Levenshtein); more than `most` are not counted to the end. */
function countSlips(typed: string, name: string, most: number): number {
  if (Math.abs(typed.length - name.length) > most) return most + 1;
  let row = Array.from({ length: name.length + 1 }, (_, place) => place);
  for (let done = 0; done < typed.length; done += 1) {
    const next = [done + 1];
    for (let place = 0; place < name.length; place += 1) {
      const isSame = name[place] === typed[done];
      const [kept = 0, put = 0, dropped = 0] = [row[place], next[place], row[place + 1]];
      next.push(Math.min(kept + (isSame ? 0 : 1), put + 1, dropped + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** More than any code or id of a provider has. */
const LONGEST = 512;

/** A code or an id of a provider, cut where it is so long that it is none: it goes into files and onto screens. */
export function briefly<T extends string | undefined>(text: T): T | string {
  return text?.slice(0, LONGEST) ?? text;
}

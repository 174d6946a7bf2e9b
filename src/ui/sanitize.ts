/**
 * What could drive a terminal or mislead its reader: controls, escapes, bidirectional marks,
 * everything invisible, line and paragraph separators, lone surrogates.
 */
const HOSTILE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const ESCAPE = String.fromCharCode(0x1b);
/** The colour codes that our own paint writes, and line ends. */
const OURS = new RegExp(`(\n|${ESCAPE}\\[(?:1|2|22|31|32|33|36|39)m)`);

/**
 * Text from outside, harmless and on one line: what is hostile becomes a visible escape such as
 * `\x1b` or `\u202e`. With `limit`, at most that many characters, the last of them `…`.
 */
export function sanitize(text: string, limit?: number): string {
  const harmless = text.replace(HOSTILE, escapeVisibly);
  if (limit === undefined || harmless.length <= limit) return harmless;
  const characters = Array.from(harmless);
  return characters.length <= limit ? harmless : `${characters.slice(0, Math.max(limit - 1, 0)).join('')}…`;
}

/** Like `sanitize`, for text that we laid out: its line ends and our colours stay. */
export function sanitizeLayout(text: string): string {
  return text
    .split(OURS)
    .map((part) => (OURS.test(part) ? part : sanitize(part)))
    .join('');
}

/** The same characters inside JSON text, as escapes that JSON reads back unchanged. */
export function escapeInJson(json: string): string {
  return json.replace(HOSTILE, (character) => (character === '\n' ? character : escapeUnits(character)));
}

function escapeVisibly(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  if (code <= 0xff) return `\\x${hex(code, 2)}`;
  return code <= 0xffff ? `\\u${hex(code, 4)}` : `\\u{${hex(code, 5)}}`;
}

function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`)
    .join('');
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

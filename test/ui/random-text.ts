/** Characters that do harm, are wide, combine, or break lines, among plain ones. */
const POOL = [
  ...Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)),
  ...[
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200d',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\u00ad',
    '\u061c',
  ],
  ...['\ud800', '\udfff', '\u{e0001}', '\ufe0f', '\u3164', '\u1160'],
  ...[
    '测',
    '试',
    '服',
    '务',
    '，',
    '。',
    '운',
    '영',
    'ス',
    '🎉',
    '®',
    'é',
    'e\u0301',
    '\u1112\u1161\u11ab',
    '　',
  ],
];

/** The same sequence of texts in every run. */
export function randomTexts(count: number, longest = 60): readonly string[] {
  let state = 20_261_121;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: next(longest) }, () => POOL[next(POOL.length)] ?? '').join(''),
  );
}

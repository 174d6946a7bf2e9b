/** Numbers in [0, 1) that look drawn by chance and are the same at every run (mulberry32). */
export function seededDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SIGNS = [...Array.from('abzAZ09-_.~ +*/&=?%#!\'"()[]{}:;,@$^|\\<>`'), '阿', 'é', '한', '😀', '\t'];

/** Text with every kind of character that encoders treat in their own way. */
export function trickyText(draw: () => number, longest = 12): string {
  const length = Math.floor(draw() * (longest + 1));
  return Array.from({ length }, () => SIGNS[Math.floor(draw() * SIGNS.length)] ?? '').join('');
}

/** Pixels one after the other, each of so many bytes that begin with red, green and blue. */
export interface Bitmap {
  readonly data: Uint8Array;
  readonly channels: number;
}

/** What the eye would see at a glance. */
export interface Look {
  readonly isBlank: boolean;
  readonly inColor: boolean;
}

/** Longest side, in pixels, of the copies that are measured. Making them averages out noise of scanner and JPEG. */
export const MEASURED_SIDE = 256;

/**
 * Distance between the strongest and the weakest of red, green and blue from which a pixel counts as coloured. Grey
 * stored as RGB has 0, rounding in JPEG adds up to 4; skin, a seal or a pale print have 30 and more.
 */
const LEAST_CHROMA = 16;

/** Share of coloured pixels from which a picture is in colour: a seal of 4 cm on an A4 page covers 2 %, stray specks less than 0.1 %. */
const LEAST_COLORED = 0.002;

/** Spread of brightness up to which there is nothing to be seen: an empty page after averaging stays within it. */
const MOST_BLANK_SPREAD = 20;

/**
 * Whether anything is on a picture, and whether colour is. A cast of light over a photographed black-and-white copy
 * is colour too: what was before the camera cannot be told.
 */
export function measurePixels({ data, channels }: Bitmap): Look {
  const lowest: Rgb = [255, 255, 255];
  const highest: Rgb = [0, 0, 0];
  let colored = 0;
  for (let at = 0; at + channels <= data.length; at += channels) {
    const pixel: Rgb = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    if (Math.max(...pixel) - Math.min(...pixel) >= LEAST_CHROMA) colored += 1;
    widen(lowest, highest, pixel);
  }
  const spread = Math.max(highest[0] - lowest[0], highest[1] - lowest[1], highest[2] - lowest[2]);
  return {
    isBlank: spread <= MOST_BLANK_SPREAD,
    inColor: colored > 0 && colored >= LEAST_COLORED * (data.length / channels),
  };
}

type Rgb = [red: number, green: number, blue: number];

function widen(lowest: Rgb, highest: Rgb, pixel: Rgb): void {
  for (const channel of [0, 1, 2] as const) {
    lowest[channel] = Math.min(lowest[channel], pixel[channel]);
    highest[channel] = Math.max(highest[channel], pixel[channel]);
  }
}

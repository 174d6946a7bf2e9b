import { describe, expect, it } from 'vitest';
import { measurePixels } from '../../src/materials/measure-pixels.js';

type Rgb = readonly [number, number, number];
const GREY: Rgb = [128, 128, 128];
const RED: Rgb = [200, 20, 40];

/** A thousand pixels: so many of the one, the others grey. */
function bitmap(count: number, pixel: Rgb, rest: Rgb = GREY): Uint8Array {
  return Uint8Array.from(Array.from({ length: 1000 }, (_, at) => (at < count ? pixel : rest)).flat());
}

describe('colour', () => {
  it.each([
    [0, false],
    [1, false],
    [2, true],
  ])('with %d of 1000 pixels red is %s', (count, inColor) => {
    expect(measurePixels({ data: bitmap(count, RED), channels: 3 })).toMatchObject({ inColor });
  });

  it('is not what rounding leaves of grey', () => {
    expect(measurePixels({ data: bitmap(1000, [130, 126, 133]), channels: 3 })).toMatchObject({
      inColor: false,
    });
  });

  it('is not in the fourth channel', () => {
    const data = Uint8Array.from(Array.from({ length: 100 }, () => [...GREY, 255]).flat());
    expect(measurePixels({ data, channels: 4 })).toEqual({ inColor: false, isBlank: true });
  });
});

describe('a blank picture', () => {
  it('has no differences but noise', () => {
    expect(measurePixels({ data: bitmap(500, [240, 240, 240], [250, 250, 250]), channels: 3 })).toMatchObject(
      {
        isBlank: true,
      },
    );
  });

  it('is none with a few dark pixels', () => {
    expect(measurePixels({ data: bitmap(3, [40, 40, 40], [250, 250, 250]), channels: 3 })).toMatchObject({
      isBlank: false,
    });
  });

  it('is one without any pixel', () => {
    expect(measurePixels({ data: new Uint8Array(), channels: 3 })).toEqual({ inColor: false, isBlank: true });
  });
});

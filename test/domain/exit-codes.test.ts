import { describe, expect, it } from 'vitest';
import { ERROR_EXIT, EXIT_CODES, gravestExit, VERDICT_EXIT } from '../../src/domain/exit-codes.js';

describe('exit codes', () => {
  it('are these, in this order', () => {
    expect(EXIT_CODES.map(({ code }) => code)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 130]);
  });

  it('follow from the kind of error', () => {
    expect(ERROR_EXIT).toEqual({
      usage: 2,
      credentials: 4,
      keychain: 4,
      undecided: 5,
      plan: 7,
      locked: 8,
      incomplete: 9,
      unreachable: 11,
      interrupted: 130,
      unexpected: 1,
    });
  });

  it('follow from the verdict', () => {
    expect(VERDICT_EXIT).toEqual({ closable: 0, renounce: 10, undecided: 5, blocked: 3, 'under-way': 6 });
  });
});

describe('gravestExit', () => {
  it.each([
    [[0, 10, 5, 3], 3],
    [[0, 10, 5], 5],
    [[0, 10], 10],
    [[0, 4], 4],
    [[4, 11], 11],
    [[3, 130], 130],
    [[0, 0], 0],
  ] as const)('of %j is %i', (codes, gravest) => {
    expect(gravestExit(codes)).toBe(gravest);
  });

  it.each(EXIT_CODES.map(({ code }) => code).filter((code) => code !== 0))(
    'never lets a success hide %i',
    (code) => {
      expect(gravestExit([0, code])).toBe(code);
    },
  );
});

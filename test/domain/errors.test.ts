import { describe, expect, it } from 'vitest';
import { AcctcloseError, ApiError } from '../../src/domain/errors.js';

describe('AcctcloseError', () => {
  it('says what, why and what next', () => {
    const cause = new Error('deeper');
    const error = new AcctcloseError('undecided', 'What happened.', {
      code: 'why',
      tryThis: ['Do this.'],
      requestId: 'REQ-1',
      cause,
    });
    expect(error).toMatchObject({
      kind: 'undecided',
      message: 'What happened.',
      code: 'why',
      tryThis: ['Do this.'],
      requestId: 'REQ-1',
      cause,
    });
  });

  it('has no advice where none is given', () => {
    expect(new AcctcloseError('usage', 'No.', { code: 'usage' }).tryThis).toEqual([]);
  });
});

describe('ApiError', () => {
  it('names the action, the code and the words of the provider', () => {
    const error = new ApiError('bss:QueryBill', {
      kind: 'denied',
      code: 'NotAuthorized',
      message: 'No right.',
    });
    expect(error.message).toBe('bss:QueryBill: NotAuthorized: No right.');
  });
});

import { describe, expect, it } from 'vitest';
import { judgeChange, judgeStorageChange } from '../../../src/providers/naver/changes.js';

const AT = new Date('2026-11-21T00:00:00Z');
const judge = (body: unknown, status = 200) =>
  judgeChange({ status, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) }, AT);

describe('judgeChange', () => {
  it.each([
    ['no body', ''],
    ['an empty object', {}],
    ['a wrapper that says so', { deleteVpcResponse: { returnCode: '0' } }],
    ['an outcome', { success: true, id: 'x' }],
    ['outcomes', [{ success: true }, { success: 'true' }]],
    ['a word', { result: 'SUCCESS' }],
    ['a policy that is not there any more', [{ success: false, message: "This policy isn't registered." }]],
    ['the same in Korean', [{ success: false, message: '등록되지 않은 정책입니다' }]],
  ])('takes %s for accepted', (_, body) => {
    expect(judge(body)).toBeUndefined();
  });

  it.each([
    [
      'one of several outcomes',
      [{ success: true }, { success: false, message: 'still attached' }],
      'refused',
    ],
    ['another word', { result: 'PENDING' }, 'malformed'],
    ['a code in a good answer', { deleteVpcResponse: { returnCode: '1001019' } }, 'conflict'],
    ['a document that was cut', '{"success":', 'unavailable'],
  ])('does not take %s for accepted', (_, body, kind) => {
    expect(judge(body)).toMatchObject({ kind });
  });

  it('does not take an error without a body for accepted', () => {
    expect(judge('', 500)).toMatchObject({ kind: 'unavailable' });
  });
});

describe('judgeStorageChange', () => {
  it('takes 204 for done, and a full bucket for refused', () => {
    const full = '<Error><Code>BucketNotEmpty</Code><Message>not empty</Message></Error>';
    expect(judgeStorageChange({ status: 204, headers: {}, body: '' })).toBeUndefined();
    expect(judgeStorageChange({ status: 409, headers: {}, body: full })).toMatchObject({
      kind: 'refused',
      code: 'BucketNotEmpty',
    });
  });
});

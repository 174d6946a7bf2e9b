import { readStorageAnswer } from '../../../src/providers/_shared/answers.js';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/domain/errors.js';
import type { HttpResponse } from '../../../src/domain/ports.js';
import { judgeAnswer, judgeOssAnswer, readAnswer } from '../../../src/providers/alibaba/answers.js';

const response = (status: number, body: unknown, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('judgeAnswer', () => {
  it.each([
    ['no envelope', { RequestId: 'R', Users: {} }],
    ['Success', { Code: 'Success', Success: true, Data: {} }],
    ['200 as text', { Code: '200' }],
    ['200 as number', { Code: 200 }],
    ['small letters', { code: 'success', success: true }],
    ['null message', { Code: 'Success', Message: null }],
  ])('lets an answer with %s pass', (_name, body) => {
    expect(judgeAnswer(response(200, body))).toBeUndefined();
  });

  it.each<[string, number, unknown, Partial<Fault>]>([
    [
      'a refusal',
      403,
      { Code: 'NoPermission', Message: 'No.', RequestId: 'R' },
      { kind: 'denied', requestId: 'R' },
    ],
    ['a refusal inside status 200', 200, { Code: 'NotAuthorized', Success: false }, { kind: 'denied' }],
    ['an unknown word inside status 200', 200, { Code: 'Hmm' }, { kind: 'unexpected', code: 'Hmm' }],
    ['a failure without a word', 200, { Success: false }, { kind: 'unexpected', code: 'HTTP 200' }],
    ['a failure that says "false"', 200, { Code: 'Success', Success: 'false' }, { kind: 'unexpected' }],
    ['a failure that says "False"', 200, { Code: 'Success', Success: 'False' }, { kind: 'unexpected' }],
    ['an error status that says Success', 500, { Code: 'Success' }, { kind: 'unavailable', code: 'Success' }],
    ['an empty code', 400, { Code: '' }, { kind: 'refused', code: 'HTTP 400' }],
    ['a list', 200, [], { kind: 'malformed' }],
    ['a text', 200, '"fine"', { kind: 'malformed' }],
    ['a code that is no text', 200, { Code: {} }, { kind: 'malformed' }],
    ['half a document', 200, '{"Code":"Succ', { kind: 'unavailable', code: 'UnreadableAnswer' }],
    ['nothing', 200, '', { kind: 'unavailable', code: 'UnreadableAnswer' }],
    ['a page of a proxy', 502, '<html>', { kind: 'unavailable', code: 'HTTP 502' }],
    ['a redirect', 302, '', { kind: 'unexpected', code: 'HTTP 302' }],
  ])('finds %s', (_name, status, body, fault) => {
    expect(judgeAnswer(response(status, body))).toMatchObject(fault);
  });

  it('takes the request id from the header where the body has none', () => {
    const fault = judgeAnswer(response(400, { Code: 'X' }, { 'x-acs-request-id': 'R-HEADER' }));
    expect(fault?.requestId).toBe('R-HEADER');
  });

  it.each([
    ['250', 250],
    ['-1', undefined],
    ['soon', undefined],
    ['9999999', undefined],
  ])('reads x-acs-retry-after %s as %s', (header, wait) => {
    const answer = response(429, { Code: 'Throttling' }, { 'x-acs-retry-after': header });
    expect(judgeAnswer(answer)?.retryAfterMs).toBe(wait);
  });
});

describe('readAnswer', () => {
  it('keeps long ids and amounts as they were written', () => {
    expect(readAnswer(response(200, '{"Id":12345678901234567890,"Amount":10.10}'))).toEqual({
      Id: '12345678901234567890',
      Amount: '10.10',
    });
  });
});

const BUCKETS =
  '<?xml version="1.0"?><ListAllMyBucketsResult><Buckets><Bucket><Name>one</Name></Bucket>' +
  '<Bucket><Name>007</Name></Bucket></Buckets><IsTruncated>false</IsTruncated></ListAllMyBucketsResult>';

describe('readStorageAnswer', () => {
  it('keeps names that look like numbers, and one bucket a list', () => {
    expect(readStorageAnswer(response(200, BUCKETS))).toMatchObject({
      ListAllMyBucketsResult: { Buckets: { Bucket: [{ Name: 'one' }, { Name: '007' }] } },
    });
  });

  it('resolves no entity of its own making', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>';
    expect(() => JSON.stringify(readStorageAnswer(response(200, bomb)))).not.toThrow(RangeError);
    expect(judgeOssAnswer(response(403, bomb))).toMatchObject({ kind: 'refused' });
  });
});

describe('judgeOssAnswer', () => {
  it('lets a good answer pass', () => {
    expect(judgeOssAnswer(response(200, BUCKETS))).toBeUndefined();
  });

  it('reads the error of the provider', () => {
    const body = '<Error><Code>AccessDenied</Code><Message>No.</Message><RequestId>R</RequestId></Error>';
    expect(judgeOssAnswer(response(403, body))).toEqual({
      kind: 'denied',
      code: 'AccessDenied',
      message: 'No.',
      requestId: 'R',
    });
  });

  it('goes by the status where there is no document', () => {
    expect(judgeOssAnswer(response(503, ''))).toMatchObject({ kind: 'unavailable', code: 'HTTP 503' });
  });

  it.each([
    '<!DOCTYPE a SYSTEM "file:///etc/passwd" [<!ENTITY b SYSTEM "file:///x">]><a>&b;</a>',
    '<a><__proto__>1</__proto__></a>',
    `<a>${'<b>'.repeat(5000)}${'</b>'.repeat(5000)}</a>`,
  ])('takes no whole document that the parser refuses: %.30s', (body) => {
    expect(judgeOssAnswer(response(200, body))).toMatchObject({ kind: 'unavailable' });
  });

  it('takes no document that was cut, wherever it was cut', () => {
    const cuts = Array.from({ length: BUCKETS.length }, (_, cut) => cut);
    const taken = cuts.filter(
      (cut) => judgeOssAnswer(response(200, BUCKETS.slice(0, cut)))?.kind !== 'unavailable',
    );
    expect(taken).toEqual([]);
  });
});

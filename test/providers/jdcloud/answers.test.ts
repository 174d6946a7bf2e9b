import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/domain/errors.js';
import type { HttpResponse } from '../../../src/domain/ports.js';
import { judgeAnswer, judgeChange } from '../../../src/providers/jdcloud/answers.js';

const SIGNED_AT = new Date('2026-11-21T08:00:00Z');
const response = (status: number, body: unknown, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const error = (status: string, message = '', code = 400) => ({
  requestId: 'R',
  error: { code, status, message },
});

describe('judgeAnswer', () => {
  it.each([
    ['a result', { requestId: 'R', result: {} }],
    ['nothing but the id', { requestId: 'R' }],
    ['a null error', { requestId: 'R', result: {}, error: null }],
  ])('lets an answer with %s pass', (_name, body) => {
    expect(judgeAnswer(response(200, body), SIGNED_AT)).toBeUndefined();
  });

  it.each<[string, number, unknown, Partial<Fault>]>([
    ['a refusal', 403, error('PERMISSION_DENIED'), { kind: 'denied', requestId: 'R' }],
    ['throttling', 429, error('HTTP_RATE_LIMIT_EXCEEDED'), { kind: 'throttled' }],
    ['a spent quota, which is not throttling', 429, error('QUOTA_EXCEEDED'), { kind: 'refused' }],
    ['a bad parameter', 400, error('OUT_OF_RANGE'), { kind: 'refused' }],
    ['a missing thing', 404, error('NOT_FOUND'), { kind: 'not-found' }],
    ['a missing route', 404, error('NOT_FOUND', 'no route and no API found [gw]'), { kind: 'refused' }],
    ['a missing thing without a word', 404, { requestId: 'R', error: { code: 404 } }, { kind: 'not-found' }],
    [
      'a product that will not, in the words for a missing permission',
      403,
      error('PERMISSION_DENIED', "Can't delete the instance in this state"),
      { kind: 'refused' },
    ],
    ['something in the way', 400, error('FAILED_PRECONDITION'), { kind: 'conflict' }],
    ['a bucket that holds objects', 409, error('BucketNotEmpty'), { kind: 'refused' }],
    ['a wrong key', 401, error('ACCESS_ERROR', 'sign result is not same'), { kind: 'credentials' }],
    [
      'partial success',
      200,
      { requestId: 'R', result: {}, error: { status: 'UNKNOWN' } },
      { kind: 'unavailable' },
    ],
    ['an unknown word inside status 200', 200, error('HMM'), { kind: 'unexpected', code: 'HMM' }],
    ['an unknown word', 418, error('TEAPOT'), { kind: 'refused', code: 'TEAPOT' }],
    ['an error without a word', 503, { error: {} }, { kind: 'unavailable', code: 'HTTP 503' }],
    ['an error status without an error', 500, { requestId: 'R' }, { kind: 'unavailable' }],
    ['a list', 200, [], { kind: 'malformed' }],
    ['an error that is no object', 200, { error: 'no' }, { kind: 'malformed' }],
    ['half a document', 200, '{"requestId":"R","resu', { kind: 'unavailable', code: 'UnreadableAnswer' }],
    ['a page of a proxy', 502, '<html>', { kind: 'unavailable', code: 'HTTP 502' }],
    ['a redirect', 302, '', { kind: 'unexpected' }],
  ])('finds %s', (_name, status, body, fault) => {
    expect(judgeAnswer(response(status, body), SIGNED_AT)).toMatchObject(fault);
  });

  it('puts a refused key down to the clock where the clocks differ', () => {
    const judge = (date: string) =>
      judgeAnswer(response(401, error('ACCESS_ERROR'), { date }), SIGNED_AT)?.kind;
    expect(judge('Sat, 21 Nov 2026 08:04:00 GMT')).toBe('credentials');
    expect(judge('Sat, 21 Nov 2026 08:20:00 GMT')).toBe('clock');
    expect(judge('whenever')).toBe('credentials');
  });

  it('takes the request id from the header where the body has none', () => {
    const body = { error: { status: 'NOT_FOUND' } };
    const fault = judgeAnswer(response(404, body, { 'x-jdcloud-request-id': 'H' }), SIGNED_AT);
    expect(fault?.requestId).toBe('H');
  });
});

describe('judgeChange', () => {
  it('lets an answer without a word pass, but no failure', () => {
    expect(judgeChange(response(204, ''), SIGNED_AT)).toBeUndefined();
    expect(judgeChange(response(502, ''), SIGNED_AT)).toMatchObject({ kind: 'unavailable' });
  });

  it('does not know what partial success did', () => {
    const partial = { requestId: 'R', result: {}, error: { status: 'FAILED_PRECONDITION' } };
    expect(judgeChange(response(200, partial), SIGNED_AT)).toMatchObject({ kind: 'unavailable' });
  });
});

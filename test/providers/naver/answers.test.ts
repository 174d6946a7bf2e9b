import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/domain/errors.js';
import type { HttpResponse } from '../../../src/domain/ports.js';
import {
  judgeAnswer,
  judgeStorageAnswer,
  readAnswer,
  readStorageAnswer,
} from '../../../src/providers/naver/answers.js';

const NOW = new Date('2026-11-21T08:00:00Z');

const response = (status: number, body: unknown, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const judge = (answer: HttpResponse): Fault | undefined => judgeAnswer(answer, NOW);

describe('judgeAnswer', () => {
  it.each([
    ['of the query style', { getVpcListResponse: { returnCode: '0', returnMessage: 'success' } }],
    ['with a code as number', { getVpcListResponse: { returnCode: 0 } }],
    ['without a code', { items: [] }],
    ['that is a list', []],
    ['with a member named code', { code: 'x', items: [] }],
  ])('lets an answer %s pass', (_name, body) => {
    expect(judge(response(200, body))).toBeUndefined();
  });

  it.each<[string, number, unknown, Partial<Fault>]>([
    [
      'a refusal of the gateway',
      401,
      { error: { errorCode: '210', message: 'Permission Denied' } },
      { kind: 'denied', code: '210' },
    ],
    [
      'a number as code',
      429,
      { error: { errorCode: 420, message: null, details: 'x' } },
      { kind: 'throttled', code: '420' },
    ],
    [
      'a refusal of a service',
      400,
      { responseError: { returnCode: '800', returnMessage: 'no' } },
      { kind: 'denied', code: '800' },
    ],
    [
      'a failure inside status 200',
      200,
      { getVpcListResponse: { returnCode: '1300', returnMessage: 'Unknown' } },
      { kind: 'unavailable', code: '1300' },
    ],
    [
      'a service error inside status 200',
      200,
      { responseError: { returnCode: '9' } },
      { kind: 'unexpected' },
    ],
    ['a refusal of sub accounts', 404, { errorCode: 30, message: 'no' }, { kind: 'not-found', code: '30' }],
    [
      'a refusal of the organization',
      403,
      { code: 'COMMON_101', message: 'no' },
      { kind: 'refused', code: 'COMMON_101' },
    ],
    ['XML in place of JSON', 200, '<getVpcListResponse/>', { kind: 'malformed' }],
    ['half a document', 200, '{"items":[', { kind: 'unavailable', code: 'UnreadableAnswer' }],
    ['an empty body', 401, '', { kind: 'refused', code: 'HTTP 401' }],
    ['a page of a proxy', 502, '<html>', { kind: 'unavailable', code: 'HTTP 502' }],
    ['a refusal in no known form', 403, '[]', { kind: 'refused', code: 'HTTP 403' }],
  ])('finds %s', (_name, status, body, fault) => {
    expect(judge(response(status, body))).toMatchObject(fault);
  });

  it.each([
    ['Sat, 21 Nov 2026 08:04:00 GMT', 'credentials'],
    ['Sat, 21 Nov 2026 08:06:00 GMT', 'clock'],
    ['Sat, 21 Nov 2026 07:54:00 GMT', 'clock'],
    ['soon', 'credentials'],
  ])('takes code 200 at %s for %s', (date, kind) => {
    expect(judge(response(401, { error: { errorCode: '200' } }, { date }))?.kind).toBe(kind);
  });

  it('takes the request id from a header', () => {
    const answer = response(500, { error: { errorCode: '900' } }, { 'x-ncp-apigw-request-id': 'R' });
    expect(judge(answer)?.requestId).toBe('R');
  });

  it.each([
    ['2', 2000],
    ['soon', undefined],
    ['-1', undefined],
  ])('reads retry-after %s as %s', (header, wait) => {
    const answer = response(429, { error: { errorCode: '410' } }, { 'retry-after': header });
    expect(judge(answer)?.retryAfterMs).toBe(wait);
  });
});

describe('readAnswer', () => {
  it('keeps long ids and amounts as they were written', () => {
    expect(readAnswer(response(200, '{"id":12345678901234567890,"amount":10.10}'))).toEqual({
      id: '12345678901234567890',
      amount: '10.10',
    });
  });
});

describe('object storage', () => {
  it('keeps names that look like numbers, and one bucket a list', () => {
    const body =
      '<ListAllMyBucketsResult><Buckets><Bucket><Name>007</Name></Bucket></Buckets></ListAllMyBucketsResult>';
    expect(readStorageAnswer(response(200, body))).toEqual({
      ListAllMyBucketsResult: { Buckets: { Bucket: [{ Name: '007' }] } },
    });
  });

  it.each([
    ['<Error><Code>AccessDenied</Code><Message>no</Message></Error>', 403, 'denied'],
    ['<Error><Code>SlowDown</Code></Error>', 503, 'throttled'],
    ['gone', 503, 'unavailable'],
    ['<Error/>', 403, 'refused'],
  ])('finds what %s (%i) means', (body, status, kind) => {
    expect(judgeStorageAnswer(response(status, body))?.kind).toBe(kind);
  });
});

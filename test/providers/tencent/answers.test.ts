import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/providers/_shared/decode.js';
import { createReader, judgeCosAnswer } from '../../../src/providers/tencent/answers.js';

const judgeAnswer = createReader(parseJson).judge;

const answer = (body: unknown, status = 200) => ({
  status,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const failed = (Code: string) => answer({ Response: { Error: { Code, Message: 'no' }, RequestId: 'r-1' } });

describe('an answer of the cloud API', () => {
  it('is good when it holds no error', () => {
    expect(judgeAnswer(answer({ Response: { TotalCount: 0, RequestId: 'r-1' } }))).toBeUndefined();
  });

  it('keeps numbers as their text, however long', () => {
    const response = answer('{"Response":{"Balance":10000000000000001,"RequestId":"r-1"}}');
    const reader = createReader(parseJson);
    reader.judge(response);
    expect(reader.answer()).toMatchObject({ Balance: '10000000000000001' });
  });

  it.each([
    ['RequestLimitExceeded', 'throttled'],
    ['RequestLimitExceeded.UinLimitExceeded', 'throttled'],
    ['InternalError', 'unavailable'],
    ['InternalError.GatewayError', 'unavailable'],
    ['InternalError.CamNoAuth', 'denied'],
    ['ServiceUnavailable', 'unavailable'],
    ['AuthFailure.SignatureFailure', 'credentials'],
    ['AuthFailure.SecretIdNotFound', 'credentials'],
    ['AuthFailure.SignatureExpire', 'clock'],
    ['AuthFailure.UnauthorizedOperation', 'denied'],
    ['UnauthorizedOperation.CamNoAuth', 'denied'],
    ['UnauthorizedOperation.NotCertification', 'refused'],
    ['ResourceNotFound.OrganizationNotExist', 'not-found'],
    ['InvalidAction', 'wrong-site'],
    ['InvalidParameterValue.Whatever', 'refused'],
    ['FailedOperation.SummaryDataNotReady', 'incomplete'],
    ['NobodyKnowsThis', 'unexpected'],
  ])('with the error %s on status 200 is %s', (code, kind) => {
    expect(judgeAnswer(failed(code))).toMatchObject({ kind, code, requestId: 'r-1' });
  });

  it.each([
    ['{"Response":{"Tot', 'unavailable'],
    ['', 'unavailable'],
    ['{"Response":"ok"}', 'malformed'],
    ['{"Error":{"Code":"x"}}', 'malformed'],
    ['[]', 'malformed'],
    ['{"Response":{"Error":"x"}}', 'malformed'],
  ])('%s is %s', (body, kind) => {
    expect(judgeAnswer(answer(body))).toMatchObject({ kind });
  });

  it.each([
    [502, 'unavailable'],
    [429, 'throttled'],
    [403, 'refused'],
    [302, 'unexpected'],
  ])('from something in between, with status %i, is %s', (status, kind) => {
    expect(judgeAnswer(answer('<html>', status))).toMatchObject({ kind });
  });

  it('is no success when a good body comes with a bad status', () => {
    expect(judgeAnswer(answer({ Response: { TotalCount: 0 } }, 500))).toMatchObject({ kind: 'unavailable' });
  });
});

describe('an answer of COS', () => {
  const refusal = (code: string) =>
    `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>no</Message><RequestId>r-2</RequestId></Error>`;

  it.each([
    ['SlowDown', 503, 'throttled'],
    ['InvalidAccessKeyId', 403, 'credentials'],
    ['AccessDenied', 403, 'denied'],
    ['RequestTimeTooSkewed', 403, 'clock'],
    ['PaymentRequired', 402, 'refused'],
  ])('with the error %s on status %i is %s', (code, status, kind) => {
    expect(judgeCosAnswer(answer(refusal(code), status))).toMatchObject({ kind, code, requestId: 'r-2' });
  });

  it('is not whole when its outermost element does not end', () => {
    const body = '<ListAllMyBucketsResult><Buckets><Bucket></Bucket>';
    expect(judgeCosAnswer(answer(body))).toMatchObject({ kind: 'unavailable' });
  });
});

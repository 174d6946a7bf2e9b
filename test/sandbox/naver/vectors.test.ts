import { describe, expect, test } from 'vitest';
import { computeGateway } from '../../../src/sandbox/naver/verify/apigw.js';
import { computeSigV4 } from '../../../src/sandbox/naver/verify/sigv4.js';
import { sha256Hex } from '../../../src/sandbox/naver/encoding.js';
import apigw2 from '../../vectors/naver/apigw2.json' with { type: 'json' };
import sigv4 from '../../vectors/naver/sigv4.json' with { type: 'json' };

describe('the gateway', () => {
  test.each(apigw2)('computes the known signature: $id', ({ request, credentials, timestamp, signature }) => {
    const [path = '', ...query] = request.target.split('?');
    const received = { method: request.method, path, query: query.join('?') };
    const { accessKeyId, accessKeySecret } = credentials;
    expect(computeGateway(received, { timestamp, accessKeyId }, accessKeySecret)).toBe(signature);
  });
});

describe('object storage', () => {
  test.each(sigv4)(
    'computes the known signature: $id',
    ({ request, credentials, region, date, signature }) => {
      const headers = {
        host: request.host,
        'x-amz-content-sha256': sha256Hex(''),
        'x-amz-date': date,
      };
      const received = { ...request, query: '', headers, body: Buffer.from('') };
      const authorization = { day: date.slice(0, 8), region, signedHeaders: Object.keys(headers) };
      expect(computeSigV4(received, authorization, credentials.accessKeySecret)).toBe(signature);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { percentEncode } from '../../../src/sandbox/tencent/encoding.js';
import { computeCos } from '../../../src/sandbox/tencent/verify/cos.js';
import { computeTc3 } from '../../../src/sandbox/tencent/verify/tc3.js';
import cos from '../../vectors/tencent/cos.json' with { type: 'json' };
import tc3 from '../../vectors/tencent/tc3.json' with { type: 'json' };

describe('TC3-HMAC-SHA256', () => {
  test.each(tc3)('computes the known signature: $id', (vector) => {
    const { request, service, timestamp, credentials, signature } = vector;
    const headers = request.headers as Record<string, string>;
    const received = {
      ...request,
      headers: { ...headers, 'x-tc-timestamp': String(timestamp) },
      body: Buffer.from(request.body),
    };
    const day = new Date(timestamp * 1000).toISOString().slice(0, 10);
    const signedHeaders = Object.keys(headers).sort();
    expect(
      computeTc3(
        received,
        { day, service, signedHeaders },
        { secret: credentials.accessKeySecret, host: request.headers.host },
      ),
    ).toBe(signature);
  });
});

describe('q-sign', () => {
  test.each(cos)('computes the known signature: $id', (vector) => {
    const { request, from, until, credentials, signature } = vector;
    const query = Object.entries(request.query)
      .map(([name, value]) => `${name}=${percentEncode(value)}`)
      .join('&');
    expect(
      computeCos(
        { ...request, query, body: Buffer.from('') },
        { keyTime: `${from};${until}`, headers: ['host'], parameters: Object.keys(request.query).sort() },
        { secret: credentials.accessKeySecret, host: request.headers.host },
      ),
    ).toBe(signature);
  });
});

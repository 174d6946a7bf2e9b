import { describe, expect, test } from 'vitest';
import { percentEncode } from '../../../src/sandbox/alibaba/encoding.js';
import { computeAcs3, listSignable } from '../../../src/sandbox/alibaba/verify/acs3.js';
import { computeOss4 } from '../../../src/sandbox/alibaba/verify/oss4.js';
import acs3 from '../../vectors/alibaba/acs3.json' with { type: 'json' };
import oss4 from '../../vectors/alibaba/oss4.json' with { type: 'json' };

interface VectorRequest {
  readonly method: string;
  readonly path: string;
  readonly query: object;
  readonly headers: object;
  readonly body: string;
}

function toRequest({ method, path, query, headers, body }: VectorRequest) {
  const pairs = Object.entries(query as Record<string, string | null>);
  return {
    method,
    path,
    query: pairs
      .map(([name, value]) => (value === null ? name : `${percentEncode(name)}=${percentEncode(value)}`))
      .join('&'),
    headers: headers as Record<string, string>,
    body: Buffer.from(body),
  };
}

describe('ACS3-HMAC-SHA256', () => {
  test.each(acs3)('computes the known signature: $id', ({ request, credentials, signature }) => {
    const received = toRequest(request);
    expect(computeAcs3(received, listSignable(received.headers), credentials.accessKeySecret)).toBe(
      signature,
    );
  });

  test('takes the query in any order', () => {
    const [, , , tricky] = acs3;
    const received = toRequest(tricky!.request);
    const turned = { ...received, query: received.query.split('&').reverse().join('&') };
    expect(computeAcs3(turned, listSignable(turned.headers), tricky!.credentials.accessKeySecret)).toBe(
      tricky!.signature,
    );
  });
});

describe('OSS4-HMAC-SHA256', () => {
  test.each(oss4)(
    'computes the known signature: $id',
    ({ request, credentials, region, date, signature }) => {
      const authorization = {
        accessKeyId: credentials.accessKeyId,
        day: date.slice(0, 8),
        region,
        additionalHeaders: [],
        signature: '',
      };
      expect(
        computeOss4(toRequest(request), authorization, request.resource, credentials.accessKeySecret),
      ).toBe(signature);
    },
  );
});

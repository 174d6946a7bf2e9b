import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { percentEncode } from '../../../src/sandbox/jdcloud/encoding.js';
import { computeSignature, readAuthorization } from '../../../src/sandbox/jdcloud/verify/signature.js';

interface Vector {
  readonly id: string;
  readonly algorithm: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  readonly credentials: { readonly accessKeyId: string; readonly accessKeySecret: string };
  readonly date: string;
  readonly nonce: string;
  readonly region: string;
  readonly service: string;
  readonly signature: string;
}

const VECTORS = ['jdcloud2', 'jdcloud3'].flatMap(
  (name) => JSON.parse(readFileSync(`test/vectors/jdcloud/${name}.json`, 'utf8')) as readonly Vector[],
);

function compute(vector: Vector, encode: (text: string) => string): string {
  const { algorithm, request, credentials, date, nonce, region, service } = vector;
  const headers: Record<string, string> = {
    ...request.headers,
    'x-jdcloud-date': date,
    'x-jdcloud-nonce': nonce,
  };
  const names = Object.keys(headers).sort().join(';');
  const generation = algorithm.slice(7, 8);
  const scope = `${date.slice(0, 8)}/${region}/${service}/jdcloud${generation}_request`;
  const header = `${algorithm} Credential=TESTAK/${scope}, SignedHeaders=${names}, Signature=${vector.signature}`;
  const received = {
    method: request.method,
    path: encode(request.path).replaceAll('%2F', '/'),
    query: Object.entries(request.query)
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .join('&'),
    headers,
    body: Buffer.from(request.body),
  };
  return computeSignature(received, readAuthorization(header)!, credentials.accessKeySecret);
}

describe('the signature of the gateway', () => {
  test.each(VECTORS.map((vector) => [vector.id, vector] as const))('is known for %s', (_id, vector) => {
    expect(compute(vector, percentEncode)).toBe(vector.signature);
  });

  test.each(VECTORS.map((vector) => [vector.id, vector] as const))(
    'does not depend on what a client leaves bare in %s',
    (_id, vector) => {
      expect(compute(vector, encodeURIComponent)).toBe(vector.signature);
    },
  );
});

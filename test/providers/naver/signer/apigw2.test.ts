import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/domain/secret.js';
import { signApigw2 } from '../../../../src/providers/naver/signer/apigw2.js';

interface Vector {
  readonly id: string;
  readonly request: { readonly method: string; readonly target: string };
  readonly credentials: { readonly accessKeyId: string; readonly accessKeySecret: string };
  readonly timestamp: string;
  readonly signature: string;
}

const VECTORS = JSON.parse(readFileSync('test/vectors/naver/apigw2.json', 'utf8')) as readonly Vector[];

const sign = ({ request, credentials, timestamp }: Vector) =>
  signApigw2(
    request,
    { id: credentials.accessKeyId, secret: new Secret(credentials.accessKeySecret) },
    { date: new Date(Number(timestamp)) },
  );

describe('signApigw2', () => {
  it('is tried on every vector', () => {
    expect(VECTORS).toHaveLength(8);
  });

  it.each(VECTORS.map((vector) => [vector.id, vector] as const))('signs vector %s', (_id, vector) => {
    expect(sign(vector)).toEqual({
      'x-ncp-apigw-timestamp': vector.timestamp,
      'x-ncp-iam-access-key': vector.credentials.accessKeyId,
      'x-ncp-apigw-signature-v2': vector.signature,
    });
  });

  it('signs the text of the target, not its meaning', () => {
    const [, , , , percent, plus] = VECTORS.map(sign);
    expect(percent!['x-ncp-apigw-signature-v2']).not.toBe(plus!['x-ncp-apigw-signature-v2']);
  });
});

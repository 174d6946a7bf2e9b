import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/domain/secret.js';
import { signCos } from '../../../../src/providers/tencent/signer/cos.js';
import vectors from '../../../vectors/tencent/cos.json' with { type: 'json' };

type Vector = (typeof vectors)[number];

const sign = ({ request, from, until, credentials }: Vector): URLSearchParams =>
  new URLSearchParams(
    signCos(
      {
        method: request.method,
        path: request.path,
        query: request.query,
        headers: request.headers,
        from,
        until,
      },
      { id: credentials.accessKeyId, secret: new Secret(credentials.accessKeySecret) },
    ),
  );

describe('signCos', () => {
  it.each(vectors)('signs vector $id', (vector) => {
    expect(sign(vector).get('q-signature')).toBe(vector.signature);
  });

  it('names what it signed, in order', () => {
    const signed = sign(vectors[1]!);
    expect(signed.get('q-url-param-list')).toBe('max-keys;prefix');
    expect(signed.get('q-header-list')).toBe('host');
    expect(signed.get('q-sign-time')).toBe('1767225600;1767226500');
    expect(signed.get('q-key-time')).toBe(signed.get('q-sign-time'));
  });
});

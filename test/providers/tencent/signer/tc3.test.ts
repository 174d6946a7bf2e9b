import SignModule from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/domain/secret.js';
import { sha256Hex } from '../../../../src/providers/_shared/digest.js';
import { canonicalTc3, signTc3, type Tc3Request } from '../../../../src/providers/tencent/signer/tc3.js';
import { seededDraw, trickyText } from '../../../helpers/draw.js';
import vectors from '../../../vectors/tencent/tc3.json' with { type: 'json' };

/** The vendor's package is CommonJS: seen from here, its default export may lie one level deeper. */
interface Signer {
  sign3(request: object): string;
}
const { default: inner = SignModule } = SignModule as unknown as { default?: unknown };
const Sign = inner as Signer;

type Vector = (typeof vectors)[number];

const requestOf = ({ request, service, timestamp }: Vector): Tc3Request => ({
  method: request.method,
  query: request.query,
  headers: request.headers,
  body: request.body,
  service,
  timestamp,
});

const keyOf = ({ credentials }: Vector) => ({
  id: credentials.accessKeyId,
  secret: new Secret(credentials.accessKeySecret),
});

describe('signTc3', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('signs vector %s', (_id, vector) => {
    expect(signTc3(requestOf(vector), keyOf(vector))).toContain(`, Signature=${vector.signature}`);
  });

  it.each(vectors.filter(({ canonicalHash }) => canonicalHash !== undefined))(
    'hashes the canonical request of $id',
    (vector) => {
      expect(sha256Hex(vector.request.body)).toBe(vector.payloadHash);
      expect(sha256Hex(canonicalTc3(requestOf(vector)))).toBe(vector.canonicalHash);
    },
  );

  it('names key, scope and signed headers', () => {
    const [first] = vectors;
    expect(signTc3(requestOf(first!), keyOf(first!))).toMatch(
      /^TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE\/2019-02-25\/cvm\/tc3_request, SignedHeaders=content-type;host, Signature=/,
    );
  });

  it('takes the day of the scope in UTC', () => {
    const late = { ...requestOf(vectors[3]!), timestamp: Date.parse('2026-12-31T23:59:59Z') / 1000 };
    expect(signTc3(late, keyOf(vectors[3]!))).toContain('/2026-12-31/');
  });

  it('agrees with the official SDK on whatever stands in a body', () => {
    const draw = seededDraw(7);
    const key = keyOf(vectors[0]!);
    for (let round = 0; round < 200; round += 1) {
      const payload = { Name: trickyText(draw), Values: [trickyText(draw)] };
      const timestamp = 1_767_225_600 + Math.floor(draw() * 10_000_000);
      const theirs = Sign.sign3({
        method: 'POST',
        url: 'https://cvm.tencentcloudapi.com/',
        payload,
        timestamp,
        service: 'cvm',
        secretId: key.id,
        secretKey: key.secret.reveal(),
        multipart: false,
        boundary: '',
        headers: { 'Content-Type': 'application/json' },
      });
      const ours = signTc3(
        {
          method: 'POST',
          query: '',
          headers: { 'content-type': 'application/json', host: 'cvm.tencentcloudapi.com' },
          body: JSON.stringify(payload),
          service: 'cvm',
          timestamp,
        },
        key,
      );
      expect(ours).toBe(theirs);
    }
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/domain/secret.js';
import { encodePath, encodeQuery, signJdcloud2 } from '../../../../src/providers/jdcloud/signer/jdcloud2.js';

interface Vector {
  readonly id: string;
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

const VECTORS = JSON.parse(readFileSync('test/vectors/jdcloud/jdcloud2.json', 'utf8')) as readonly Vector[];

function instant(compact: string): Date {
  return new Date(compact.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function sign({ request, credentials, date, nonce, region, service }: Vector, token?: Secret) {
  const { accessKeyId: id, accessKeySecret } = credentials;
  const key = { id, secret: new Secret(accessKeySecret), ...(token ? { token } : {}) };
  return signJdcloud2({ ...request, region, service }, key, { date: instant(date), nonce });
}

describe('signJdcloud2', () => {
  it('is tried on every vector', () => {
    expect(VECTORS.length).toBe(5);
  });

  it.each(VECTORS.map((vector) => [vector.id, vector] as const))('signs %s', (_id, vector) => {
    const { authorization } = sign(vector);
    expect(authorization).toContain(`Signature=${vector.signature}`);
    expect(authorization).toContain(
      `Credential=TESTAK/20190214/${vector.region}/${vector.service}/jdcloud2_request, `,
    );
  });

  it('names every header that it signs, in order', () => {
    const [, second] = VECTORS;
    expect(sign(second!)['authorization']).toContain(
      'SignedHeaders=accept;content-type;host;x-jdcloud-date;x-jdcloud-nonce, ',
    );
  });

  it('sends and signs the token of temporary credentials', () => {
    const headers = sign(VECTORS[0]!, new Secret('session'));
    expect(headers['x-jdcloud-session-token']).toBe('session');
    expect(headers['authorization']).toContain('x-jdcloud-nonce;x-jdcloud-session-token;x-my-header');
    expect(headers['authorization']).not.toContain(VECTORS[0]!.signature);
  });

  it('leaves the request as it was', () => {
    const [first] = VECTORS;
    const before = JSON.stringify(first);
    sign(first!);
    expect(JSON.stringify(first)).toBe(before);
  });
});

describe('the encoding', () => {
  it('encodes a verb and keeps the trailing slash', () => {
    expect(encodePath('/v1/regions/cn-north-1/billSummary:list/')).toBe(
      '/v1/regions/cn-north-1/billSummary%3Alist/',
    );
  });

  it('sorts by code unit and leaves no sign bare that the provider encodes', () => {
    expect(encodeQuery({ b: "!'()*", a: ' +~', B: '' })).toBe('B=&a=%20%2B~&b=%21%27%28%29%2A');
  });
});

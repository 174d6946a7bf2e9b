import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/domain/secret.js';
import { canonicalOssQuery, signOss4 } from '../../../../src/providers/alibaba/signer/oss4.js';
import { seededDraw, trickyText } from '../../../helpers/draw.js';

/** The part of the official SDK that signs; it has no types. */
interface OfficialSigner {
  authorizationV4(
    keyId: string,
    secret: string,
    region: string,
    method: string,
    request: { headers: object; queries: object },
    bucket?: string,
  ): string;
}

const official = createRequire(import.meta.url)('ali-oss/lib/common/signUtils') as OfficialSigner;

interface Vector {
  readonly id: string;
  readonly region: string;
  readonly date: string;
  readonly request: {
    readonly method: string;
    readonly resource: string;
    readonly query: Readonly<Record<string, string | null>>;
    readonly headers: Readonly<Record<string, string>>;
  };
  readonly credentials: {
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly securityToken?: string;
  };
  readonly signature: string;
}

const VECTORS = JSON.parse(readFileSync('test/vectors/alibaba/oss4.json', 'utf8')) as readonly Vector[];

/** `20250102T030405Z` as an instant. */
const instantOf = (compact: string): Date =>
  new Date(compact.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const withoutNulls = (query: Vector['request']['query']): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value ?? undefined]));

describe('signOss4', () => {
  it('is tried on every vector', () => {
    expect(VECTORS.length).toBeGreaterThanOrEqual(3);
  });

  it.each(VECTORS.map((vector) => [vector.id, vector] as const))('signs vector %s', (_id, vector) => {
    const { request, credentials, region, date } = vector;
    const { accessKeyId, accessKeySecret, securityToken } = credentials;
    const signed = signOss4(
      { method: request.method, resource: request.resource, query: withoutNulls(request.query), region },
      {
        id: accessKeyId,
        secret: new Secret(accessKeySecret),
        ...(securityToken === undefined ? {} : { token: new Secret(securityToken) }),
      },
      { date: instantOf(date), nonce: 'not used' },
    );
    expect(Object.entries(request.headers).filter(([name, value]) => signed[name] !== value)).toEqual([
      ['host', request.headers['host']],
    ]);
    expect(signed['authorization']).toBe(
      `OSS4-HMAC-SHA256 Credential=${accessKeyId}/${date.slice(0, 8)}/${region}/oss/aliyun_v4_request,Signature=${vector.signature}`,
    );
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'agrees with the official SDK on request %i',
    (seed) => {
      const draw = seededDraw(seed);
      const bucket = draw() < 0.5 ? 'examplebucket' : undefined;
      const query = Object.fromEntries(
        Array.from({ length: 5 }, (_, index) => [`p${index}`, draw() < 0.3 ? null : `x${trickyText(draw)}`]),
      );
      const { authorization, ...headers } = signOss4(
        {
          method: 'GET',
          resource: bucket === undefined ? '/' : `/${bucket}/`,
          query: withoutNulls(query),
          region: 'cn-hangzhou',
        },
        { id: 'LTAI5tExampleKeyId00', secret: new Secret('ExampleSecretExampleSecret0000') },
        { date: new Date('2026-11-21T08:09:10Z'), nonce: 'not used' },
      );
      const theirs = official.authorizationV4(
        'LTAI5tExampleKeyId00',
        'ExampleSecretExampleSecret0000',
        'cn-hangzhou',
        'GET',
        { headers, queries: query },
        bucket,
      );
      expect(authorization).toBe(theirs);
    },
  );
});

describe('canonicalOssQuery', () => {
  it('writes a sub-resource as its bare name, and sorts', () => {
    expect(canonicalOssQuery({ stat: undefined, 'max-keys': '10', marker: '' })).toBe(
      'marker=&max-keys=10&stat',
    );
  });
});

import { readFileSync } from 'node:fs';
import { AwsV4Signer } from 'aws4fetch';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/domain/secret.js';
import { canonicalQuery, signSigV4 } from '../../../../src/providers/naver/signer/sigv4.js';
import { seededDraw, trickyText } from '../../../helpers/draw.js';

interface Vector {
  readonly id: string;
  readonly request: {
    readonly method: string;
    readonly host: string;
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
  };
  readonly credentials: { readonly accessKeyId: string; readonly accessKeySecret: string };
  readonly region: string;
  readonly date: string;
  readonly signature: string;
}

const VECTORS = JSON.parse(readFileSync('test/vectors/naver/sigv4.json', 'utf8')) as readonly Vector[];

/** `20250102T030405Z` as an instant. */
const instantOf = (compact: string): Date =>
  new Date(compact.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

describe('signSigV4', () => {
  it.each(VECTORS.map((vector) => [vector.id, vector] as const))('signs vector %s', (_id, vector) => {
    const { request, credentials, region, date } = vector;
    const signed = signSigV4(
      { ...request, region },
      { id: credentials.accessKeyId, secret: new Secret(credentials.accessKeySecret) },
      { date: instantOf(date) },
    );
    expect(signed['authorization']).toBe(
      `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${date.slice(0, 8)}/${region}/s3/aws4_request, ` +
        `SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=${vector.signature}`,
    );
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'agrees with another implementation on request %i',
    async (seed) => {
      const draw = seededDraw(seed);
      const query = Object.fromEntries(
        Array.from({ length: 4 }, (_, index) => [`p${index}`, `x${trickyText(draw)}`]),
      );
      const host = 'kr.object.ncloudstorage.com';
      const { authorization, ...headers } = signSigV4(
        { method: 'GET', host, path: '/bucket', query, region: 'kr-standard' },
        { id: 'ncp_iam_EXAMPLE', secret: new Secret('ncp_iam_SECRET') },
        { date: new Date('2026-11-21T08:09:10Z') },
      );
      const other = new AwsV4Signer({
        method: 'GET',
        url: `https://${host}/bucket?${canonicalQuery(query)}`,
        headers: { 'x-amz-content-sha256': headers['x-amz-content-sha256']! },
        accessKeyId: 'ncp_iam_EXAMPLE',
        secretAccessKey: 'ncp_iam_SECRET',
        service: 's3',
        region: 'kr-standard',
        datetime: '20261121T080910Z',
      });
      expect((await other.sign()).headers.get('authorization')).toBe(authorization);
    },
  );
});

import { OpenApiUtil } from '@alicloud/openapi-core';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/domain/secret.js';
import { sha256Hex } from '../../../../src/providers/_shared/digest.js';
import { signAcs3, type Acs3Request } from '../../../../src/providers/alibaba/signer/acs3.js';
import type { SigningKey } from '../../../../src/providers/alibaba/signer/key.js';
import { seededDraw, trickyText } from '../../../helpers/draw.js';

interface Vector {
  readonly id: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  readonly credentials: {
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly securityToken?: string;
  };
  readonly signature: string;
}

const VECTORS = JSON.parse(readFileSync('test/vectors/alibaba/acs3.json', 'utf8')) as readonly Vector[];

const keyOf = ({ accessKeyId, accessKeySecret, securityToken }: Vector['credentials']): SigningKey => ({
  id: accessKeyId,
  secret: new Secret(accessKeySecret),
  ...(securityToken === undefined ? {} : { token: new Secret(securityToken) }),
});

const signatureOf = (headers: Readonly<Record<string, string>>): string | undefined =>
  /Signature=([0-9a-f]{64})$/.exec(headers['authorization'] ?? '')?.[1];

describe('signAcs3', () => {
  it('is tried on every vector', () => {
    expect(VECTORS.length).toBeGreaterThanOrEqual(6);
  });

  it.each(VECTORS.map((vector) => [vector.id, vector] as const))('signs vector %s', (_id, vector) => {
    const { method, path, query, headers, body } = vector.request;
    const signed = signAcs3(
      {
        ...{ method, path, query, body },
        host: headers['host'] ?? '',
        action: headers['x-acs-action'] ?? '',
        version: headers['x-acs-version'] ?? '',
        ...(headers['content-type'] === undefined ? {} : { contentType: headers['content-type'] }),
      },
      keyOf(vector.credentials),
      { date: new Date(headers['x-acs-date'] ?? ''), nonce: headers['x-acs-signature-nonce'] ?? '' },
    );
    expect(signatureOf(signed)).toBe(vector.signature);
    expect(signed).toMatchObject(headers);
  });

  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'agrees with the official SDK on request %i',
    (seed) => {
      const draw = seededDraw(seed);
      const withBody = draw() < 0.5;
      const request: Acs3Request = {
        method: 'POST',
        host: 'ecs.cn-shanghai.aliyuncs.com',
        path: '/',
        query: Object.fromEntries(
          Array.from({ length: 8 }, (_, index) => [`${'Pa.B-c_~1'.slice(index)}${index}`, trickyText(draw)]),
        ),
        action: 'DescribeThings',
        version: '2014-05-26',
        ...(withBody ? { body: trickyText(draw, 40), contentType: 'application/x-www-form-urlencoded' } : {}),
      };
      const key = keyOf({
        accessKeyId: 'LTAI5tExampleKeyId00',
        accessKeySecret: 'ExampleSecretExampleSecret0000',
        ...(draw() < 0.5 ? { securityToken: `CAIS${trickyText(draw).replace(/[^ -~]/gu, '')}x` } : {}),
      });
      const signed = signAcs3(request, key, {
        date: new Date('2026-11-21T08:09:10Z'),
        nonce: 'f'.repeat(32),
      });
      const { authorization, ...headers } = signed;
      const theirs = OpenApiUtil.getAuthorization(
        { method: request.method, pathname: request.path, query: { ...request.query }, headers } as never,
        'ACS3-HMAC-SHA256',
        sha256Hex(request.body ?? ''),
        key.id,
        key.secret.reveal(),
      );
      expect(authorization).toBe(theirs);
    },
  );

  it('changes nothing of what it is given', () => {
    const request: Acs3Request = Object.freeze({
      ...{ method: 'POST', host: 'h', path: '/', action: 'A', version: 'V' },
      query: Object.freeze({ b: '2', a: '1' }),
    });
    const stamp = Object.freeze({ date: new Date(0), nonce: 'n' });
    const key = keyOf({ accessKeyId: 'id', accessKeySecret: 'secret' });
    expect(signAcs3(request, key, stamp)).toEqual(signAcs3(request, key, stamp));
  });
});

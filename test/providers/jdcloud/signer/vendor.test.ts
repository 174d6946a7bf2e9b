import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src/domain/secret.js';
import { signJdcloud2 } from '../../../../src/providers/jdcloud/signer/jdcloud2.js';
import { seededDraw, trickyText } from '../../../helpers/draw.js';
import { sdkAuthorization } from '../../../sandbox/jdcloud/vendor-sdk.js';

const DATE = '20261121T080000Z';
const key = { id: 'TESTAK', secret: new Secret('TESTSK') };

describe('signJdcloud2 beside the vendor’s own signer', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('signs the same, case %i', (seed) => {
    const draw = seededDraw(seed);
    const text = (): string => trickyText(draw);
    const names = ['filters.1.name', 'filters.1.values.1', `x${seed}`];
    const query = Object.fromEntries(names.map((name) => [name, `v${text()}`]));
    const body = draw() < 0.5 ? { name: text(), n: seed } : undefined;
    const request = { service: 'vm', method: body ? 'POST' : 'GET', path: `/v1/res${seed}:act`, query, body };
    const nonce = `nonce-${seed}`;
    const host = 'vm.jdcloud-api.com';
    const { authorization } = signJdcloud2(
      {
        ...request,
        region: 'cn-north-1',
        headers: { accept: 'application/json', 'content-type': 'application/json', host },
        body: body ? JSON.stringify(body) : '',
      },
      key,
      { date: new Date('2026-11-21T08:00:00Z'), nonce },
    );
    expect(authorization).toBe(sdkAuthorization({ ...request, date: DATE, nonce }));
  });
});

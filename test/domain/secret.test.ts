import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { maskKeyId, Secret } from '../../src/domain/secret.js';

const VALUE = 'hush-hush-canary';

/** Every way in which a value may end up as text. */
const PRINTERS: Readonly<Record<string, (secret: Secret) => unknown>> = {
  String,
  concatenation: (secret) => 'is '.concat(secret as unknown as string),
  'joined list': (secret) => [secret].join(','),
  'JSON.stringify': (secret) => JSON.stringify({ secret }),
  inspect: (secret) => inspect(secret),
  'inspect with hidden members': (secret) => inspect({ secret }, { showHidden: true, depth: 9 }),
  format: (secret) => format('%s %o %j', secret, secret, secret),
  'error message': (secret) => inspect(new Error('failed', { cause: { secret } })),
  'own keys': (secret) => JSON.stringify(Reflect.ownKeys(secret).map(String)),
  'own members': (secret) => JSON.stringify(Object.assign({}, secret)),
  structuredClone: (secret) => inspect(structuredClone(secret), { showHidden: true }),
};

describe('Secret', () => {
  it.each(Object.entries(PRINTERS))('is not given away by %s', (_name, print) => {
    expect(String(print(new Secret(VALUE)))).not.toContain(VALUE);
  });

  it('is given away by reveal alone', () => {
    expect(new Secret(VALUE).reveal()).toBe(VALUE);
  });

  it('prints as a mask', () => {
    expect(JSON.stringify({ secret: new Secret(VALUE) })).toBe('{"secret":"[secret]"}');
  });
});

describe('maskKeyId', () => {
  it.each([
    ['LTAI5tExampleKeyId00', 'LTAI****Id00'],
    ['123456789', '1234****6789'],
    ['12345678', '****'],
    ['', '****'],
  ])('shows %j as %s', (keyId, masked) => {
    expect(maskKeyId(keyId)).toBe(masked);
  });
});

import { describe, expect, it } from 'vitest';
import { AcctcloseError } from '../src/domain/errors.js';
import { readGlobalOptions, readWhole } from '../src/options.js';

const read = (raw: Record<string, unknown> = {}, env: Record<string, string> = {}) =>
  readGlobalOptions(raw, env);

/** The usage error that reading must end in. */
function complaint(raw: Record<string, unknown>): AcctcloseError {
  try {
    read(raw);
  } catch (error) {
    expect(error).toBeInstanceOf(AcctcloseError);
    expect((error as AcctcloseError).kind).toBe('usage');
    return error as AcctcloseError;
  }
  throw new Error('taken');
}

describe('readGlobalOptions', () => {
  it('has these defaults', () => {
    expect(read()).toEqual({
      ...{ format: 'table', lang: 'en', concurrency: 64, timeoutMs: 30_000 },
      ...{ noInput: false, quiet: false, debug: false, noColor: false },
    });
  });

  it.each([
    [{ profile: 'prod' }, { profile: 'prod' }],
    [{ output: 'csv' }, { format: 'csv' }],
    [{ json: true }, { format: 'json' }],
    [{ json: true, output: 'json' }, { format: 'json' }],
    [{ input: false }, { noInput: true }],
    [{ color: false }, { noColor: true }],
    [{ quiet: true }, { quiet: true }],
    [{ debug: true }, { debug: true }],
    [{ concurrency: '32' }, { concurrency: 32 }],
    [{ timeout: '5' }, { timeoutMs: 5_000 }],
    [{ lang: 'ko' }, { lang: 'ko' }],
    [{ sandbox: 'cloud' }, { sandbox: { provider: 'cloud', scenario: 'typical' } }],
    [{ sandbox: 'cloud:clean' }, { sandbox: { provider: 'cloud', scenario: 'clean' } }],
    [{ endpoint: 'http://127.0.0.1:8080' }, { endpoint: 'http://127.0.0.1:8080' }],
    [{ endpoint: 'http://127.9.9.9/' }, { endpoint: 'http://127.9.9.9' }],
    [{ endpoint: 'http://localhost:1' }, { endpoint: 'http://localhost:1' }],
    [{ endpoint: 'http://[::1]:8080' }, { endpoint: 'http://[::1]:8080' }],
    [{ endpoint: 'https://proxy.example' }, { endpoint: 'https://proxy.example' }],
  ])('reads %j', (raw, options) => {
    expect(read(raw)).toMatchObject(options);
  });

  it('takes the endpoint from the environment, but the flag first', () => {
    const env = { ACCTCLOSE_ENDPOINT: 'http://127.0.0.1:1' };
    expect(read({}, env).endpoint).toBe('http://127.0.0.1:1');
    expect(read({ endpoint: 'http://127.0.0.1:2' }, env).endpoint).toBe('http://127.0.0.1:2');
  });

  it('takes an empty endpoint in the environment for none', () => {
    expect(read({}, { ACCTCLOSE_ENDPOINT: '' }).endpoint).toBeUndefined();
  });

  it.each([
    [{ profile: 'a', sandbox: 'b' }, '--profile and --sandbox name two different accounts.'],
    [{ json: true, output: 'csv' }, '--json and --output ask for two different forms.'],
    [{ sandbox: 'a:b:c' }, '--sandbox a:b:c is not of the form provider or provider:scenario.'],
    [{ sandbox: ':clean' }, '--sandbox :clean is not of the form provider or provider:scenario.'],
    [{ sandbox: 'a:' }, '--sandbox a: is not of the form provider or provider:scenario.'],
    [{ endpoint: 'nowhere' }, '--endpoint nowhere is not an address.'],
    [
      { endpoint: 'http://example.com' },
      '--endpoint must be an https address; http is allowed for this machine only.',
    ],
    [
      { endpoint: 'http://127.0.0.1.example.com' },
      '--endpoint must be an https address; http is allowed for this machine only.',
    ],
    [
      { endpoint: 'file:///etc' },
      '--endpoint must be an https address; http is allowed for this machine only.',
    ],
    [{ endpoint: 'https://u:p@proxy.example' }, '--endpoint takes an origin: no user, path or query.'],
    [{ endpoint: 'https://proxy.example/path' }, '--endpoint takes an origin: no user, path or query.'],
    [{ endpoint: 'https://proxy.example?a=1' }, '--endpoint takes an origin: no user, path or query.'],
    [{ concurrency: '0' }, '--concurrency takes a whole number from 1 to 64.'],
    [{ concurrency: '65' }, '--concurrency takes a whole number from 1 to 64.'],
    [{ timeout: '1.5' }, '--timeout takes a whole number from 1 to 600.'],
    [{ timeout: '-1' }, '--timeout takes a whole number from 1 to 600.'],
    [{ timeout: '' }, '--timeout takes a whole number from 1 to 600.'],
  ])('refuses %j', (raw, sentence) => {
    const { message, tryThis } = complaint(raw);
    expect(message).toBe(sentence);
    expect(tryThis).not.toEqual([]);
  });
});

describe('readWhole', () => {
  it.each([
    [undefined, undefined],
    ['0', 0],
    ['7', 7],
    ['007', 7],
  ])('reads %j as %s', (value, number) => {
    expect(readWhole(value, '--n', 0, 9)).toBe(number);
  });

  it.each(['10', '1e1', '0x1', ' 1', '٣', '1234567890', true, 5])('refuses %j', (value) => {
    expect(() => readWhole(value, '--n', 0, 9)).toThrow('--n takes a whole number from 0 to 9.');
  });
});

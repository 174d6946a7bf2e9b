import { describe, expect, it } from 'vitest';
import { AcctcloseError } from '../../src/domain/errors.js';
import { readProxies } from '../../src/http/proxy.js';

const URL_ = 'https://ecs.cloud.example/';
const PROXY = 'http://proxy.example:8080';

type Environment = Readonly<Record<string, string>>;

const variableFor = (env: Environment, url = URL_): string | undefined =>
  readProxies(env).leadingTo(url)?.variable;

describe('the proxy of an address', () => {
  it.each(['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY', 'ACCTCLOSE_PROXY'])(
    'is that of %s',
    (name) => {
      expect(readProxies({ [name]: PROXY }).leadingTo(URL_)).toEqual({ variable: name, origin: PROXY });
    },
  );

  it('is none where no variable names one, or only empty ones', () => {
    expect(variableFor({})).toBeUndefined();
    expect(variableFor({ HTTPS_PROXY: '', https_proxy: '', NO_PROXY: '' })).toBeUndefined();
  });

  it.each([
    [['HTTPS_PROXY', 'https_proxy'], 'https_proxy'],
    [['ALL_PROXY', 'HTTPS_PROXY'], 'HTTPS_PROXY'],
    [['all_proxy', 'HTTPS_PROXY'], 'HTTPS_PROXY'],
    [['https_proxy', 'ACCTCLOSE_PROXY'], 'ACCTCLOSE_PROXY'],
  ])('is, of %j, that of %s', (names, first) => {
    expect(variableFor(Object.fromEntries(names.map((name) => [name, PROXY])))).toBe(first);
  });

  it('may be written without a scheme', () => {
    expect(readProxies({ HTTPS_PROXY: 'proxy.example:8080' }).leadingTo(URL_)?.origin).toBe(PROXY);
  });

  it('takes a name and a password apart, and shows neither', () => {
    const proxy = readProxies({ HTTPS_PROXY: 'http://user:p%40ss@proxy.example:8080' }).leadingTo(URL_);
    expect(proxy).toEqual({
      variable: 'HTTPS_PROXY',
      origin: PROXY,
      authorization: `Basic ${Buffer.from('user:p@ss').toString('base64')}`,
    });
  });

  it.each(['https://127.0.0.1:8443', 'http://127.0.0.1:80', 'https://localhost', 'https://[::1]:1'])(
    'is none for this machine: %s',
    (url) => expect(variableFor({ HTTPS_PROXY: PROXY }, url)).toBeUndefined(),
  );

  it('is one for this machine too where the own variable names it', () => {
    expect(variableFor({ ACCTCLOSE_PROXY: PROXY, NO_PROXY: '*' }, 'http://127.0.0.1:80')).toBe(
      'ACCTCLOSE_PROXY',
    );
  });

  it.each([
    ['*', true],
    ['ecs.cloud.example', true],
    ['cloud.example', true],
    ['.cloud.example', true],
    ['*.cloud.example', true],
    ['CLOUD.EXAMPLE', true],
    ['other.example cloud.example', true],
    ['other.example, cloud.example', true],
    ['cloud.example:443', true],
    ['cloud.example:8443', false],
    ['loud.example', false],
    ['example.com', false],
    ['.', false],
    [',,', false],
  ])('obeys NO_PROXY=%s: %s', (entries, direct) => {
    expect(variableFor({ HTTPS_PROXY: PROXY, NO_PROXY: entries }) === undefined).toBe(direct);
    expect(variableFor({ HTTPS_PROXY: PROXY, no_proxy: entries }) === undefined).toBe(direct);
  });
});

describe('a proxy that cannot be used', () => {
  it.each([
    ['socks5://user:hush@proxy.example:1080', 'HTTPS_PROXY names a proxy of the kind socks5'],
    ['http://user:hush@:8080', 'HTTPS_PROXY does not hold the address of a proxy'],
    ['http://user:hush%@proxy.example', 'has a % that begins no code'],
  ])('is a usage error without its password: %s', (value, message) => {
    const refused = (): unknown => readProxies({ HTTPS_PROXY: value }).leadingTo(URL_);
    expect(refused).toThrow(AcctcloseError);
    expect(refused).toThrow(message);
    expect(refused).not.toThrow('hush');
  });

  it('is none for addresses that it does not lead to', () => {
    expect(variableFor({ ALL_PROXY: 'socks5://proxy.example', NO_PROXY: 'cloud.example' })).toBeUndefined();
  });
});

describe('a proxy for plain http alone', () => {
  it.each(['http_proxy', 'HTTP_PROXY'])('is remembered, and leads nowhere: %s', (name) => {
    const proxies = readProxies({ [name]: PROXY });
    expect(proxies.leadingTo(URL_)).toBeUndefined();
    expect(proxies.unusedFor(URL_)).toBe(name);
  });

  it('is not missed beside another, or for this machine', () => {
    expect(readProxies({ HTTP_PROXY: PROXY, HTTPS_PROXY: PROXY }).unusedFor(URL_)).toBeUndefined();
    expect(readProxies({ HTTP_PROXY: PROXY }).unusedFor('http://127.0.0.1:1')).toBeUndefined();
  });
});

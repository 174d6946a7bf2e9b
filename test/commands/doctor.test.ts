import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { openTls, startForwardProxy } from '../helpers/forward-proxy.js';
import { say, serve } from '../helpers/loopback-server.js';
import { makeFolder, runCli, type CliResult } from '../helpers/run-cli.js';
import { openSandbox, type ControlledSandbox } from '../helpers/sandbox-control.js';
import { readDocument } from '../helpers/schema.js';

interface Service {
  readonly action: string;
  readonly state: string;
  readonly needs: readonly string[];
  readonly missingIn: readonly string[];
}
interface Step {
  readonly id: string;
  readonly state: string;
  readonly message: string;
}

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
afterEach(() => open.reset());
afterAll(() => open.sandbox.close());

const keysOf = (provider: string, scenario: string): Readonly<Record<string, string>> => {
  const { accessKeyId = '', accessKeySecret = '' } =
    open.sandbox.accounts.find((one) => one.provider === provider && one.scenario === scenario) ?? {};
  return {
    ACCTCLOSE_PROVIDER: provider,
    ACCTCLOSE_ACCESS_KEY_ID: accessKeyId,
    ACCTCLOSE_ACCESS_KEY_SECRET: accessKeySecret,
  };
};

function doctor(
  provider: string,
  scenario = 'clean',
  argv: readonly string[] = ['--json'],
): Promise<CliResult> {
  return runCli(['doctor', '--endpoint', open.sandbox.url, ...argv], { env: keysOf(provider, scenario) });
}

async function examined(provider: string, scenario?: string) {
  const { code, stdout } = await doctor(provider, scenario);
  const document = readDocument(stdout);
  expect(document['exitCode']).toBe(code);
  return { code, services: document['services'] as Service[], steps: document['steps'] as Step[] };
}

/** Runs it against anything but the sandbox, with a key that is never looked at. */
async function stopped(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const result = await runCli(['doctor', '--json', ...argv], {
    env: { ...keysOf('jdcloud', 'clean'), ...env },
  });
  const document = readDocument(result.stdout);
  return { code: result.code, document, steps: document['steps'] as Step[] };
}

const statesOf = (steps: readonly Step[]): readonly string[] =>
  steps.map(({ id, state }) => `${id} ${state}`);

describe.each(providers.map(({ id }) => id))('at %s', (provider) => {
  it('everything of a clean account is in order, by reads alone', async () => {
    const { code, services, steps } = await examined(provider);
    expect(services.filter(({ state }) => state !== 'ok' && state !== 'never-opened')).toEqual([]);
    expect(steps.map(({ state }) => state)).toEqual(Array.from(steps, () => 'ok'));
    expect(code).toBe(0);
  });

  it('what a key may not read is listed, each with its permission', async () => {
    const { code, services } = await examined(provider, 'denied');
    const denied = services.filter(({ state }) => state === 'denied');
    expect(denied.length).toBeGreaterThan(services.length - 5);
    expect(denied.filter(({ needs }) => needs.length === 0)).toEqual([]);
    expect(code).toBe(4);
  });

  it('each permission that alone is missing is named alone', async () => {
    const { services } = await examined(provider);
    const { permissions } = await open.state(provider, 'clean');
    // Every third, from all parts of the list: the permissions of each one are held apart in the same way.
    for (const { action } of services.filter((_, place) => place % 3 === 1)) {
      const lacking = Array.isArray(permissions)
        ? services.map((service) => service.action).filter((name) => name !== action)
        : { allow: ['*'], deny: [action] };
      await open.patch(provider, 'clean', { permissions: lacking });
      const { code, services: found } = await examined(provider);
      const denied = found.filter(({ state }) => state === 'denied').map((service) => service.action);
      // Without the call that tells who calls, nothing is asked further.
      expect([code, denied]).toEqual([4, found.length === 0 ? [] : [action]]);
    }
  });

  it('a service that does not answer leaves it partly readable', async () => {
    const { services } = await examined(provider);
    const { action } = services.at(-1)!;
    await open.setFaults([{ kind: 'http503', rate: 1, action }]);
    const { code, services: found } = await examined(provider);
    await open.setFaults([]);
    expect(found.find((service) => service.action === action)?.state).toBe('unreachable');
    expect(code).toBe(5);
  });

  it.each(['table', 'csv', 'markdown'])('is shown as %s, in every language', async (format) => {
    for (const lang of ['en', 'zh', 'ko']) {
      const { code, stdout } = await doctor(provider, 'denied', ['-o', format, '--lang', lang]);
      expect(code).toBe(4);
      expect(stdout.split('\n').length).toBeGreaterThan(20);
    }
  });
});

describe('the way to the account', () => {
  it('ends at a proxy that wants a password', async () => {
    const proxy = await startForwardProxy({ password: 'user:right' });
    const { code, steps, document } = await stopped([], { HTTPS_PROXY: proxy.origin });
    expect(code).toBe(11);
    expect(statesOf(steps)).toEqual([
      ...['keychain ok', 'proxy failed', 'network not-reached', 'tls not-reached'],
      ...['clock not-reached', 'key not-reached'],
    ]);
    expect(JSON.stringify(document['error'])).toContain('HTTPS_PROXY');
  });

  it('ends at a certificate that nobody trusts, behind a proxy that is named', async () => {
    const server = await serve((response) => say(response, 200));
    const proxy = await startForwardProxy({ leadTo: await openTls(server.origin) });
    const { code, steps } = await stopped([], { HTTPS_PROXY: proxy.origin });
    expect(code).toBe(11);
    expect(statesOf(steps).slice(0, 4)).toEqual(['keychain ok', 'proxy ok', 'network ok', 'tls failed']);
    expect(steps[1]?.message).toContain(proxy.origin);
    expect(steps[3]?.message).toContain('Example Company Root CA');
  });

  it('ends where nobody answers', async () => {
    const { code, steps } = await stopped(['--endpoint', 'http://127.0.0.1:1']);
    expect([code, ...statesOf(steps).slice(0, 3)]).toEqual([11, 'keychain ok', 'proxy ok', 'network failed']);
  });

  it('ends at a key that is refused', async () => {
    const { code, steps } = await stopped(['--endpoint', open.sandbox.url], {
      ACCTCLOSE_ACCESS_KEY_SECRET: 'wrong-secret-canary-0000',
    });
    expect(code).toBe(4);
    expect(statesOf(steps).slice(-3)).toEqual(['tls ok', 'clock ok', 'key failed']);
  });

  it('tells a clock whose date was refused and corrected', async () => {
    await open.advance(3_600);
    const { steps, code } = await examined('jdcloud');
    expect(steps.find(({ id }) => id === 'clock')?.message).toMatch(/\d+ s off/);
    expect(code).toBe(0);
  });

  it('needs an account', async () => {
    const { code, stdout } = await runCli(['doctor', '--json']);
    expect(code).toBe(4);
    expect(readDocument(stdout)['kind']).toBe('error');
  });
});

it('says what to switch on where an index is off', async () => {
  await open.patch('alibaba', 'clean', { resourceCenter: { service: 'Disabled' } });
  const { code, services } = await examined('alibaba');
  expect(services.filter(({ state }) => state !== 'ok' && state !== 'never-opened')).toMatchObject([
    {
      action: 'rc:GetResourceCenterServiceStatus',
      state: 'off',
      needs: ['Resource Center (EnableResourceCenter)'],
    },
  ]);
  expect(code).toBe(5);
});

it('says in which regions a product is not', async () => {
  const { services } = await examined('tencent');
  expect(services.some(({ missingIn }) => missingIn.length > 0)).toBe(true);
});

it('goes by a stored profile, whose secret the keychain gives', async () => {
  const folder = makeFolder();
  const { ACCTCLOSE_PROVIDER: provider, ...keys } = keysOf('jdcloud', 'clean');
  const stdin = JSON.stringify({
    provider,
    accessKeyId: keys['ACCTCLOSE_ACCESS_KEY_ID'],
    accessKeySecret: keys['ACCTCLOSE_ACCESS_KEY_SECRET'],
  });
  const { createMemorySecrets } = await import('../../src/secrets/memory.js');
  const substitutes = { secrets: createMemorySecrets() };
  const at = ['--endpoint', open.sandbox.url];
  expect((await runCli(['login', 'prod', '--stdin', ...at], { folder, stdin, substitutes })).code).toBe(0);
  const { code, stdout } = await runCli(['doctor', '-p', 'prod', '--json', ...at], { folder, substitutes });
  expect(code, stdout).toBe(0);
  expect((readDocument(stdout)['steps'] as Step[])[0]?.message).toBe('The secret was read.');
});

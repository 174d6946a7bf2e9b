import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { openTls, ROOT, startForwardProxy } from '../helpers/forward-proxy.js';
import { makeFolder } from '../helpers/run-cli.js';
import { openSandbox, type ControlledSandbox } from '../helpers/sandbox-control.js';
import { spawnCli } from '../helpers/spawn-cli.js';
import { clockEnv } from '../helpers/test-day.js';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
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

/** The proxy of a company that opens TLS: whatever host is asked for, the sandbox answers. */
async function startCompanyProxy() {
  const proxy = await startForwardProxy({ password: 'user:p@ss', leadTo: await openTls(open.sandbox.url) });
  return { ...proxy, env: { HTTPS_PROXY: proxy.origin.replace('//', '//user:p%40ss@') } };
}

const TRUSTING = { NODE_EXTRA_CA_CERTS: resolve(ROOT) };

describe.each(providers.map(({ id }) => id))('an account of %s behind a proxy that opens TLS', (provider) => {
  it('is checked where its root certificate is named', async () => {
    const proxy = await startCompanyProxy();
    const { exitCode, stdout } = await spawnCli(['check', '--json'], {
      env: { ...keysOf(provider, 'clean'), ...proxy.env, ...TRUSTING },
    });
    const { exitCode: direct } = await spawnCli(['check', '--endpoint', open.sandbox.url], {
      env: keysOf(provider, 'clean'),
    });
    expect(exitCode, stdout).toBe(direct);
    expect(proxy.asked.every((target) => /^[a-z0-9.-]+:443$/.test(target))).toBe(true);
  });

  it('is not reached where it is not, and the answer says why', async () => {
    const proxy = await startCompanyProxy();
    const { exitCode, stdout, stderr } = await spawnCli(['check', '--json', '--debug'], {
      env: { ...keysOf(provider, 'clean'), ...proxy.env },
    });
    expect(exitCode).toBe(11);
    expect(stdout).toContain('issued by \\"Example Company Root CA, Example Company\\"');
    expect(stdout).toContain('NODE_EXTRA_CA_CERTS');
    expect(proxy.asked).not.toEqual([]);
    expect(stderr).not.toContain('Trying again');
  });
});

it('says that a certificate is for another name', async () => {
  const proxy = await startForwardProxy({ leadTo: await openTls(open.sandbox.url, 'other-name') });
  const { exitCode, stdout } = await spawnCli(['check', '--json'], {
    env: { ...keysOf('jdcloud', 'clean'), HTTPS_PROXY: proxy.origin, ...TRUSTING },
  });
  expect(exitCode).toBe(11);
  expect(stdout).toContain('is for another name (ERR_TLS_CERT_ALTNAME_INVALID)');
});

it('takes out records and the files of invoices through a proxy', async () => {
  const proxy = await startCompanyProxy();
  const folder = makeFolder();
  const { exitCode, stdout } = await spawnCli(['export', 'invoices', '--out', folder, '--json'], {
    env: { ...keysOf('jdcloud', 'typical'), ...proxy.env, ...TRUSTING },
  });
  expect(exitCode, stdout).toBe(0);
  const { attachments } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly attachments: readonly unknown[];
  };
  expect(attachments.length).toBeGreaterThan(0);
  expect(proxy.asked).toContain('invoice.jdcloud-api.com:443');
});

it('waits for a host that is far away and has several addresses', async () => {
  const { exitCode, stdout } = await spawnCli(
    ['check', '--json', '--endpoint', open.sandbox.url.replace('127.0.0.1', 'localhost')],
    {
      env: {
        ...keysOf('alibaba', 'clean'),
        NODE_OPTIONS: `${clockEnv()['NODE_OPTIONS'] ?? ''} --require ${resolve('test/e2e/far.cjs')}`,
      },
    },
  );
  const { exitCode: near } = await spawnCli(['check', '--endpoint', open.sandbox.url], {
    env: keysOf('alibaba', 'clean'),
  });
  expect(exitCode, stdout).toBe(near);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startForwardProxy } from '../helpers/forward-proxy.js';
import { runCli, type CliResult } from '../helpers/run-cli.js';
import { openSandbox, type ControlledSandbox } from '../helpers/sandbox-control.js';
import { readDocument } from '../helpers/schema.js';

const PASSWORD = 'proxy-password-canary-3c1d';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
afterAll(() => open.sandbox.close());

function run(argv: readonly string[], env: Readonly<Record<string, string>>): Promise<CliResult> {
  const { accessKeyId = '', accessKeySecret = '' } =
    open.sandbox.accounts.find((one) => one.provider === 'jdcloud' && one.scenario === 'clean') ?? {};
  return runCli(argv, {
    env: {
      ACCTCLOSE_PROVIDER: 'jdcloud',
      ACCTCLOSE_ACCESS_KEY_ID: accessKeyId,
      ACCTCLOSE_ACCESS_KEY_SECRET: accessKeySecret,
      ...env,
    },
  });
}

it.each([[['check']], [['export', 'bills', '--out', 'never-made']]])(
  '%j leaves by the proxy, and names it when it wants a password',
  async (argv) => {
    const proxy = await startForwardProxy({ password: 'user:another' });
    const address = proxy.origin.replace('//', `//user:${PASSWORD}@`);
    const { code, stdout, stderr } = await run([...argv, '--debug', '--json'], { HTTPS_PROXY: address });
    expect(code, stdout).toBe(11);
    expect(readDocument(stdout)['error']).toMatchObject({
      message: expect.stringContaining(`the proxy ${proxy.origin} that HTTPS_PROXY names`) as string,
    });
    expect(stdout + stderr).not.toContain(PASSWORD);
    expect(stdout + stderr).not.toContain(Buffer.from(`user:${PASSWORD}`).toString('base64'));
    // The account and the holder of the key are asked for side by side; neither is asked for again.
    expect(proxy.asked.length).toBeLessThanOrEqual(2);
    expect(new Set(proxy.asked)).not.toContain(new URL(open.sandbox.url).host);
  },
);

it('tries again a proxy that does not reach the provider for now', async () => {
  const proxy = await startForwardProxy({ status: 503 });
  const { code } = await run(['check'], { HTTPS_PROXY: proxy.origin });
  expect(code).toBe(11);
  expect(proxy.asked.length).toBeGreaterThan(5);
});

it('reaches a stand-in on this machine without a proxy, unless the own variable names it', async () => {
  const proxy = await startForwardProxy();
  const check = ['check', '--endpoint', open.sandbox.url];
  const direct = await run(check, { HTTPS_PROXY: 'http://127.0.0.1:1', HTTP_PROXY: 'http://127.0.0.1:1' });
  expect(direct.code).toBe(0);
  const led = await run(check, { ACCTCLOSE_PROXY: proxy.origin });
  expect(led.code).toBe(0);
  expect(new Set(proxy.asked)).toEqual(new Set([new URL(open.sandbox.url).host]));
});

it('reaches the built-in sandbox whatever proxies there are', async () => {
  const env = { HTTPS_PROXY: 'socks5://proxy.example', ALL_PROXY: 'http://127.0.0.1:1' };
  expect((await runCli(['check', '--sandbox', 'jdcloud:clean'], { env })).code).toBe(0);
});

it('calls a proxy of another kind a matter of usage', async () => {
  const { code, stderr } = await run(['check'], { ALL_PROXY: `socks5://user:${PASSWORD}@proxy.example` });
  expect(code).toBe(2);
  expect(stderr).toContain('ALL_PROXY names a proxy of the kind socks5');
  expect(stderr).not.toContain(PASSWORD);
});

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providers } from '../src/providers/index.js';
import { makeFolder, runCli, type CliResult } from './helpers/run-cli.js';
import { openSandbox, type ControlledSandbox } from './helpers/sandbox-control.js';
import { listFiles } from './helpers/source-files.js';

/** What a signature looks like wherever it is written: in a header, a parameter, or a token. */
const SIGNATURE =
  /Signature=[0-9A-Za-z+/%=]{16,}|Credential=[A-Za-z0-9]+|ACS3-HMAC|OSS4-HMAC|TC3-HMAC|JDCLOUD2-HMAC|AWS4-HMAC/;
const TOKEN = 'security-token-canary-5e1f';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
afterAll(() => open.sandbox.close());

const accountOf = (provider: string, scenario: string) =>
  open.sandbox.accounts.find((account) => account.provider === provider && account.scenario === scenario)!;

/** Runs a command with the keys of a sandbox account in the environment. */
async function runWithKeys(
  provider: string,
  scenario: string,
  argv: readonly string[],
  env = {},
): Promise<CliResult> {
  const { accessKeyId, accessKeySecret } = accountOf(provider, scenario);
  return runCli([...argv, '--endpoint', open.sandbox.url], {
    env: {
      ACCTCLOSE_PROVIDER: provider,
      ACCTCLOSE_ACCESS_KEY_ID: accessKeyId,
      ACCTCLOSE_ACCESS_KEY_SECRET: accessKeySecret,
      ...env,
    },
  });
}

/** Everything that a command let out: streams, and files below its folder. */
function traces({ stdout, stderr, folder }: CliResult): string {
  const files = listFiles([folder], '').filter((file) => statSync(file).isFile());
  return [stdout, stderr, ...files.map((file) => readFileSync(file, 'utf8'))].join('\n');
}

function expectNoSecret(text: string, ...secrets: readonly string[]): void {
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  expect(SIGNATURE.exec(text)?.[0]).toBeUndefined();
}

const RUNS: readonly (readonly string[])[] = [
  ['check', '--debug', '--json'],
  ['check', '-o', 'markdown'],
  ['check', '--all-members', '--debug'],
  ['check', '--only', 'weather', '--debug'],
];

describe.each(providers.map(({ id }) => id))('the secrets of an account of %s', (provider) => {
  it.each(RUNS.map((argv) => [argv.join(' '), argv] as const))(
    'stay inside through %s',
    async (_name, argv) => {
      const result = await runWithKeys(provider, 'typical', argv);
      expect(result.stdout + result.stderr).not.toBe('');
      expectNoSecret(traces(result), accountOf(provider, 'typical').accessKeySecret);
    },
  );

  it('stay inside when the key is refused', async () => {
    const result = await runWithKeys(provider, 'clean', ['check', '--debug'], {
      ACCTCLOSE_ACCESS_KEY_SECRET: 'wrong-secret-canary-77aa',
    });
    expect(result.code).toBe(4);
    expectNoSecret(traces(result), 'wrong-secret-canary-77aa');
  });

  it('stay inside when a token is refused', async () => {
    const result = await runWithKeys(provider, 'clean', ['check', '--debug', '--json'], {
      ACCTCLOSE_SECURITY_TOKEN: TOKEN,
    });
    expectNoSecret(traces(result), TOKEN, accountOf(provider, 'clean').accessKeySecret);
  });

  it.each(['truncate', 'malformed', 'lost-reply'] as const)('stay inside through %s', async (kind) => {
    await open.setFaults([{ kind, rate: 1 }]);
    const result = await runWithKeys(provider, 'clean', ['check', '--debug']);
    await open.setFaults([]);
    expect([5, 11]).toContain(result.code);
    expectNoSecret(traces(result), accountOf(provider, 'clean').accessKeySecret);
  });

  it('stay out of the log of the sandbox', async () => {
    await open.clearRequests();
    await runWithKeys(provider, 'typical', ['check']);
    const log = JSON.stringify(await open.requests());
    expect(log.length).toBeGreaterThan(1_000);
    expectNoSecret(log, accountOf(provider, 'typical').accessKeySecret);
  });
});

describe('the secrets of the built-in sandbox', () => {
  it('are not among what it saves', async () => {
    const folder = makeFolder();
    const result = await runCli(['check', '--sandbox', 'alibaba:typical', '--debug'], { folder });
    expect(readdirSync(join(folder, 'state'))).not.toEqual([]);
    expectNoSecret(traces(result), accountOf('alibaba', 'typical').accessKeySecret);
  });
});

/** Keys as the providers write them. */
const KEY_SHAPES: readonly RegExp[] = [
  /\bLTAI[A-Za-z0-9]{12,26}\b/g,
  /\bAKID[A-Za-z0-9]{32}\b/g,
  /\bJDC_[A-F0-9]{28}\b/g,
  /\bncp_iam_[A-Za-z0-9]{20,}\b/g,
  /\bAKIA[A-Z0-9]{16}\b/g,
];
/** Words and rows of digits that no key drawn by chance has. */
const MADE_UP = /sandbox|example|0123456789|abcdefgh/i;
/** The documented examples of the providers, which are no keys. */
const EXAMPLES: readonly string[] = [
  'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
  'AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnP',
  'AKIAIOSFODNN7EXAMPLE',
];

describe('goldens, vectors and sources', () => {
  it('hold nothing that looks like a live key', () => {
    const folders = ['test', 'src', 'commands', 'docs', 'schemas', 'bench'].filter((folder) =>
      existsSync(folder),
    );
    const found = listFiles(folders, '').flatMap((file) =>
      KEY_SHAPES.flatMap((shape) => readFileSync(file, 'utf8').match(shape) ?? [])
        .filter((key) => !MADE_UP.test(key) && !EXAMPLES.includes(key))
        .map((key) => `${file}: ${key}`),
    );
    expect(found).toEqual([]);
  });
});

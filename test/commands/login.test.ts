import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AcctcloseError } from '../../src/domain/errors.js';
import type { Prompt, SecretStore } from '../../src/domain/ports.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/index.js';
import { createKeychain } from '../../src/secrets/keychain.js';
import { createMemorySecrets } from '../../src/secrets/memory.js';
import { hastyClock } from '../helpers/fake-clock.js';
import { makeFolder, runCli, type CliOptions, type CliResult } from '../helpers/run-cli.js';

let sandbox: RunningSandbox;
let key: { readonly provider: string; readonly accessKeyId: string; readonly accessKeySecret: string };
let accountId: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  const account = sandbox.accounts.find(({ scenario }) => scenario === 'typical')!;
  const { provider, accessKeyId, accessKeySecret } = account;
  key = { provider, accessKeyId, accessKeySecret };
  ({ accountId } = account);
});
afterAll(() => sandbox.close());

interface Given extends CliOptions {
  readonly secrets?: SecretStore;
  readonly prompt?: Prompt;
}

/** `acctclose login` with the sandbox in the place of the provider. */
const login = (argv: readonly string[], { secrets, prompt, ...options }: Given = {}): Promise<CliResult> =>
  runCli(['login', ...argv, '--endpoint', sandbox.url], {
    ...options,
    substitutes: { ...(secrets ? { secrets } : {}), ...(prompt ? { prompt } : {}) },
  });

const storedIn = async (folder: string): Promise<string> =>
  readFile(join(folder, 'config', 'config.json'), 'utf8').catch(() => '');

/** Answers by the flag that would have answered; a question without an answer fails. */
function answers(table: Readonly<Record<string, string>>): Prompt & { readonly asked: string[] } {
  const asked: string[] = [];
  const answer = ({
    flag,
    message,
  }: {
    readonly flag: string;
    readonly message: string;
  }): Promise<string> => {
    asked.push(message);
    const found = table[message] ?? table[flag];
    return found === undefined
      ? Promise.reject(new Error(`not answered: ${message}`))
      : Promise.resolve(found);
  };
  return { text: answer, hidden: answer, select: answer, asked };
}

describe('login --stdin', () => {
  it('verifies the key and stores it, the secret in the keychain only', async () => {
    const secrets = createMemorySecrets();
    const { code, stdout, stderr, folder } = await login(['work', '--stdin'], {
      stdin: JSON.stringify(key),
      secrets,
    });
    expect(stderr).toContain(
      `account ${accountId} is stored as profile work; its secret is in the keychain.`,
    );
    expect([code, stdout]).toEqual([0, '']);
    expect(await secrets.get('work')).toContain(key.accessKeySecret);
    expect(await storedIn(folder)).not.toContain(key.accessKeySecret);
    expect(JSON.parse(await storedIn(folder))).toMatchObject({
      default: 'work',
      profiles: [{ name: 'work', provider: key.provider, accountId, accessKeyId: key.accessKeyId }],
    });
    expect((await stat(join(folder, 'config', 'config.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'config'))).mode & 0o777).toBe(0o700);
  });

  it('prints the stored profiles as one document, key ids masked', async () => {
    const { code, stdout } = await login(['--stdin', '--json'], { stdin: JSON.stringify(key) });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: '1',
      kind: 'profiles',
      profiles: [{ default: true }],
    });
    expect(stdout).not.toContain(key.accessKeyId);
    expect(stdout).not.toContain(key.accessKeySecret);
  });

  it('stores nothing when the provider refuses the secret', async () => {
    const secrets = createMemorySecrets();
    const stdin = JSON.stringify({ ...key, accessKeySecret: 'wrong-secret-value' });
    const { code, stdout, stderr, folder } = await login(['work', '--stdin', '--debug'], { stdin, secrets });
    expect(code).toBe(4);
    expect(stdout + stderr).not.toContain('wrong-secret-value');
    expect(stderr).toContain('connect-credentials');
    expect(await secrets.get('work')).toBeUndefined();
    expect(await storedIn(folder)).toBe('');
  });

  it('ends in exit 11 when nothing answers', async () => {
    const argv = ['login', '--stdin', '--endpoint', 'http://127.0.0.1:9'];
    const { code, folder } = await runCli(argv, { stdin: JSON.stringify(key) });
    expect(code).toBe(11);
    expect(await storedIn(folder)).toBe('');
  });

  it('refuses what is no key', async () => {
    const { code, stderr } = await login(['--stdin'], { stdin: 'hush-hush' });
    expect([code, stderr.includes('hush-hush')]).toEqual([2, false]);
  });

  it('refuses a key with a line break in it', async () => {
    const stdin = JSON.stringify({ ...key, accessKeySecret: 'hush-hush\n' });
    const { code, stderr } = await login(['--stdin'], { stdin });
    expect([code, stderr.includes('hush-hush')]).toEqual([4, false]);
    expect(stderr).toContain('access key secret');
  });

  it('refuses two providers', async () => {
    const stdin = JSON.stringify({ ...key, provider: 'other' });
    expect((await login(['--stdin', '--provider', key.provider], { stdin })).code).toBe(2);
  });

  it('refuses an unknown provider', async () => {
    const { code, stderr } = await login(['--stdin'], {
      stdin: JSON.stringify({ ...key, provider: 'moon' }),
    });
    expect(code).toBe(2);
    expect(stderr).toContain(`Choose one of: ${key.provider}`);
  });
});

describe('login', () => {
  const typed = (): Record<string, string> => ({
    '--provider <id>': key.provider,
    'Access key id': key.accessKeyId,
    'Access key secret': key.accessKeySecret,
  });

  it('asks for provider, key id and secret', async () => {
    const prompt = answers(typed());
    const { code, stderr } = await login([], { prompt });
    expect([code, prompt.asked]).toEqual([0, ['Provider', 'Access key id', 'Access key secret']]);
    expect(stderr).not.toContain(key.accessKeySecret);
  });

  it('does not ask for the provider that a flag names', async () => {
    const prompt = answers(typed());
    await login(['--provider', key.provider], { prompt });
    expect(prompt.asked).toEqual(['Access key id', 'Access key secret']);
  });

  it('names the flag that answers where asking is not allowed', async () => {
    const { code, stderr } = await login(['--provider', key.provider, '--no-input']);
    expect(code).toBe(2);
    expect(stderr).toContain('--stdin');
  });

  it('asks for nothing where the keychain does not answer', async () => {
    const prompt = answers({});
    const hung = createKeychain(hastyClock, () => new Promise(() => undefined));
    const { code, stderr, folder } = await login([], { prompt, secrets: hung });
    expect([code, prompt.asked]).toEqual([4, []]);
    expect(stderr).toContain('keychain-timeout');
    expect(stderr).toContain('ACCTCLOSE_ACCESS_KEY_SECRET');
    expect(await storedIn(folder)).toBe('');
  });

  it('leaves nothing behind where the keychain fails between the probe and the secret', async () => {
    const set = () => Promise.reject(new AcctcloseError('keychain', 'locked', { code: 'keychain-locked' }));
    const { code, folder } = await login([], {
      prompt: answers(typed()),
      secrets: { ...createMemorySecrets(), set },
    });
    expect(code).toBe(4);
    expect(await storedIn(folder)).toBe('');
  });

  it('ends in exit 130 on an interruption, and stores nothing', async () => {
    const interruption = new AbortController();
    const secrets = createMemorySecrets();
    const prompt: Prompt = {
      ...answers(typed()),
      hidden: () => {
        interruption.abort();
        return Promise.resolve(key.accessKeySecret);
      },
    };
    const { code, folder } = await login([], { prompt, secrets, signal: interruption.signal });
    expect(code).toBe(130);
    expect(await storedIn(folder)).toBe('');
    expect(await secrets.get(key.provider)).toBeUndefined();
  });

  it.each([
    ['two names', ['one', '--profile', 'two']],
    ['two sources', ['--stdin', '--import']],
    ['a name that cannot be', ['two words']],
  ])('refuses %s', async (_, argv) => {
    expect((await login(argv)).code).toBe(2);
  });

  it('has no flag that takes a secret', async () => {
    const { stdout } = await runCli(['login', '--help']);
    expect(stdout).toContain('--stdin');
    expect(stdout).not.toMatch(/--\S*(secret|token|key)\b/i);
  });
});

describe('login --import', () => {
  /** A home with the configuration of the provider's own tool in it. */
  async function homeWith(profiles: readonly object[]): Promise<string> {
    const folder = makeFolder();
    await mkdir(join(folder, '.aliyun'));
    await writeFile(join(folder, '.aliyun', 'config.json'), JSON.stringify({ current: 'default', profiles }));
    return folder;
  }
  const entry = (name: string, changes: object = {}): object => ({
    name,
    mode: 'AK',
    access_key_id: key.accessKeyId,
    access_key_secret: key.accessKeySecret,
    region_id: 'cn-hangzhou',
    ...changes,
  });

  it('takes over the only profile', async () => {
    const folder = await homeWith([entry('default')]);
    const { code, stdout, stderr } = await login(['--provider', 'alibaba', '--import'], { folder });
    expect(code).toBe(0);
    expect(stdout + stderr).not.toContain(key.accessKeySecret);
    expect(await storedIn(folder)).toContain('cn-hangzhou');
  });

  it('takes over the named profile', async () => {
    const folder = await homeWith([entry('bad', { access_key_secret: 'wrong' }), entry('good')]);
    expect((await login(['--provider', 'alibaba', '--import', 'good'], { folder })).code).toBe(0);
  });

  it('asks which where there are several', async () => {
    const folder = await homeWith([entry('bad', { access_key_secret: 'wrong' }), entry('good')]);
    const prompt = answers({ '--import <name>': 'good' });
    expect((await login(['--provider', 'alibaba', '--import'], { folder, prompt })).code).toBe(0);
    expect(prompt.asked).toEqual(['Profile to import']);
  });

  it('lists the profiles for an unknown one', async () => {
    const folder = await homeWith([entry('good')]);
    const { code, stderr } = await login(['--provider', 'alibaba', '--import', 'x'], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain('Choose one of: good.');
  });

  it('says when the file is missing', async () => {
    const { code, stderr, folder } = await login(['--provider', 'alibaba', '--import']);
    expect(code).toBe(2);
    expect(stderr).toContain(join(folder, '.aliyun', 'config.json'));
  });
});

describe('login --sandbox', () => {
  it('stores a profile without a secret, which check can use', async () => {
    const first = await runCli(['login', '--sandbox', 'alibaba:clean']);
    expect(first.code).toBe(0);
    expect(JSON.parse(await storedIn(first.folder))).toMatchObject({
      profiles: [{ name: 'sandbox-alibaba-clean', secretIn: 'sandbox', scenario: 'clean' }],
    });
    const second = await runCli(['check', '-p', 'sandbox-alibaba-clean', '--json'], { folder: first.folder });
    expect(JSON.parse(second.stdout)).toMatchObject({ kind: 'check' });
  });

  it('lists the scenarios for an unknown one', async () => {
    const { code, stderr } = await runCli(['login', '--sandbox', 'alibaba:moon']);
    expect(code).toBe(2);
    expect(stderr).toContain('alibaba:typical');
  });

  it('takes no key', async () => {
    expect((await runCli(['login', '--sandbox', 'alibaba', '--stdin'], { stdin: '{}' })).code).toBe(2);
  });
});

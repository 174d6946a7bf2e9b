import { execa } from 'execa';
import { readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../helpers/run-cli.js';
import { spawnCli, spawnSandbox } from '../helpers/spawn-cli.js';

let folder: string;
let program: string;

/** Packs the built project and installs the package where nothing else is; no registry is asked. */
beforeAll(async () => {
  folder = makeFolder();
  const home = join(folder, 'home');
  await mkdir(home);
  await execa('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  await writeFile(join(home, 'package.json'), '{"name":"home","private":true}');
  const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=optional'];
  await execa('npm', ['install', ...quiet, join(folder, tarball)], { cwd: home });
  program = join(home, 'node_modules/acctclose/dist/bin/acctclose.js');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the installed package', () => {
  it('brings no other package along', () => {
    const installed = readdirSync(join(folder, 'home/node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['acctclose']);
  });

  it('is found under its name', async () => {
    const { stdout } = await execa(join(folder, 'home/node_modules/.bin/acctclose'), ['--version']);
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(stdout).toBe(version);
  });

  it('shows its tour', async () => {
    const { exitCode, stdout } = await spawnCli(['demo'], { program });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Alibaba Cloud');
  });

  it('finds a clean account closable', async () => {
    const { exitCode, stdout } = await spawnCli(['check', '--sandbox', 'alibaba:clean', '--json'], {
      program,
    });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'check', verdict: 'closable' });
  });

  it('checks an account behind an endpoint, with credentials of the environment', async () => {
    const sandbox = await spawnSandbox(['--scenario', 'typical', '--exit-with-stdin'], { program });
    const { provider, accessKeyId, accessKeySecret } = sandbox.accounts[0]!;
    const { exitCode, stdout, stderr } = await spawnCli(['check', '--endpoint', sandbox.url, '--json'], {
      program,
      env: {
        ACCTCLOSE_PROVIDER: provider!,
        ACCTCLOSE_ACCESS_KEY_ID: accessKeyId!,
        ACCTCLOSE_ACCESS_KEY_SECRET: accessKeySecret!,
      },
    });
    sandbox.process.stdin.end();
    await sandbox.process;
    expect(exitCode, stderr).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'blocked', account: { provider } });
  });

  it('says what is missing where there is no keychain', async () => {
    const { exitCode, stderr } = await spawnCli(['check'], { program });
    expect(exitCode).toBe(4);
    expect(stderr).toContain('acctclose login');
  });
});

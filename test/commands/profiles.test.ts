import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createProfileStore } from '../../src/state/profiles.js';
import { makeFolder, runCli } from '../helpers/run-cli.js';

let folder: string;
beforeEach(async () => {
  folder = makeFolder();
  const store = createProfileStore(join(folder, 'config'));
  const account = { provider: 'alibaba', accountId: '100', accessKeyId: 'LTAI0123456789wxyz' };
  await store.put({ ...account, name: 'work', site: 'china', secretIn: 'keychain' });
  await store.put({ ...account, name: 'box', secretIn: 'sandbox', scenario: 'clean' });
});

const profiles = (...argv: readonly string[]) => runCli(['profiles', ...argv], { folder });

describe('profiles', () => {
  it('lists what is stored, and where', async () => {
    const { code, stdout } = await profiles();
    expect(code).toBe(0);
    expect(stdout).toMatch(/work \(default\) +alibaba +100 +LTAI\*{4}wxyz +keychain/);
    expect(stdout).toMatch(/box +alibaba +100 +LTAI\*{4}wxyz +sandbox \(clean\)/);
  });

  it.each(['table', 'json', 'csv', 'markdown'])('gives away no key id as %s', async (format) => {
    const { code, stdout } = await profiles('--output', format);
    expect(code).toBe(0);
    expect(stdout.replaceAll('\\', '')).toContain('LTAI****wxyz');
    expect(stdout).not.toContain('LTAI0123456789wxyz');
  });

  it('prints one document', async () => {
    const { stdout } = await profiles('--json');
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: '1',
      kind: 'profiles',
      profiles: [
        {
          name: 'work',
          provider: 'alibaba',
          accountId: '100',
          site: 'china',
          secretIn: 'keychain',
          default: true,
        },
        { name: 'box', secretIn: 'sandbox', scenario: 'clean', default: false },
      ],
    });
  });

  it('changes the default', async () => {
    expect((await profiles('--default', 'box')).stdout).toContain('box (default)');
    expect((await profiles()).stdout).toContain('box (default)');
  });

  it('does not make an unknown profile the default', async () => {
    const { code, stderr } = await profiles('--default', 'x');
    expect(code).toBe(2);
    expect(stderr).toContain('Choose one of: work, box.');
  });

  it('says how to store the first one', async () => {
    const { code, stdout } = await runCli(['profiles']);
    expect(code).toBe(0);
    expect(stdout).toContain('acctclose login');
  });

  it('is an error where the configuration is not understood, and leaves it alone', async () => {
    const path = join(folder, 'config', 'config.json');
    await mkdir(join(folder, 'config'), { recursive: true });
    await writeFile(path, 'mine');
    const { code, stderr } = await profiles();
    expect([code, stderr.includes(path)]).toEqual([2, true]);
    expect(await readFile(path, 'utf8')).toBe('mine');
  });
});

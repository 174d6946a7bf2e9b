import { describe, expect, it } from 'vitest';
import { AcctcloseError } from '../../src/domain/errors.js';
import type { Prompt } from '../../src/domain/ports.js';
import { createMemorySecrets } from '../../src/secrets/memory.js';
import { createProfileStore } from '../../src/state/profiles.js';
import { makeFolder, runCli } from '../helpers/run-cli.js';
import { join } from 'node:path';

/** A folder with stored profiles of these names. */
async function folderWith(...names: readonly string[]): Promise<string> {
  const folder = makeFolder();
  const store = createProfileStore(join(folder, 'config'));
  for (const name of names) {
    await store.put({
      name,
      provider: 'alibaba',
      accountId: '1',
      accessKeyId: 'LTAIexample1',
      secretIn: 'keychain',
    });
  }
  return folder;
}

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await createProfileStore(join(folder, 'config')).list()).map(({ name }) => name);

describe('logout', () => {
  it('removes the named profile and its secret', async () => {
    const folder = await folderWith('one', 'two');
    const secrets = createMemorySecrets({ one: 'hush', two: 'hush' });
    const { code, stdout, stderr } = await runCli(['logout', 'two'], { folder, substitutes: { secrets } });
    expect([code, stdout, stderr]).toEqual([0, '', 'Profile two is removed.\n']);
    expect(await namesIn(folder)).toEqual(['one']);
    expect([await secrets.get('one'), await secrets.get('two')]).toEqual(['hush', undefined]);
  });

  it('prints the profiles that are left as one document', async () => {
    const { stdout } = await runCli(['logout', 'one', '--json'], { folder: await folderWith('one', 'two') });
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'profiles',
      profiles: [{ name: 'two', default: false }],
    });
  });

  it('needs no name for the only profile', async () => {
    const folder = await folderWith('one');
    expect((await runCli(['logout'], { folder })).code).toBe(0);
    expect(await namesIn(folder)).toEqual([]);
  });

  it('asks which of several', async () => {
    const folder = await folderWith('one', 'two');
    const refuse = () => Promise.reject(new Error('not expected'));
    const prompt: Prompt = { text: refuse, hidden: refuse, select: () => Promise.resolve('two') };
    await runCli(['logout'], { folder, substitutes: { prompt } });
    expect(await namesIn(folder)).toEqual(['one']);
  });

  it('removes none of several where asking is not allowed', async () => {
    const folder = await folderWith('one', 'two');
    const { code, stderr } = await runCli(['logout', '--no-input'], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain('acctclose logout <profile>');
    expect(await namesIn(folder)).toEqual(['one', 'two']);
  });

  it('keeps the profile where the keychain fails', async () => {
    const folder = await folderWith('one');
    const failure = new AcctcloseError('keychain', 'No keychain.', { code: 'keychain-no-service' });
    const secrets = { ...createMemorySecrets(), delete: () => Promise.reject(failure) };
    expect((await runCli(['logout', 'one'], { folder, substitutes: { secrets } })).code).toBe(4);
    expect(await namesIn(folder)).toEqual(['one']);
  });

  it.each([['unknown'], ['']])('refuses the profile %j', async (name) => {
    expect((await runCli(['logout', name], { folder: await folderWith('one') })).code).toBe(2);
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ForeignConfig, ForeignProfile } from '../../src/domain/adapter.js';
import { readForeignConfig } from '../../src/state/foreign-config.js';

const config: ForeignConfig = {
  path: ['.tool', 'config.json'],
  tool: 'the tool',
  parse: (text) => JSON.parse(text) as ForeignProfile[],
};
let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'acctclose-home-'));
  await mkdir(join(home, '.tool'));
});
afterEach(() => rm(home, { recursive: true }));

it('reads the file of the tool below the home directory, with or without a byte order mark', async () => {
  await writeFile(join(home, '.tool', 'config.json'), '\uFEFF[{"name":"default"}]');
  expect(await readForeignConfig(home, config)).toEqual([{ name: 'default' }]);
});

it('names the file that is missing', async () => {
  const reading = readForeignConfig(home, config);
  await expect(reading).rejects.toMatchObject({ kind: 'usage', code: 'import-file-missing' });
  await expect(reading).rejects.toThrow(join(home, '.tool', 'config.json'));
});

it('does not quote a damaged file', async () => {
  await writeFile(join(home, '.tool', 'config.json'), 'topsecret');
  const error: unknown = await readForeignConfig(home, config).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ kind: 'usage', code: 'import-file-damaged' });
  expect(inspect(error)).not.toContain('topsecret');
});

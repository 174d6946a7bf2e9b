import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.js';
import { providers } from '../src/providers/index.js';
import { importsOf } from './helpers/source-files.js';

/** Files that hold one command each, and the index of them. */
const commandFiles = readdirSync('commands').filter((file) => file.endsWith('.ts'));
const modulesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'index.ts')
    .map(({ name }) => `./${name.replace(/\.ts$/, '.js')}`)
    .sort();

describe('the commands', () => {
  it('lie each in the file of its name', () => {
    expect(commands.map(({ name }) => `${name}.ts`).filter((file) => !commandFiles.includes(file))).toEqual(
      [],
    );
  });

  it('are all registered', async () => {
    const exported = await Promise.all(
      commandFiles
        .filter((file) => file !== 'index.ts')
        .map(async (file): Promise<readonly unknown[]> => {
          const module = (await import(join('..', 'commands', file))) as Readonly<Record<string, unknown>>;
          return Object.values(module);
        }),
    );
    const found = exported.flat().filter((value) => typeof (value as { run?: unknown }).run === 'function');
    expect(new Set(found)).toEqual(new Set(commands));
  });

  it('have names of their own, a summary and an example that names them', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    for (const { name, summary, examples } of commands) {
      expect(summary).not.toBe('');
      expect(examples.every((example) => example.startsWith(`acctclose ${name}`))).toBe(true);
    }
  });
});

describe.each(providers.map(({ id }) => id))('the folder of %s', (id) => {
  it('lists each of its checks in their index', () => {
    const folder = `src/providers/${id}/checks`;
    const listed = importsOf(join(folder, 'index.ts'))
      .filter((name) => name.startsWith('./'))
      .sort();
    expect(listed).toEqual(modulesIn(folder));
  });
});

describe('the providers', () => {
  it('are all registered', () => {
    const folders = readdirSync('src/providers').filter((name) =>
      existsSync(`src/providers/${name}/index.ts`),
    );
    expect(folders.sort()).toEqual(providers.map(({ id }) => id).sort());
  });
});

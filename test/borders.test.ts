import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, listFiles, wordsOfSource } from './helpers/source-files.js';

const foldersOf = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const PROVIDERS = foldersOf('src/providers').filter((name) => !name.startsWith('_'));
const SHARED = [
  ...listFiles(
    [
      'commands',
      ...foldersOf('src')
        .filter((name) => name !== 'providers' && name !== 'sandbox')
        .map((name) => join('src', name)),
    ],
    '.ts',
  ),
  ...readdirSync('src')
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name)),
  ...listFiles(['src/sandbox/engine', 'src/providers/_shared'], '.ts'),
];

/** A line of a command that is shown to the user, such as `acctclose check --sandbox …`. */
const EXAMPLE = /^acctclose [a-z]/;

describe('shared code', () => {
  it('is found', () => {
    expect(SHARED.length).toBeGreaterThan(60);
    expect(PROVIDERS).toContain('alibaba');
  });

  it.each(PROVIDERS)('never names %s', (provider) => {
    const naming = SHARED.flatMap((file) =>
      wordsOfSource(file)
        .filter((word) => word.toLowerCase().includes(provider) && !EXAMPLE.test(word))
        .map((word) => `${file}: ${word}`),
    );
    expect(naming).toEqual([]);
  });
});

describe('the sandbox', () => {
  it('imports nothing but itself and Node', () => {
    const foreign = listFiles(['src/sandbox'], '.ts').flatMap((file) =>
      importsOf(file)
        .filter((name) =>
          name.startsWith('.')
            ? !join(dirname(file), name).startsWith('src/sandbox/')
            : !name.startsWith('node:'),
        )
        .map((name) => `${file}: ${name}`),
    );
    expect(foreign).toEqual([]);
  });
});

describe('providers', () => {
  it('never import each other', () => {
    const strays = PROVIDERS.flatMap((provider) =>
      listFiles([`src/providers/${provider}`], '.ts').flatMap((file) =>
        importsOf(file)
          .map((name) => join(dirname(file), name))
          .filter((path) =>
            PROVIDERS.some((other) => other !== provider && path.startsWith(`src/providers/${other}/`)),
          )
          .map((path) => `${file}: ${path}`),
      ),
    );
    expect(strays).toEqual([]);
  });
});

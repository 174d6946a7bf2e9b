import { execa } from 'execa';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';

const ALLOWED: readonly RegExp[] = [
  /^package\.json$/,
  /^README\.md$/,
  /^LICENSE$/,
  /^dist\/bin\/acctclose\.js$/,
  /^dist\/bin\/help\.txt$/,
  /^dist\/chunks\/[\w.-]+\.js$/,
  /^dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^schemas\/[\w-]+\.schema\.json$/,
];
const REQUIRED = [
  'package.json',
  'README.md',
  'LICENSE',
  'dist/bin/acctclose.js',
  'dist/THIRD-PARTY-NOTICES.txt',
];

interface Packed {
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

async function pack(): Promise<Packed['files']> {
  const { stdout } = await execa('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']);
  const [packed] = JSON.parse(stdout) as readonly Packed[];
  return packed!.files;
}

describe('the package', () => {
  it('was built', () => {
    expect(existsSync('dist/bin/acctclose.js'), 'run npm run build first').toBe(true);
  });

  it('holds nothing but what is listed here', async () => {
    const paths = (await pack()).map(({ path }) => path);
    expect(paths.filter((path) => !ALLOWED.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  it('holds what is needed, every schema included', async () => {
    const paths = (await pack()).map(({ path }) => path);
    const schemas = readdirSync('schemas').map((name) => `schemas/${name}`);
    expect([...REQUIRED, ...schemas].filter((path) => !paths.includes(path))).toEqual([]);
    expect(paths.some((path) => path.startsWith('dist/chunks/'))).toBe(true);
  });

  it('has a program that can be run', async () => {
    const program = (await pack()).find(({ path }) => path === 'dist/bin/acctclose.js');
    expect((program?.mode ?? 0) & 0o111).toBe(0o111);
  });

  it('ships the licence text of every package whose code is in it', () => {
    const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8').split(/^-{80}$/m);
    expect(notices.length).toBeGreaterThan(50);
    const bare = notices.filter((notice) => {
      const [, ...text] = notice.trim().split('\n');
      return text.join(' ').length < 300 || !/copyright|permission|licen[cs]e/i.test(text.join(' '));
    });
    expect(bare).toEqual([]);
  });

  it('has nothing that publint complains of', async () => {
    const { messages } = await publint({ pkgDir: '.', level: 'suggestion', strict: true });
    expect(messages).toEqual([]);
  });
});

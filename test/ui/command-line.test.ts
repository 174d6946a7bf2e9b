import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commandLine } from '../../src/ui/command-line.js';

test('plain words stay as they are', () => {
  expect(commandLine(['acctclose', 'export', '--out=../a-b/c_1.x'])).toBe(
    'acctclose export --out=../a-b/c_1.x',
  );
});

test('a folder with a space is quoted in a way that every shell takes', () => {
  expect(commandLine(['verify', 'my records'])).toBe('verify "my records"');
});

test.each([
  ...[
    '',
    'my records',
    "o'neill",
    '$HOME',
    '`id`',
    'a"b',
    'a;b',
    '~',
    '*',
    'a\\',
    'a\\\\b',
    '单 据',
    '!!',
    `'"$`,
  ],
])('a shell reads %j back', (word) => {
  const { stdout } = spawnSync('sh', ['-c', `printf %s ${commandLine([word])}`]);
  expect(stdout.toString()).toBe(word);
});

import { execaSync } from 'execa';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHELLS, type Shell } from '../../commands/_shared/completion/scripts.js';
import { makeFolder, runCli } from '../helpers/run-cli.js';
import { openProgram } from '../helpers/terminal.js';

const DIST = join(import.meta.dirname, '../../dist');

describe('the script', () => {
  it.each(SHELLS)('for %s is on stdout, and how to install it on stderr', async (shell) => {
    const { code, stdout, stderr } = await runCli(['completion', shell]);
    expect(code).toBe(0);
    expect(stdout).toContain('acctclose');
    expect(stdout).toContain('complete');
    expect(stderr).toMatch(new RegExp(`^Install: .*acctclose completion ${shell}.*\n$`));
  });

  it('comes without a note where a start file asks for it', async () => {
    expect((await runCli(['completion', 'bash', '--quiet'])).stderr).toBe('');
  });

  it('is for the shell in use where none is named', async () => {
    const [named, used] = await Promise.all([
      runCli(['completion', 'fish']),
      runCli(['completion'], { env: { SHELL: '/usr/bin/fish' } }),
    ]);
    expect(used.stdout).toBe(named.stdout);
  });

  it.each([
    ['tcsh is named', ['completion', 'tcsh'], {}],
    ['tcsh is in use', ['completion'], { SHELL: '/bin/tcsh' }],
    ['nothing says which', ['completion'], {}],
    ['JSON is asked for', ['completion', 'bash', '--json'], {}],
  ])('does not exist where %s', async (_why, argv, env) => {
    expect((await runCli(argv, { env })).code).toBe(2);
  });
});

const [KILL_LINE, END_OF_INPUT] = ['\u0015', '\u0004'];

/** How a shell starts without the files of its user, and takes the script in. */
const STARTS: Readonly<Record<'bash' | 'zsh' | 'fish', readonly string[]>> = {
  bash: ['--norc', '-i'],
  zsh: ['-f', '-i'],
  fish: ['--no-config', '-i'],
};

/** Types a line into a shell that has read its script, and gives what the line became. */
async function typeInto(shell: keyof typeof STARTS, typed: string, becomes: string): Promise<void> {
  const session = openProgram(shell, STARTS[shell], {
    ...{ PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, PS1: '$ ', HOME: bin },
    ...{ ACCTCLOSE_CONFIG_DIR: bin, ACCTCLOSE_STATE_DIR: bin },
  });
  session.type(`cd "${bin}" && source "${join(bin, shell)}" && echo rea''dy\r`);
  await session.shows('ready');
  session.type(typed);
  // zsh shows in bold what it would take back.
  const isCompleted = (output: string): boolean => stripVTControlCharacters(output).includes(becomes);
  expect(await session.until(isCompleted)).toBe(true);
  session.type(`${KILL_LINE}${END_OF_INPUT}`);
  await session.end();
}

const CASES: readonly (readonly [string, string])[] = [
  ['acctclose chec\t', 'acctclose check '],
  ['acctclose check --sandbox naver:cl\t', 'naver:clean'],
  ['acctclose check --output=j\t', '--output=json'],
  ['acctclose prepare --apply pla\t', '--apply plan.json'],
  ['acctclose export all --out rec\t', '--out records/'],
];

let bin = '';
beforeAll(async () => {
  bin = makeFolder();
  symlinkSync(join(DIST, 'bin/acctclose.js'), join(bin, 'acctclose'));
  mkdirSync(join(bin, 'records'));
  writeFileSync(join(bin, 'plan.json'), '');
  for (const shell of Object.keys(STARTS)) {
    writeFileSync(join(bin, shell), (await runCli(['completion', shell])).stdout);
  }
});

function isInstalled(shell: Shell): boolean {
  const { exitCode } = execaSync(shell, ['--version'], { reject: false });
  if (exitCode !== 0) process.stderr.write(`completion is not tried in ${shell}: it is not installed\n`);
  return exitCode === 0;
}

describe.each(['bash', 'zsh', 'fish'] as const)('in %s', (shell) => {
  it.runIf(isInstalled(shell)).each(CASES)('%j becomes %j', async (typed, becomes) => {
    await typeInto(shell, typed, becomes);
  });
});

describe('in bash', () => {
  it('nothing that was typed is carried out', async () => {
    await typeInto('bash', 'acctclose check "$(touch ran)" > torn --js\t', '--json');
    expect(['ran', 'torn'].filter((file) => existsSync(join(bin, file)))).toEqual([]);
  });
});

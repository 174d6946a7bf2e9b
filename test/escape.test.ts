import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './helpers/run-cli.js';
import { openSandbox, type ControlledSandbox } from './helpers/sandbox-control.js';

const FORMATS = ['table', 'json', 'csv', 'markdown'] as const;

/** Names that would drive a terminal, forge a line, or show text in another order. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a colour': '\u001b[31mred\u001b[0m',
  'a screen wiped': '\u001b[2J\u001b[H',
  'a title set': '\u001b]0;owned\u0007',
  'a link': '\u001b]8;;https://evil.example\u0007here\u001b]8;;\u0007',
  'a C1 control': 'a\u009b31mb',
  'a line of its own': 'web\nacctclose: closable\r\nmore',
  'a backspace': 'abc\b\b\bxyz',
  'text turned round': 'web\u202egnp.exe',
  'text isolated': '\u2066web\u2069',
  'text unseen': 'w\u200be\u200db\ufeff',
  'a line separator': 'web\u2028next\u2029',
  'a null': 'web\u0000',
  'a broken table': 'a | b | c',
  markup: '<img src=x onerror=alert(1)> `code` [link](https://evil.example)',
};

/** Every control character but the line end, and all that hides or turns text. */
const RAW = /[^\P{Cc}\n]|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

let open: ControlledSandbox;
let server: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  open = await openSandbox();
  const answer = await fetch(`${open.sandbox.url}/_sandbox/state`);
  const { accounts } = (await answer.json()) as {
    accounts: readonly { provider: string; scenario: string; entities: { instances: (typeof server)[] } }[];
  };
  const typical = accounts.find(({ provider, scenario }) => provider === 'alibaba' && scenario === 'typical');
  server = typical!.entities.instances[0]!;
});
afterAll(() => open.sandbox.close());

/** Checks an account that has one server of each name. */
async function checkNamed(names: readonly string[], format: string): Promise<string> {
  const instances = names.map((name, index) => ({ ...server, id: `i-named${index}`, name }));
  await open.patch('alibaba', 'typical', { instances });
  const { accessKeyId, accessKeySecret } = open.sandbox.accounts.find(
    ({ provider, scenario }) => provider === 'alibaba' && scenario === 'typical',
  )!;
  const { code, stdout, stderr } = await runCli(['check', '-o', format, '--endpoint', open.sandbox.url], {
    env: {
      ACCTCLOSE_PROVIDER: 'alibaba',
      ACCTCLOSE_ACCESS_KEY_ID: accessKeyId,
      ACCTCLOSE_ACCESS_KEY_SECRET: accessKeySecret,
    },
  });
  expect(code, stderr).toBe(3);
  return stdout;
}

const NAMES = Object.values(HOSTILE);
const countLines = (text: string): number => text.split('\n').length;

describe.each(FORMATS)('as %s', (format) => {
  it('names that would drive a terminal come out harmless', async () => {
    expect(RAW.exec(await checkNamed(NAMES, format))?.[0]).toBeUndefined();
  });

  it('a name with a line end adds no line', async () => {
    const [harmless, hostile] = [await checkNamed(['ab cd'], format), await checkNamed(['ab\ncd'], format)];
    expect(countLines(hostile)).toBe(countLines(harmless));
  });
});

describe('as JSON', () => {
  it('every name reads back as it was', async () => {
    const { conditions } = JSON.parse(await checkNamed(NAMES, 'json')) as {
      conditions: readonly { findings: readonly { subject: { id: string; name?: string } }[] }[];
    };
    const subjects = conditions.flatMap(({ findings }) => findings.map(({ subject }) => subject));
    const named = NAMES.map((_, index) => subjects.find(({ id }) => id === `i-named${index}`)?.name);
    expect(named).toEqual(NAMES);
  });
});

describe('as CSV', () => {
  it('no name starts a formula in a spreadsheet', async () => {
    const formulas = [
      '=1+1',
      '+1+A1',
      '-1+A1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '=HYPERLINK("https://evil.example")',
    ];
    const stdout = await checkNamed(formulas, 'csv');
    expect(stdout).toContain('1+A1');
    expect(stdout).not.toMatch(/(^|,)"?[=@\t\r]/m);
    expect(stdout).not.toMatch(/(^|,)"?[+-]1\+/m);
  });
});

describe('as Markdown', () => {
  it('no name makes markup', async () => {
    const stdout = await checkNamed(['<img src=x>', '[link](https://evil.example)', 'a | b'], 'markdown');
    expect(stdout).not.toContain('<img');
    expect(stdout).not.toContain('[link](');
    expect(stdout).not.toContain('a | b');
  });
});

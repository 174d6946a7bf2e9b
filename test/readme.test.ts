import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, runCli, type CliResult } from './helpers/run-cli.js';

const README = readFileSync('README.md', 'utf8');
/** The profile and the account of the page are the sandbox's here. */
const LOGIN = 'acctclose login prod --sandbox alibaba:clean';
const ACCOUNT = '1188000000000001';
const MEMBER = 'acctclose close --sandbox alibaba:members --member 1188000000000071';
const FILES = new Set([
  'plan.json',
  'part.json',
  'answers.json',
  'member.json',
  'closures.ics',
  'records',
  'focus',
]);
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const COMMENT_OR_PIPE = / +(?:#|\| ).*/;

/** How a command ends where it does not end with 0. Without a terminal, questions are not put. */
const ENDS: Readonly<Record<string, number>> = {
  'acctclose check --sandbox alibaba:typical': 3,
  'acctclose check --sandbox alibaba:denied --ask': 2,
  'acctclose doctor --sandbox alibaba:denied -o csv': 4,
  'acctclose login prod': 2,
  'acctclose prepare --sandbox alibaba': 2,
  'acctclose close --profile prod': 2,
  'acctclose check --sandbox alibaba:members --all-members': 3,
  'acctclose prepare --sandbox alibaba --apply plan.json --confirm 1188000000000002 --done alibaba.data-backup': 6,
  'acctclose prepare --sandbox alibaba --resume --confirm 1188000000000002': 6,
  'acctclose close --profile prod --answers answers.json --confirm 1188000000000001': 6,
  'acctclose status': 6,
};

const LINES = [...README.matchAll(/^```sh\n(.*?)^```$/gms)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line.startsWith('acctclose '))
  .map((line) => line.replace(COMMENT_OR_PIPE, '').trim());

const folder = makeFolder();

/** Runs a command of the page: its files in a folder of the test, its days and months as if it were written today. */
function run(line: string): Promise<CliResult> {
  const words = line.split(' ').slice(1);
  return runCli(words.map(place), { folder });
}

function place(word: string): string {
  if (/^\d{4}-\d\d(?:-\d\d)?$/.test(word)) return YESTERDAY.slice(0, word.length);
  return FILES.has(word) ? join(folder, word) : word;
}

interface Questions {
  readonly complete: boolean;
  readonly questions: readonly {
    readonly id: string;
    readonly choices?: readonly string[];
    readonly expects?: string;
  }[];
}

/** Answers every question of the closure, those that follow from answers too. */
async function writeAnswers(answers: Readonly<Record<string, string>> = {}): Promise<void> {
  const file = { schemaVersion: '1', kind: 'answers', accountId: ACCOUNT, answers };
  writeFileSync(join(folder, 'answers.json'), JSON.stringify(file));
  const { stdout } = await run('acctclose close --profile prod --questions --answers answers.json --json');
  const { questions } = JSON.parse(stdout) as Questions;
  const open = questions.filter(({ id }) => id !== 'confirm' && !Object.hasOwn(answers, id));
  if (open.length === 0) return;
  await writeAnswers({
    ...answers,
    ...Object.fromEntries(open.map(({ id, choices, expects }) => [id, choices?.[0] ?? expects ?? 'text'])),
  });
}

/** Answers what is asked about the member of the page, which its sandbox deletes. */
async function writeMemberAnswers(): Promise<void> {
  const { stdout } = await run(`${MEMBER} --questions --json`);
  const { account, questions } = JSON.parse(stdout) as Questions & {
    readonly account: { readonly accountId: string };
  };
  const asked = questions.filter(({ id }) => id !== 'confirm');
  const answers = Object.fromEntries(asked.map(({ id, choices, expects }) => [id, choices?.[0] ?? expects]));
  const file = { schemaVersion: '1', kind: 'answers', accountId: account.accountId, answers };
  writeFileSync(join(folder, 'member.json'), JSON.stringify(file));
}

beforeAll(async () => {
  expect(await run(LOGIN)).toMatchObject({ code: 0 });
  await writeAnswers();
  await writeMemberAnswers();
});

describe('a command of the page', () => {
  it('is shown for each of the uses', () => {
    const names = new Set(LINES.map((line) => line.split(' ')[1]));
    expect([...names].sort()).toEqual(['check', 'close', 'doctor', 'export', 'login', 'prepare', 'status']);
  });

  it.each(LINES)('%s', async (line) => {
    const { code, stdout, stderr } = await run(line);
    expect({ code, stdout, stderr }).toMatchObject({ code: ENDS[line] ?? 0 });
  });
});

describe('the page', () => {
  it('leads to files that exist', () => {
    const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });
});

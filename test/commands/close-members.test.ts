import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli, type CliResult } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';

interface Listed {
  readonly account: { readonly accountId: string };
  readonly complete: boolean;
  readonly questions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly expects: string;
    readonly choices?: readonly string[];
    readonly member?: string;
  }[];
  readonly members: readonly { readonly accountId: string; readonly todo: string }[];
}

/** Members of each provider's sandbox that it would delete, with how far they come, and those that ask for consent. */
const MEMBERS = [
  [
    'alibaba',
    { '1188000000000071': 'closed', '1188000000000072': 'with the provider' },
    ['1188000000000072'],
  ],
  ['tencent', { '200000000201': 'closed' }, []],
] as const;

function close(provider: string, folder: string, ...rest: readonly string[]): Promise<CliResult> {
  return runCli(['close', '--sandbox', `${provider}:members`, '--json', ...rest], { folder });
}

/** What is typed for one member, and for several. */
function confirmationOf(ids: readonly string[], accountId: string): string {
  return ids.length === 1 ? (ids[0] ?? '') : `${ids.length} ${accountId}`;
}

async function list(provider: string, folder: string): Promise<Listed> {
  const { code, stdout } = await close(provider, folder, '--all-members', '--questions');
  expect(code).toBe(0);
  return readDocument(stdout) as unknown as Listed;
}

describe.each(MEMBERS)('members of %s, by a script', (provider, ends, asked) => {
  const deletable = Object.keys(ends);

  it('have their questions listed, and nothing is written down', async () => {
    const folder = makeFolder();
    const { account, questions, members, complete } = await list(provider, folder);
    expect(members.filter(({ todo }) => todo === 'delete').map(({ accountId }) => accountId)).toEqual(
      deletable,
    );
    expect([...new Set(questions.flatMap(({ member }) => member ?? []))]).toEqual(deletable);
    const lost = questions.filter(({ kind }) => kind === 'consent');
    expect([...new Set(lost.flatMap(({ member }) => member ?? []))]).toEqual(asked);
    expect(questions.at(-1)?.expects).toMatch(
      new RegExp(`^\\d ${account.accountId}$|^${deletable[0] ?? ''}$`),
    );
    expect(questions.at(-1)?.id).toBe('confirm');
    expect(complete).toBe(true);
    expect(existsSync(join(folder, 'state', 'closures'))).toBe(false);
  });

  it('are closed with a file that answers just these', async () => {
    const folder = makeFolder();
    const { account, questions } = await list(provider, folder);
    const { accountId } = account;
    const answers = Object.fromEntries(
      questions
        .filter(({ id }) => id !== 'confirm')
        .map(({ id, expects, choices }) => [id, choices?.[0] ?? expects]),
    );
    const file = join(folder, 'answers.json');
    writeFileSync(file, JSON.stringify({ schemaVersion: '1', kind: 'answers', accountId, answers }));
    const named = ['--member', ...deletable];
    const { stdout, stderr } = await close(
      provider,
      folder,
      ...[...named, '--answers', file, '--confirm', confirmationOf(deletable, accountId)],
    );
    const results = readDocument(stdout)['results'] as readonly { accountId: string; code?: string }[];
    expect(results.filter(({ code }) => code !== undefined)).toEqual([]);
    for (const [place, [id, end]] of Object.entries(ends).entries())
      expect(stderr).toContain(`Member ${place + 1} of ${deletable.length} · ${id} · ${end}\n`);
  });

  it('name the questions of just these members where answers are missing', async () => {
    const { code, stdout } = await close(provider, makeFolder(), '--member', ...deletable);
    expect(code).toBe(2);
    const { error } = readDocument(stdout) as { readonly error?: { readonly tryThis: readonly string[] } };
    expect(error?.tryThis.at(-1)).toContain(
      `acctclose close --member ${deletable.join(' ')} --questions --json --sandbox ${provider}:members`,
    );
  });

  it('are not deleted before each of them is named, whoever is confirmed', async () => {
    const folder = makeFolder();
    const { account } = await list(provider, folder);
    const confirm = ['--confirm', account.accountId];
    const { code, stdout } = await close(provider, folder, '--all-members', ...confirm);
    expect(code).toBe(2);
    expect(readDocument(stdout)).toMatchObject({ error: { code: 'members-unnamed' } });
    expect(stdout).toContain(`acctclose close --member ${deletable.join(' ')} `);
    expect(stdout).toContain(' --questions --json --sandbox');
    expect(existsSync(join(folder, 'state', 'closures'))).toBe(false);
  });
});

describe('members with nothing to answer', () => {
  it('end as gravely as closing them would', async () => {
    const argv = ['close', '--sandbox', 'alibaba:members', '--member', '1188000000000073', '--questions'];
    expect((await runCli(argv)).code).toBe(3);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { makeFolder, runCli, type CliResult } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';
import { INSPECTOR } from '../helpers/fake-closure.js';

interface Question {
  readonly id: string;
  readonly kind: string;
  readonly choices?: readonly string[];
  readonly expects?: string;
}

const SUBSTITUTES = { inspector: { ...INSPECTOR, material: distinctFiles() } };

/** Each file is another one. */
function distinctFiles(): typeof INSPECTOR.material {
  let count = 0;
  return () => {
    count += 1;
    const sha256 = String(count).padStart(64, '0');
    return Promise.resolve({ ok: true, sha256, format: 'jpeg', bytes: 1 });
  };
}

/** An answer that will do. */
function answerTo({ kind, choices, expects }: Question): string {
  if (expects !== undefined) return expects;
  if (kind === 'own-key') return 'by-hand';
  if (kind === 'contact') return 'owner@example.com';
  if (kind === 'records') return 'WAIVE';
  return choices?.[0] ?? 'text';
}

async function close(provider: string, folder: string, ...rest: readonly string[]): Promise<CliResult> {
  const argv = ['close', '--sandbox', `${provider}:clean`, '--json', ...rest];
  return runCli(argv, { folder, substitutes: SUBSTITUTES });
}

/** Answers question after question, as a script would, until no more follow. */
async function answerAll(provider: string, folder: string): Promise<{ file: string; accountId: string }> {
  const file = join(folder, 'answers.json');
  const answers: Record<string, string> = {};
  for (let accountId = ''; ;) {
    const { stdout } = await close(
      provider,
      folder,
      '--questions',
      ...(accountId ? ['--answers', file] : []),
    );
    const document = readDocument(stdout) as unknown as {
      readonly account: { readonly accountId: string };
      readonly complete: boolean;
      readonly questions: readonly Question[];
    };
    accountId = document.account.accountId;
    for (const question of document.questions) {
      if (question.kind !== 'confirm') answers[question.id] ??= answerTo(question);
    }
    writeFileSync(file, JSON.stringify({ schemaVersion: '1', kind: 'answers', accountId, answers }));
    if (document.complete) return { file, accountId };
  }
}

describe.each(providers.map(({ id }) => id))('a scripted closure at %s', (provider) => {
  it('ends with the walk that is left for a person, and leaves a record', async () => {
    const folder = makeFolder();
    const { file, accountId } = await answerAll(provider, folder);
    const { code, stdout } = await close(provider, folder, '--answers', file, '--confirm', accountId);
    const document = readDocument(stdout);
    expect(code).toBe(6);
    expect(document).toMatchObject({ end: 'walk', stage: 'preparing', exitCode: 6 });
    const walk = document['walk'] as readonly { readonly submits: boolean }[];
    expect(walk.filter(({ submits }) => submits)).toHaveLength(1);
    const kept = readFileSync(join(String(document['folder']), 'closure.jsonl'), 'utf8');
    expect(kept).not.toContain('"submitting"');
    expect(readFileSync(join(String(document['folder']), 'record.md'), 'utf8')).toContain(accountId);
  });

  it('names every answer that is missing, and writes nothing down', async () => {
    const folder = makeFolder();
    const { code, stdout } = await close(provider, folder);
    const { error } = readDocument(stdout) as { readonly error?: { readonly message: string } };
    expect(code).toBe(2);
    expect(error?.message).toContain('records, confirm');
  });

  it('is refused by the check before anything is asked', async () => {
    const { code, stdout } = await runCli(['close', '--sandbox', `${provider}:typical`, '--json']);
    expect(code).toBe(3);
    expect(readDocument(stdout)).toMatchObject({ kind: 'check', verdict: 'blocked' });
  });
});

describe('the command line of close', () => {
  const [first] = providers.map(({ id }) => id);

  it.each([
    [['--member', '1', '--all-members']],
    [['--detach']],
    [['--questions', '--all-members']],
    [['--way', 'x', '--all-members']],
  ])('refuses %j', async (flags) => {
    expect((await close(first!, makeFolder(), ...flags)).code).toBe(2);
  });

  it.each([
    ['no JSON', 'answers', 'answers-unreadable'],
    ['another kind', '{"schemaVersion":"1","kind":"plan"}', 'answers-unreadable'],
    [
      'its own confirmation',
      '{"schemaVersion":"1","kind":"answers","accountId":"1","answers":{"confirm":"1"}}',
      'usage',
    ],
    ['another account', '{"schemaVersion":"1","kind":"answers","accountId":"2","answers":{}}', 'usage'],
  ])('refuses a file with %s', async (_, text, code) => {
    const folder = makeFolder();
    const file = join(folder, 'answers.json');
    writeFileSync(file, text);
    const result = await close(first!, folder, '--answers', file, '--confirm', '1');
    expect(result.code).toBe(2);
    expect(readDocument(result.stdout)).toMatchObject({ error: { code } });
  });

  it('knows the ways of the provider only', async () => {
    const { code, stdout } = await close(first!, makeFolder(), '--way', 'pigeon');
    expect(code).toBe(2);
    expect(readDocument(stdout)).toMatchObject({ error: { code: 'unknown-way' } });
  });
});

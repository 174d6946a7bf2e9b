import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { makeFolder, runCli, type CliResult } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';
import { scriptedClose } from '../helpers/scripted-close.js';
import { INSPECTOR } from '../helpers/fake-closure.js';

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

async function close(provider: string, folder: string, ...rest: readonly string[]): Promise<CliResult> {
  const argv = ['close', '--sandbox', `${provider}:clean`, '--json', ...rest];
  return runCli(argv, { folder, substitutes: SUBSTITUTES });
}

describe.each(providers.map(({ id }) => id))('a scripted closure at %s', (provider) => {
  it('ends with the walk that is left for a person, and leaves a record', async () => {
    const folder = makeFolder();
    const script = await scriptedClose(provider, folder, SUBSTITUTES);
    const { code, stdout } = await script.close();
    const document = readDocument(stdout);
    expect(code).toBe(6);
    expect(document).toMatchObject({ end: 'walk', stage: 'preparing', exitCode: 6 });
    const walk = document['walk'] as readonly { readonly submits: boolean }[];
    expect(walk.filter(({ submits }) => submits)).toHaveLength(1);
    const kept = readFileSync(join(String(document['folder']), 'closure.jsonl'), 'utf8');
    expect(kept).not.toContain('"submitting"');
    expect(readFileSync(join(String(document['folder']), 'record.md'), 'utf8')).toContain(script.accountId);
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

  it.each([[['--member', '1', '--all-members']], [['--detach']], [['--way', 'x', '--all-members']]])(
    'refuses %j',
    async (flags) => {
      expect((await close(first!, makeFolder(), ...flags)).code).toBe(2);
    },
  );

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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { makeFolder, runCli } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';
import { openTerminal, type Session } from '../helpers/terminal.js';

const provider = providers.at(-1)!.id;
const SANDBOX = ['--sandbox', `${provider}:clean`];
const DOWN = '\u001b[B';

interface Question {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly choices?: readonly string[];
  readonly expects?: string;
}

function start(folder: string): Session {
  const env = { ACCTCLOSE_CONFIG_DIR: join(folder, 'config'), ACCTCLOSE_STATE_DIR: join(folder, 'state') };
  return openTerminal(['close', ...SANDBOX], env);
}

/** What the account's closure asks next, as a script sees it. */
async function listOpen(folder: string): Promise<readonly Question[]> {
  const { stdout } = await runCli(['close', '--questions', '--json', ...SANDBOX], { folder });
  const { questions } = readDocument(stdout) as unknown as {
    readonly questions: readonly (Question & { readonly answer?: string })[];
  };
  return questions.filter(({ answer }) => answer === undefined);
}

/** What to type: the first choice by Enter, but yes where no stands first. */
function keysFor({ kind, expects }: Question): string {
  if (expects !== undefined) return `${expects}\r`;
  if (kind === 'attest') return `${DOWN}\r`;
  if (kind === 'records') return 'WAIVE\r';
  return '\r';
}

/** The beginning of a question, before the terminal may break its line. */
function beginningOf({ text }: Question): string {
  return text.split(' ').slice(0, 4).join(' ');
}

describe('close in a terminal', () => {
  it('says what cannot be undone, and goes on after Ctrl-C where it was', async () => {
    const folder = makeFolder();
    const [first, second, third] = await listOpen(folder);
    const session = start(folder);
    for (const question of [first!, second!]) {
      await session.shows(beginningOf(question));
      session.type(keysFor(question));
    }
    await session.shows(beginningOf(third!));
    session.type('\u0003');
    const { code, screen } = await session.end();
    expect(code).toBe(130);
    expect(screen).toContain('acctclose close');
    const left = await listOpen(folder);
    expect(left[0]?.id).toBe(third!.id);
    expect(left.map(({ id }) => id)).not.toContain(first!.id);
  }, 60_000);

  it('takes a careless Enter on what only the owner can know for a no', async () => {
    const folder = makeFolder();
    const session = start(folder);
    for (const question of await listOpen(folder)) {
      await session.shows(beginningOf(question));
      session.type('\r');
      if (question.kind === 'attest') break;
    }
    const { code, screen } = await session.end();
    expect(code).toBe(3);
    expect(screen).toContain('Not agreed to');
    const journal = readFileSync(
      join(folder, 'state', 'closures', `${provider}-2920001`, 'closure.jsonl'),
      'utf8',
    );
    expect(journal).not.toContain('submitting');
  }, 60_000);
});

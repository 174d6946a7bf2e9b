import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { beginClosure, closuresIn, eventsOf } from '../helpers/begun-closure.js';
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

function start(folder: string, argv: readonly string[] = SANDBOX): Session {
  const env = { ACCTCLOSE_CONFIG_DIR: join(folder, 'config'), ACCTCLOSE_STATE_DIR: join(folder, 'state') };
  return openTerminal(['close', ...argv], env);
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
  return '\r';
}

/** The beginning of a question, before the terminal may break its line. */
function beginningOf({ text }: Question): string {
  return text.split(' ').slice(0, 4).join(' ');
}

/** Lets a member be deleted for good, without its records. */
async function agreeTo(session: ReturnType<typeof start>): Promise<void> {
  await session.shows('It is deleted for good');
  session.type(`${DOWN}\r`);
  await session.shows('Folder of an export');
  session.type('WAIVE bills orders\r');
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

  it('takes a careless Enter on whether it was filed for no answer', async () => {
    const folder = makeFolder();
    const key = { provider, accountId: '2920001' };
    await beginClosure(folder, { ...key, events: [['2026-11-20T08:00:00.000Z', { type: 'submitting' }]] });
    const session = start(folder);
    await session.shows('Was it filed?');
    session.type('\r');
    const { code } = await session.end();
    expect(code).toBe(6);
    expect((await eventsOf(folder, key)).at(-1)).toEqual({ type: 'submitting' });
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

  it('shows which members all of them are, and asks, whatever a flag confirms', async () => {
    const folder = makeFolder();
    const sandbox = ['--sandbox', 'tencent:members'];
    const session = start(folder, ['--all-members', '--confirm', '100001000007', ...sandbox]);
    await agreeTo(session);
    await session.shows('Type the id of the member');
    session.type('\u0003');
    const { code, screen } = await session.end();
    expect(code).toBe(130);
    expect(screen).toContain('To be deleted for good: 200000000201');
    const { entries } = await closuresIn(folder).read({ provider: 'tencent', accountId: '200000000201' });
    expect(entries.map(({ event }) => event.type)).toEqual(['opened', 'answered', 'answered']);
  }, 60_000);

  it('tells which of the members it is at, and what it waits for', async () => {
    const session = start(makeFolder(), ['--sandbox', 'tencent:members', '--member', '200000000201']);
    await agreeTo(session);
    await session.shows('Type the id of the member');
    session.type('200000000201\r');
    await session.shows('Member 1 of 1 · 200000000201 · with the provider: submitted');
    const { code, screen } = await session.end();
    expect(code).toBe(0);
    expect(screen).toContain('1 of 1 member is closed');
  }, 60_000);
});

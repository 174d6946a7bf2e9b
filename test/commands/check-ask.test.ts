import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../src/domain/ports.js';
import { makeFolder, runCli, type CliOptions } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';

interface Condition {
  readonly id: string;
  readonly status: string;
  readonly inquiries?: readonly { readonly id: string; readonly question: string }[];
  readonly statements?: readonly { readonly id: string; readonly at: string; readonly caller: string }[];
}
interface CheckDocument {
  readonly account: { readonly accountId: string };
  readonly verdict: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly conditions: readonly Condition[];
}

const DENIED = ['check', '--sandbox', 'alibaba:denied', '--json'];

async function check(folder: string, flags: readonly string[] = [], options: CliOptions = {}) {
  const { code, stdout } = await runCli([...DENIED, ...flags], { ...options, folder });
  return { code, document: readDocument(stdout) as unknown as CheckDocument };
}

function asked({ conditions }: CheckDocument) {
  return conditions.flatMap(({ inquiries = [] }) => inquiries);
}

/** Conditions of which something is asked. */
function askedOf({ conditions }: CheckDocument): number {
  return conditions.filter(({ inquiries = [] }) => inquiries.length > 0).length;
}

function answersFile(folder: string, accountId: string, answers: Readonly<Record<string, string>>): string {
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify({ schemaVersion: '1', kind: 'answers', accountId, answers }));
  return file;
}

describe('check --answers', () => {
  it('takes the word of the owner for what no call told, and keeps it', async () => {
    const folder = makeFolder();
    const { document: before } = await check(folder);
    const questions = asked(before);
    expect(questions.length).toBeGreaterThan(0);
    const answers = Object.fromEntries(questions.map(({ id }) => [id, 'yes']));
    const file = answersFile(folder, before.account.accountId, answers);

    const { code, document } = await check(folder, ['--answers', file]);
    expect(asked(document)).toEqual([]);
    expect(document.counts).toMatchObject({ unknown: 0, stated: askedOf(before) });
    expect([0, 10]).toContain(code);
    const statements = document.conditions.flatMap(({ statements = [] }) => statements);
    expect(new Set(statements.map(({ id }) => id))).toEqual(new Set(Object.keys(answers)));
    expect(document.conditions.some(({ status }) => status === 'stated')).toBe(true);

    const { document: later } = await check(folder);
    expect(later.verdict).toBe(document.verdict);
    expect(later.counts['stated']).toBe(askedOf(before));
  });

  it('lets a no stand for nothing', async () => {
    const folder = makeFolder();
    const { document: before } = await check(folder);
    const [first] = asked(before);
    const file = answersFile(folder, before.account.accountId, { [first!.id]: 'no' });
    const { code, document } = await check(folder, ['--answers', file]);
    expect(code).toBe(5);
    expect(asked(document)).toEqual(asked(before));
  });

  it.each([
    ['of another account', 'other', 'yes', /are for account other/],
    ['to what nobody asks', undefined, { 'alibaba.icp': 'yes' }, /Nobody asks for: alibaba\.icp/],
    ['that are neither yes nor no', undefined, 'perhaps', /Neither yes nor no/],
  ] as const)('refuses answers %s, and keeps nothing', async (_name, account, given, complaint) => {
    const folder = makeFolder();
    const { document: before } = await check(folder);
    const answers = typeof given === 'string' ? { [asked(before)[0]!.id]: given } : given;
    const file = answersFile(folder, account ?? before.account.accountId, answers);
    const { code, stdout } = await runCli([...DENIED, '--answers', file], { folder });
    expect(code).toBe(2);
    expect(stdout).toMatch(complaint);
    expect((await check(folder)).document.counts['stated']).toBe(0);
  });
});

describe('check --ask', () => {
  const prompt = (answer: string): Prompt & { readonly messages: string[] } => {
    const messages: string[] = [];
    return {
      messages,
      text: () => Promise.reject(new Error('not asked')),
      hidden: () => Promise.reject(new Error('not asked')),
      select: ({ message }, choices) => {
        expect(choices.map(({ value }) => value)).toEqual(['later', 'no', 'yes']);
        messages.push(message);
        return Promise.resolve(answer);
      },
    };
  };

  it('puts one question for each thing to look at', async () => {
    const folder = makeFolder();
    const { document: before } = await check(folder);
    const yes = prompt('yes');
    const { document } = await check(folder, ['--ask', '--quiet'], {
      canAsk: true,
      substitutes: { prompt: yes },
    });
    expect(yes.messages).toEqual(asked(before).map(({ question }) => question));
    expect(document.counts).toMatchObject({ unknown: 0, stated: askedOf(before) });
  });

  it('leaves open what is put off', async () => {
    const folder = makeFolder();
    const { code, document } = await check(folder, ['--ask', '--quiet'], {
      canAsk: true,
      substitutes: { prompt: prompt('later') },
    });
    expect(code).toBe(5);
    expect(document.counts['stated']).toBe(0);
  });

  it('wants a terminal, or a file', async () => {
    const { code, stdout } = await runCli([...DENIED, '--ask']);
    expect(code).toBe(2);
    expect(stdout).toContain('--answers FILE');
  });

  it.each([['--all-profiles'], ['--list'], ['--all-members']])('does not go with %s', async (flag) => {
    expect((await runCli([...DENIED, '--ask', flag])).code).toBe(2);
  });
});

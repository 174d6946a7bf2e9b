import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Substitutes } from '../../src/context.js';
import { runCli, type CliResult } from './run-cli.js';
import { readDocument } from './schema.js';

interface Question {
  readonly id: string;
  readonly kind: string;
  readonly choices?: readonly string[];
  readonly expects?: string;
}

/** A closure that a script answers from a file, of the account `clean` of a provider's sandbox. */
export interface ScriptedClose {
  readonly folder: string;
  readonly accountId: string;
  /** An answer to each question; files and texts are not such that anybody would take them. */
  readonly answers: Readonly<Record<string, string>>;
  /** Runs `close --answers`, with others in the place of some answers and without those that are undefined. */
  close(others?: Readonly<Record<string, string | undefined>>): Promise<CliResult>;
}

export async function scriptedClose(
  provider: string,
  folder: string,
  substitutes: Substitutes = {},
): Promise<ScriptedClose> {
  const file = join(folder, 'answers.json');
  const run = (...rest: readonly string[]): Promise<CliResult> =>
    runCli(['close', '--sandbox', `${provider}:clean`, '--json', ...rest], { folder, substitutes });
  const write = (accountId: string, answers: Readonly<Record<string, string | undefined>>): void =>
    writeFileSync(file, JSON.stringify({ schemaVersion: '1', kind: 'answers', accountId, answers }));
  const { accountId, answers } = await answerAll(run, write, file);
  return {
    folder,
    accountId,
    answers,
    close: (others = {}) => {
      write(accountId, { ...answers, ...others });
      return run('--answers', file, '--confirm', accountId);
    },
  };
}

/** Answers question after question, as a script would, until no more follow. */
async function answerAll(
  run: (...rest: readonly string[]) => Promise<CliResult>,
  write: (accountId: string, answers: Readonly<Record<string, string>>) => void,
  file: string,
): Promise<Pick<ScriptedClose, 'accountId' | 'answers'>> {
  const answers: Record<string, string> = {};
  for (let accountId = ''; ;) {
    const { stdout } = await run('--questions', ...(accountId ? ['--answers', file] : []));
    const document = readDocument(stdout) as unknown as {
      readonly account: { readonly accountId: string };
      readonly complete: boolean;
      readonly questions: readonly Question[];
    };
    accountId = document.account.accountId;
    for (const question of document.questions) {
      if (question.kind !== 'confirm') answers[question.id] ??= answerTo(question);
    }
    write(accountId, answers);
    if (document.complete) return { accountId, answers };
  }
}

function answerTo({ kind, choices, expects }: Question): string {
  if (expects !== undefined) return expects;
  if (kind === 'own-key') return 'by-hand';
  if (kind === 'contact') return 'owner@example.com';
  return choices?.[0] ?? 'text';
}

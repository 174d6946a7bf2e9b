import * as z from 'zod';
import type { AnswersFile } from '../domain/closing.js';
import { AcctcloseError } from '../domain/errors.js';
import { readText } from './files.js';

const MOST_BYTES = 1024 * 1024;

const shape = z.strictObject({
  schemaVersion: z.literal('1'),
  kind: z.literal('answers'),
  accountId: z.string().min(1),
  answers: z.record(z.string(), z.string()),
});

/** Reads the answers of a scripted closure; schemas/answers.schema.json describes them. @throws AcctcloseError of kind `usage`. */
export async function readAnswers(path: string): Promise<AnswersFile> {
  const text = await readText(path, MOST_BYTES, { pipes: true });
  if (text === undefined) throw unreadable(path, 'there is no such file');
  const { data, error } = shape.safeParse(parse(path, text));
  if (!data) {
    const [issue] = error.issues;
    throw unreadable(path, [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
  }
  return { accountId: data.accountId, answers: new Map(Object.entries(data.answers)) };
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(path, 'it is not JSON');
  }
}

function unreadable(path: string, why: string): AcctcloseError {
  return new AcctcloseError('usage', `The answers in ${path} cannot be read: ${why}.`, {
    code: 'answers-unreadable',
    tryThis: ['See the questions: acctclose close --questions --json'],
  });
}

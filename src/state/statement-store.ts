import { join } from 'node:path';
import * as z from 'zod';
import { AcctcloseError } from '../domain/errors.js';
import type { OwnerStatement } from '../domain/statement.js';
import type { StatedAccount, StatementStore } from '../domain/statement-store.js';
import { closureFolder } from './closure-folder.js';
import { readText, replaceText } from './files.js';

const FILE = 'statements.json';
const MOST_BYTES = 1024 * 1024;
const LONGEST = 512;

const text = z.string().min(1).max(LONGEST);

const shape = z.strictObject({
  schemaVersion: z.literal('1'),
  kind: z.literal('statements'),
  provider: text,
  accountId: text,
  statements: z.array(
    z.strictObject({ id: text, answer: z.enum(['yes', 'no']), at: z.iso.datetime(), caller: text }),
  ),
});

/** The statements about each account, in a file among what is kept of it; the last word on each question. */
export function createStatementStore(state: string): StatementStore {
  const pathOf = (account: StatedAccount): string => join(closureFolder(state, account), FILE);
  const read = async (account: StatedAccount): Promise<readonly OwnerStatement[]> => {
    const path = pathOf(account);
    const written = await readText(path, MOST_BYTES);
    return written === undefined ? [] : decode(written, path, account);
  };
  return {
    read,
    async add(account, statements) {
      const renewed = new Set(statements.map(({ id }) => id));
      const earlier = (await read(account)).filter(({ id }) => !renewed.has(id));
      const all = [...earlier, ...statements];
      const { provider, accountId } = account;
      const document = { schemaVersion: '1', kind: 'statements', provider, accountId, statements: all };
      await replaceText(pathOf(account), `${JSON.stringify(document, null, 2)}\n`);
      return all;
    },
  };
}

function decode(
  written: string,
  path: string,
  { provider, accountId }: StatedAccount,
): readonly OwnerStatement[] {
  const { data } = shape.safeParse(parse(written));
  // Two ids may share a folder name; what lies there is one account's only.
  if (data?.provider === provider && data.accountId === accountId) return data.statements;
  throw new AcctcloseError('plan', `The statements in ${path} are damaged, or of another account.`, {
    code: 'statements-damaged',
    tryThis: ['Move that file away and state it anew: acctclose check --ask'],
  });
}

function parse(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

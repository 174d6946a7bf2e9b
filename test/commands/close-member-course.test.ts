import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { clockOf } from '../helpers/check-scenario.js';
import { makeFolder, runCli, type CliResult } from '../helpers/run-cli.js';
import { openSandbox } from '../helpers/sandbox-control.js';
import { readDocument } from '../helpers/schema.js';

const PROVIDER = 'alibaba';
const MEMBER = '1188000000000072';
const DAY_S = 86_400;

type Run = (...argv: readonly string[]) => Promise<CliResult>;

/** Gives up everything that goes with the member. @returns the file of answers, and who manages it. */
async function consent(run: Run, folder: string): Promise<readonly [file: string, accountId: string]> {
  const { stdout } = await run('close', '--member', MEMBER, '--questions');
  const { account, questions } = readDocument(stdout) as unknown as {
    readonly account: { readonly accountId: string };
    readonly questions: readonly {
      readonly id: string;
      readonly expects: string;
      readonly choices?: readonly string[];
    }[];
  };
  const { accountId } = account;
  const answers = Object.fromEntries(
    questions
      .filter(({ id }) => id !== 'confirm')
      .map(({ id, expects, choices }) => [id, choices?.[0] ?? expects]),
  );
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify({ schemaVersion: '1', kind: 'answers', accountId, answers }));
  return [file, accountId];
}

it('tells of a member that it is closed once its cool-down is over, and asks for nothing again', async () => {
  const open = await openSandbox();
  onTestFinished(() => open.sandbox.close());
  const folder = makeFolder();
  const key = open.sandbox.accounts.find(
    ({ provider, scenario }) => provider === PROVIDER && scenario === 'members',
  )!;
  const env = {
    ACCTCLOSE_PROVIDER: PROVIDER,
    ACCTCLOSE_ACCESS_KEY_ID: key.accessKeyId,
    ACCTCLOSE_ACCESS_KEY_SECRET: key.accessKeySecret,
  };
  const run: Run = (...argv) =>
    runCli([...argv, '--json', '--endpoint', open.sandbox.url], {
      folder,
      env,
      substitutes: { clock: clockOf(open.sandbox) },
    });
  const stages = async (): Promise<unknown> => {
    const { code, stdout } = await run('status');
    const closures = readDocument(stdout)['closures'] as readonly { accountId: string; stage: string }[];
    return [code, ...closures.map(({ accountId, stage }) => `${accountId} ${stage}`)];
  };
  const [file] = await consent(run, folder);
  expect((await run('close', '--member', MEMBER, '--answers', file, '--confirm', MEMBER)).code).toBe(6);
  expect(await stages()).toEqual([6, `${MEMBER} cooling-down`]);
  await open.advance(60 * DAY_S);
  expect(await stages()).toEqual([0, `${MEMBER} closed`]);
  expect((await run('close', '--member', MEMBER)).code).toBe(0);
  const calls = (await open.requests()).filter(({ action }) => action === 'rd:DeleteAccount');
  expect(calls).toHaveLength(1);
}, 60_000);

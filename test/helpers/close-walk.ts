import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { answerScreens, type Answer } from './answer-screens.js';
import { clockOf } from './check-scenario.js';
import { runCli, type CliResult } from './run-cli.js';
import { openSandbox, type ControlledSandbox } from './sandbox-control.js';
import { openTerminal } from './terminal.js';

const COLUMNS = 80;

/** The account of a sandbox of its own, closed in a terminal by a person. */
export interface WalkedAccount {
  readonly open: ControlledSandbox;
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly folder: string;
  /** Runs `close` and answers what it asks. */
  close(
    once: readonly Answer[],
    ...flags: readonly string[]
  ): Promise<Awaited<ReturnType<typeof answerScreens>>>;
  /** Runs a command in this process with the same key and folder. */
  run(...argv: readonly string[]): Promise<CliResult>;
}

export async function walkedAccount(provider: string, scenario: string): Promise<WalkedAccount> {
  const open = await openSandbox();
  onTestFinished(() => open.sandbox.close());
  const account = open.sandbox.accounts.find((one) => one.provider === provider && one.scenario === scenario);
  if (!account) throw new Error(`there is no account ${provider}:${scenario}`);
  const { accountId, accessKeyId, accessKeySecret } = account;
  const folder = mkdtempSync(join(tmpdir(), 'acctclose-test-'));
  const env = {
    ACCTCLOSE_PROVIDER: provider,
    ACCTCLOSE_ACCESS_KEY_ID: accessKeyId,
    ACCTCLOSE_ACCESS_KEY_SECRET: accessKeySecret,
    ACCTCLOSE_ENDPOINT: open.sandbox.url,
    ACCTCLOSE_CONFIG_DIR: join(folder, 'config'),
    ACCTCLOSE_STATE_DIR: join(folder, 'state'),
  };
  return {
    ...{ open, accountId, accessKeyId, accessKeySecret, folder },
    close: (once, ...flags) =>
      answerScreens(
        openTerminal(['close', ...flags], { ...env, NO_COLOR: '1', LANG: 'C.UTF-8' }, COLUMNS),
        once,
      ),
    run: (...argv) => runCli(argv, { folder, env, substitutes: { clock: clockOf(open.sandbox) } }),
  };
}

/**
 * Lines as they are at any time and on any machine; no line gets longer or shorter.
 * @param chance letters that are others at every run, wherever a line breaks them.
 */
export function normalised(lines: readonly string[], chance: string): string {
  const scattered = new RegExp(Array.from(chance).join('\\n?'), 'g');
  return lines
    .join('\n')
    .replace(scattered, (found) => found.replace(/./g, 'X'))
    .replace(/\d{4}-\d\d-\d\d/g, 'YYYY-MM-DD')
    .replace(/\b\d{4}-\d\d\b/g, 'YYYY-MM')
    .replace(/\d\d:\d\d UTC/g, 'HH:MM UTC')
    .replace(/acctclose-test-\w{6}/g, 'acctclose-test-XXXXXX')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT');
}

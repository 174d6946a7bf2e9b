import { join } from 'node:path';
import type { Substitutes } from '../../src/context.js';
import type { PlanStage } from '../../src/domain/plan-stage.js';
import type { Clock } from '../../src/domain/ports.js';
import type { StepEnd } from '../../src/domain/preparation.js';
import type { SandboxAccount } from '../../src/sandbox/index.js';
import { loadAdapter } from './check-scenario.js';
import { hastyClock } from './fake-clock.js';
import { MUTATIONS } from './mutations.js';
import { makeFolder, runCli, type CliResult } from './run-cli.js';
import { openSandbox, type ControlledSandbox, type RequestRow } from './sandbox-control.js';
import { readDocument } from './schema.js';

/** A step as documents show it. */
export interface ShownStep {
  readonly id: string;
  readonly stage: PlanStage;
  readonly actor: 'tool' | 'you';
  readonly remedy: string;
  readonly destroys: boolean;
  readonly taken: readonly ShownStep['subject'][];
  readonly verifiedBy: readonly string[];
  readonly subject: {
    readonly type: string;
    readonly id: string;
    readonly name?: string;
    readonly region?: string;
  };
}

export interface ShownResult {
  readonly class: string;
  readonly end: StepEnd;
  readonly already?: true;
  readonly code?: string;
  readonly needs?: readonly string[];
  readonly step: ShownStep;
}

interface PlanDocument {
  readonly account: { readonly accountId: string };
  readonly steps: readonly ShownStep[];
}

/** An account of a sandbox of its own, with a folder for the program's files. */
export interface PreparedAccount {
  readonly open: ControlledSandbox;
  readonly account: SandboxAccount;
  readonly clock: Clock;
  readonly folder: string;
  /** Where `plan` writes its plan. */
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  /** Runs a command on the account, held against the schema where it gives JSON. */
  readonly run: (
    argv: readonly string[],
    substitutes?: Substitutes,
    signal?: AbortSignal,
  ) => Promise<CliResult>;
  /** Plans, and forgets the requests that this took. */
  plan(...flags: readonly string[]): Promise<readonly ShownStep[]>;
  apply(...flags: readonly string[]): Promise<Applied>;
  resume(...flags: readonly string[]): Promise<Applied>;
  /** Runs what is to be refused: the exit code, and the code of the error. */
  refusal(...flags: readonly string[]): Promise<readonly [number, unknown]>;
  /** Requests that would change something, whatever came of them. */
  readonly changes: () => Promise<readonly RequestRow[]>;
}

export interface Applied {
  readonly code: number;
  readonly results: readonly ShownResult[];
  readonly appeared: readonly ShownStep[];
  readonly stdout: string;
  readonly stderr: string;
}

/** This machine's time and all the sleeps so far: whoever waits loses no time, and deadlines pass. */
function leapingClock(): Clock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    sleep: async (ms, signal) => {
      await hastyClock.sleep(ms, signal);
      ahead += ms;
    },
  };
}

/** Opens an account in a sandbox that shares the program's clock. */
export async function prepareScenario(id: string, scenario = 'typical'): Promise<PreparedAccount> {
  const clock = leapingClock();
  const open = await openSandbox({ now: () => clock.now().getTime() });
  const account = open.sandbox.accounts.find((known) => known.provider === id && known.scenario === scenario);
  if (!account) throw new Error(`there is no account ${id}:${scenario}`);
  const folder = makeFolder();
  const file = join(folder, 'plan.json');
  const env = envOf(account, open.sandbox.url);
  const run: PreparedAccount['run'] = (argv, substitutes = {}, signal) =>
    runCli(argv, {
      ...{ env, folder, substitutes: { clock, ...substitutes } },
      ...(signal === undefined ? {} : { signal }),
    });
  // The id that the plan shows: a sub-user may know the account by another name.
  let confirmed = account.accountId;
  const carryOut = async (argv: readonly string[]): Promise<Applied> =>
    readApplied(await run(['prepare', ...argv, '--json']));
  return {
    ...{ open, account, clock, folder, file, env, run },
    async plan(...flags) {
      const { code, stdout } = await run(['prepare', '--plan-out', file, ...flags, '--json']);
      if (code !== 0) throw new Error(`planning ended ${code}: ${stdout}`);
      await open.clearRequests();
      const document = readDocument(stdout) as unknown as PlanDocument;
      confirmed = document.account.accountId;
      return document.steps;
    },
    apply: (...flags) => carryOut(['--apply', file, '--confirm', confirmed, ...flags]),
    resume: (...flags) => carryOut(['--resume', '--confirm', confirmed, ...flags]),
    async refusal(...flags) {
      const { code, stdout } = await run(['prepare', ...flags, '--json']);
      const { error } = readDocument(stdout) as { readonly error?: { readonly code: string } };
      return [code, error?.code];
    },
    changes: async () => (await open.requests()).filter(({ action }) => MUTATIONS.has(action)),
  };
}

function envOf({ provider, accessKeyId, accessKeySecret }: SandboxAccount, url: string) {
  return {
    ACCTCLOSE_PROVIDER: provider,
    ACCTCLOSE_ACCESS_KEY_ID: accessKeyId,
    ACCTCLOSE_ACCESS_KEY_SECRET: accessKeySecret,
    ACCTCLOSE_ENDPOINT: url,
  };
}

function readApplied({ code, stdout, stderr }: CliResult): Applied {
  const document = readDocument(stdout);
  if (document['kind'] !== 'prepare') throw new Error(`it ended ${code}: ${stdout}`);
  const { results, appeared } = document as unknown as Pick<Applied, 'results' | 'appeared'>;
  return { code, results, appeared, stdout, stderr };
}

/** Changes that were made more often than the plan has steps for them, by their action and what they were about. */
export async function findRepeated(
  { account, changes }: PreparedAccount,
  steps: readonly ShownStep[],
): Promise<readonly string[]> {
  const { remedies } = await loadAdapter(account.provider);
  const mutations = new Map(remedies.map(({ id, mutation }) => [id, mutation]));
  const acted = (await changes()).filter(({ status }) => status === null || status < 400);
  const calls = acted.map(({ action, parameters }) => JSON.stringify([action, parameters]));
  return [...new Set(calls)].filter((call) => {
    const { action } = acted[calls.indexOf(call)]!;
    const planned = steps.filter(
      ({ remedy, subject }) => mutations.get(remedy) === action && call.includes(subject.id),
    );
    return calls.filter((other) => other === call).length > Math.max(1, planned.length);
  });
}

/** Changes that no step of the plan makes, by their action and what they were about. */
export async function findStray(
  { account, changes }: PreparedAccount,
  steps: readonly ShownStep[],
): Promise<readonly string[]> {
  const { remedies } = await loadAdapter(account.provider);
  const mutations = new Map(remedies.map(({ id, mutation }) => [id, mutation]));
  const calls = (await changes()).map(({ action, parameters }) => ({
    action,
    about: JSON.stringify(parameters),
  }));
  const isPlanned = ({ action, about }: (typeof calls)[number]): boolean =>
    steps.some(
      ({ remedy, subject: { id, name = id } }) =>
        mutations.get(remedy) === action && (about.includes(id) || about.includes(name)),
    );
  return calls.filter((call) => !isPlanned(call)).map(({ action, about }) => `${action} ${about}`);
}

/** Flags that state the steps which only a person's word ends. */
export function sayDone(steps: readonly ShownStep[]): readonly string[] {
  const ids = steps
    .filter(({ actor, verifiedBy }) => actor === 'you' && verifiedBy.length === 0)
    .map(({ id }) => id);
  return ids.length > 0 ? ['--done', ...ids] : [];
}

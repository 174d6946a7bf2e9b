import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { makeFolder, runCli } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';

const SANDBOX = ['--sandbox', 'alibaba:clean'];

/** A command line of each command that asks nothing, and the kind of document it prints. */
const LINES: Readonly<Record<string, readonly [kind: string, argv: readonly string[]]>> = {
  check: ['check', ['check', ...SANDBOX]],
  prepare: ['plan', ['prepare', ...SANDBOX, '--plan-out', join(makeFolder(), 'plan.json')]],
  export: ['export', ['export', 'balances', ...SANDBOX, '--out', join(makeFolder(), 'records')]],
  close: ['questions', ['close', '--questions', ...SANDBOX]],
  status: ['status', ['status']],
  doctor: ['doctor', ['doctor', ...SANDBOX]],
  login: ['profiles', ['login', ...SANDBOX]],
  logout: ['error', ['logout', 'nobody']],
  profiles: ['profiles', ['profiles']],
  demo: ['checks', ['demo']],
  sandbox: ['sandbox-reset', ['sandbox', 'reset']],
  completion: ['error', ['completion', 'bash']],
};

describe('--json', () => {
  it('is tried with every command', () => {
    expect(Object.keys(LINES)).toEqual(commands.map(({ name }) => name));
  });

  it.each(Object.entries(LINES))('of %s prints exactly one document', async (_name, [kind, argv]) => {
    const { stdout } = await runCli([...argv, '--json']);
    expect(readDocument(stdout)['kind']).toBe(kind);
  });
});

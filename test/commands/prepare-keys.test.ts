import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { contentOf } from '../helpers/export-run.js';
import { prepareScenario, type PreparedAccount } from '../helpers/prepare-run.js';

let at: PreparedAccount;
afterEach(() => at.open.sandbox.close());

/** Applies all that can be planned, and lets the key be used once more. */
async function applyAll(): Promise<void> {
  const steps = await at.plan('--exclude', 'backup');
  const applied = await at.apply();
  expect([0, 5, 6]).toContain(applied.code);
  expect(applied.results).toHaveLength(steps.length);
  const meant = (await at.changes()).map(({ parameters }) => JSON.stringify(parameters));
  expect(meant.filter((text) => text.includes(at.account.accessKeyId))).toEqual([]);
  const { code, stdout } = await at.run(['check', '--json']);
  expect(code, stdout).not.toBe(4);
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'check' });
}

describe.each(providers.map(({ id }) => id))('prepare at %s', (id) => {
  it('leaves a sub-user’s key and the sub-user as they are', async () => {
    at = await prepareScenario(id, 'sub-user');
    expect(at.account.caller).toBe('sub-user');
    await applyAll();
  });
});

it('takes the records out first, and keeps the secret out of every file and all output', async () => {
  at = await prepareScenario('tencent');
  const argv = ['prepare', '--apply', at.file, '--confirm', at.account.accountId, '--debug'];
  await at.plan();
  const planned = await at.run(['prepare', '--plan-out', at.file, '--debug']);
  const { stdout, stderr } = await at.run(argv);
  const folder = join(at.folder, 'state', 'closures', `tencent-${at.account.accountId}`);
  expect(existsSync(join(folder, 'records', 'manifest.json'))).toBe(true);
  const files = contentOf(at.folder);
  const journal = Object.entries(files).find(([name]) => name.endsWith('journal.jsonl'))![1];
  const firstDone = journal.split('\n').find((line) => line.includes('"done"'));
  expect(firstDone).toContain(`export-records:${at.account.accountId}`);
  const texts = { ...files, planned: planned.stdout + planned.stderr, stdout, stderr };
  const leaks = Object.entries(texts).filter(([, text]) => text.includes(at.account.accessKeySecret));
  expect(leaks.map(([name]) => name)).toEqual([]);
  expect(stderr).toContain('clb:DeleteLoadBalancer');
});

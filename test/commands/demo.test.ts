import { describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { runCli } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';

describe('demo', () => {
  it('shows one account of each provider and exits 0, whatever blocks them', async () => {
    const { code, stdout } = await runCli(['demo']);
    expect(code).toBe(0);
    for (const { title } of providers) expect(stdout).toContain(title);
  });

  it('says what to try next', async () => {
    const { stderr } = await runCli(['demo']);
    expect(stderr).toContain('acctclose ');
  });

  it('needs no account and no keychain', async () => {
    const { code } = await runCli(['demo'], {
      env: { ACCTCLOSE_PROVIDER: 'alibaba' },
    });
    expect(code).toBe(0);
  });

  it('prints one document with --json', async () => {
    const { code, stdout } = await runCli(['demo', '--json']);
    expect(code).toBe(0);
    const { kind, results } = readDocument(stdout);
    expect(kind).toBe('checks');
    expect(results).toMatchObject(providers.map(({ id }) => ({ profile: `${id}:typical`, kind: 'check' })));
  });

  it('prints one table of CSV', async () => {
    const { stdout } = await runCli(['demo', '-o', 'csv']);
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(rows).not.toContain(head);
  });
});

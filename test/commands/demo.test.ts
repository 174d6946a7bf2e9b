import { describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { runCli } from '../helpers/run-cli.js';

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
});

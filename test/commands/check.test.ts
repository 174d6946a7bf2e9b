import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/domain/profile.js';
import { createProfileStore } from '../../src/state/profiles.js';
import CONDITIONS from '../conditions.json' with { type: 'json' };
import { makeFolder, runCli } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';

interface ConditionDocument {
  readonly id: string;
  readonly status: string;
  readonly evidence: readonly string[];
  readonly reason?: { readonly code: string; readonly needs: readonly string[] };
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}
interface CheckDocument {
  readonly verdict: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly conditions: readonly ConditionDocument[];
  readonly forecast: { readonly earliest: string };
}

const check = async (scenario: string, ...flags: readonly string[]) => {
  const { code, stdout } = await runCli(['check', '--sandbox', `alibaba:${scenario}`, '--json', ...flags]);
  return { code, document: readDocument(stdout) as unknown as CheckDocument };
};

describe('check of a typical account', () => {
  it('is blocked, by every condition of the catalogue in its order', async () => {
    const { code, document } = await check('typical');
    expect(code).toBe(3);
    expect(document.verdict).toBe('blocked');
    const ids = document.conditions.map(({ id }) => id);
    expect(ids.filter((id) => CONDITIONS.alibaba.includes(id))).toEqual(CONDITIONS.alibaba);
    expect(document.conditions).toHaveLength(25);
  });

  it('names evidence for each condition', async () => {
    const { document } = await check('typical');
    expect(document.conditions.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  it('counts what it lists', async () => {
    const { document } = await check('typical');
    const severities = document.conditions
      .flatMap(({ findings }) => findings)
      .map(({ severity }) => severity);
    const count = (wanted: string): number => severities.filter((severity) => severity === wanted).length;
    expect(document.counts).toEqual({
      underWay: count('under-way'),
      mustProcess: count('must-process'),
      renounceable: count('renounceable'),
      attest: count('attest'),
      advice: count('advice'),
      notice: count('notice'),
      stated: 0,
      unknown: document.conditions.filter(({ reason }) => reason !== undefined).length,
    });
    expect(document.counts['mustProcess']).toBeGreaterThan(0);
  });
});

describe('check', () => {
  it('of a clean account is closable and exits 0', async () => {
    const { code, document } = await check('clean');
    expect(code).toBe(0);
    expect(document.verdict).toBe('closable');
    expect(document.counts).toMatchObject({ mustProcess: 0, renounceable: 0, unknown: 0 });
  });

  it('of small sums asks to give them up and exits 10', async () => {
    const { code, document } = await check('small-sums');
    expect(code).toBe(10);
    expect(document.verdict).toBe('renounce');
  });

  it('of a key that may read almost nothing is undecided, exits 5 and names the permissions', async () => {
    const { code, document } = await check('denied');
    expect(code).toBe(5);
    expect(document.verdict).toBe('undecided');
    const balance = document.conditions.find(({ id }) => id === 'alibaba.balance');
    expect(balance).toMatchObject({ status: 'unknown', reason: { code: 'denied' } });
    expect(balance?.reason?.needs).toContain('bssapi:QueryAccountBalance');
  });

  it('gives the same with --no-input, since it asks nothing', async () => {
    expect((await check('clean', '--no-input')).code).toBe(0);
  });

  it('of an account that it cannot find exits 4', async () => {
    const { code, stdout } = await runCli(['check', '--json']);
    expect(code).toBe(4);
    expect(readDocument(stdout)).toMatchObject({ kind: 'error', error: { code: 'no-account', exitCode: 4 } });
  });

  it('names the scenarios where there is none of that name', async () => {
    const { code, stderr } = await runCli(['check', '--sandbox', 'alibaba:nothing']);
    expect(code).toBe(2);
    expect(stderr).toContain('alibaba:typical');
  });

  it('of a provider that does not answer exits 11', async () => {
    const { code, stderr } = await runCli(['check', '--endpoint', 'http://127.0.0.1:1'], {
      env: { ACCTCLOSE_PROVIDER: 'alibaba', ACCTCLOSE_ACCESS_KEY_ID: 'id', ACCTCLOSE_ACCESS_KEY_SECRET: 's' },
    });
    expect(code).toBe(11);
    expect(stderr).toContain('ECONNREFUSED');
  });
});

describe('check --only', () => {
  it('decides what is named and leaves the rest undecided', async () => {
    const { code, document } = await check('clean', '--only', 'balance', 'alibaba.overdue');
    const decided = document.conditions.filter(({ status }) => status !== 'unknown').map(({ id }) => id);
    expect(decided).toEqual(['alibaba.overdue', 'alibaba.balance']);
    expect(code).toBe(5);
  });

  it('exits 2 for a condition that there is not', async () => {
    const { code, stdout } = await runCli([
      'check',
      '--sandbox',
      'alibaba:clean',
      '--json',
      '--only',
      'weather',
    ]);
    expect(code).toBe(2);
    expect(readDocument(stdout)).toMatchObject({ error: { code: 'unknown-condition' } });
  });

  it.each([['--list'], ['--all-members']])('goes with accounts, not with %s', async (flag) => {
    expect((await runCli(['check', flag, '--only', 'balance'])).code).toBe(2);
  });
});

describe('check of members', () => {
  it('judges all of them, and exits by the gravest', async () => {
    const { code, stdout } = await runCli([
      'check',
      '--sandbox',
      'alibaba:members',
      '--all-members',
      '--json',
    ]);
    const members = readDocument(stdout)['members'] as readonly { readonly verdict: string }[];
    expect(code).toBe(3);
    expect(members.map(({ verdict }) => verdict)).toEqual([
      'closable',
      'renounce',
      'blocked',
      'blocked',
      'under-way',
    ]);
  });

  it.each([
    ['1188000000000071', 0],
    ['1188000000000072', 10],
    ['1188000000000073', 3],
    ['1188000000000099', 2],
  ])('of %s exits %i', async (member, exit) => {
    const argv = ['check', '--sandbox', 'alibaba:members', '--member', member];
    expect((await runCli(argv)).code).toBe(exit);
  });

  it('exits 2 at an account that manages none', async () => {
    expect((await runCli(['check', '--sandbox', 'alibaba:clean', '--all-members'])).code).toBe(2);
  });
});

describe('check --all-profiles', () => {
  const sandboxed = (name: string, scenario: string): Profile => ({
    ...{ name, scenario, provider: 'alibaba', secretIn: 'sandbox' },
    ...{ accountId: '1', accessKeyId: 'LTAIsandbox' },
  });
  const broken: Profile = {
    ...{ name: 'broken', provider: 'alibaba', secretIn: 'keychain' },
    ...{ accountId: '1', accessKeyId: 'LTAIgone' },
  };

  async function checkAll(...profiles: readonly Profile[]) {
    const folder = makeFolder();
    const store = createProfileStore(join(folder, 'config'));
    for (const profile of profiles) await store.put(profile);
    return runCli(['check', '--all-profiles', '--json'], { folder });
  }

  it('checks the rest where one account is bad, and exits by the gravest', async () => {
    const { code, stdout } = await checkAll(broken, sandboxed('tidy', 'clean'));
    expect(code).toBe(4);
    expect(readDocument(stdout)['results']).toMatchObject([
      { profile: 'broken', error: { code: 'secret-missing', exitCode: 4 } },
      { profile: 'tidy', verdict: 'closable' },
    ]);
  });

  it('exits 3 where one is blocked, whatever the others are', async () => {
    const { code } = await checkAll(broken, sandboxed('tidy', 'clean'), sandboxed('busy', 'typical'));
    expect(code).toBe(3);
  });

  it('exits 4 where nothing is stored', async () => {
    expect((await runCli(['check', '--all-profiles'])).code).toBe(4);
  });
});

describe('check --list', () => {
  interface Listed {
    readonly id: string;
    readonly provider: string;
    readonly beyondSeed?: true;
  }

  const listed = async () => {
    const { code, stdout } = await runCli(['check', '--list', '--json']);
    expect(code).toBe(0);
    return readDocument(stdout)['conditions'] as readonly Listed[];
  };

  it('holds every condition of each provider, in order; any other is marked beyond the seed', async () => {
    const conditions = await listed();
    const providers = [...new Set(conditions.map(({ provider }) => provider))];
    expect(providers).toContain('alibaba');
    for (const provider of providers) {
      const ids = conditions
        .filter((condition) => condition.provider === provider && !condition.beyondSeed)
        .map(({ id }) => id);
      expect(ids).toEqual(CONDITIONS[provider as keyof typeof CONDITIONS]);
    }
  });

  it('needs no account and sends nothing', async () => {
    expect((await runCli(['check', '--list', '--endpoint', 'http://127.0.0.1:1'])).code).toBe(0);
  });
});

describe('check --output', () => {
  it.each([
    ['table', /^.*1188000000000002/m],
    ['markdown', /^\| /m],
    ['csv', /^provider,accountId,memberId,condition,/],
    ['json', /^\{\n/],
  ])('gives %s, and the same exit code', async (format, looks) => {
    const { code, stdout } = await runCli(['check', '--sandbox', 'alibaba:typical', '-o', format]);
    expect(code).toBe(3);
    expect(stdout).toMatch(looks);
  });

  it('keeps data on stdout alone', async () => {
    const { stderr } = await runCli(['check', '--sandbox', 'alibaba:typical', '--json']);
    expect(stderr).toBe('');
  });

  it('gives no colour to a pipe', async () => {
    const { stdout } = await runCli(['check', '--sandbox', 'alibaba:typical']);
    expect(stdout).not.toContain('\u001b');
  });
});

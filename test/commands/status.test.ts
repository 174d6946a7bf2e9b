import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountKey } from '../../src/domain/account-key.js';
import type { Prompt } from '../../src/domain/ports.js';
import { createMemorySecrets } from '../../src/secrets/memory.js';
import { createProfileStore } from '../../src/state/profiles.js';
import { beginClosure, closuresIn, eventsOf, type BegunClosure } from '../helpers/begun-closure.js';
import { makeFolder, runCli, type CliOptions, type CliResult } from '../helpers/run-cli.js';
import { readDocument } from '../helpers/schema.js';
import { openSandbox, type ControlledSandbox } from '../helpers/sandbox-control.js';
import { manualClock } from '../helpers/fake-clock.js';

const OWN = { provider: 'tencent', accountId: '100000000001' };
const OTHER = { provider: 'naver', accountId: '2700001' };
const FILED: NonNullable<BegunClosure['events']> = [
  ['2026-11-12T09:30:00.000Z', { type: 'submitting' }],
  ['2026-11-12T09:31:00.000Z', { type: 'submitted', by: 'you' }],
];

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
afterAll(() => open.sandbox.close());

const accountOf = (provider: string, scenario: string) =>
  open.sandbox.accounts.find((account) => account.provider === provider && account.scenario === scenario)!;

/** Runs `status` on 2026-11-21. */
const status = (argv: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  runCli(['status', ...argv], { ...options, substitutes: { clock: manualClock(), ...options.substitutes } });

/** Runs `status` with the keys of a sandbox account in the environment. */
function withKeys(
  provider: string,
  scenario: string,
  argv: readonly string[],
  { folder = makeFolder(), secret }: { readonly folder?: string; readonly secret?: string } = {},
): Promise<CliResult> {
  const { accessKeyId, accessKeySecret } = accountOf(provider, scenario);
  const env = {
    ACCTCLOSE_PROVIDER: provider,
    ACCTCLOSE_ACCESS_KEY_ID: accessKeyId,
    ACCTCLOSE_ACCESS_KEY_SECRET: secret ?? accessKeySecret,
  };
  return runCli(['status', ...argv, '--endpoint', open.sandbox.url], { folder, env });
}

/** The closures of the document that was printed. */
function closuresOf({ stdout }: CliResult): readonly Record<string, unknown>[] {
  return readDocument(stdout)['closures'] as Record<string, unknown>[];
}

async function folderWith(...closures: readonly BegunClosure[]): Promise<string> {
  const folder = makeFolder();
  for (const closure of closures) await beginClosure(folder, closure);
  return folder;
}

describe('status', () => {
  it('knows of no closure where none was begun', async () => {
    const { code, stdout } = await status([]);
    expect(code).toBe(0);
    expect(stdout).toContain('No closure is known here.');
  });

  it('shows the stage of the journal where there is no key, and what comes next', async () => {
    const result = await status(['--json'], { folder: await folderWith({ ...OWN, events: FILED }) });
    expect(result.code).toBe(6);
    expect(closuresOf(result)).toMatchObject([
      {
        ...OWN,
        ...{ stage: 'under-review', source: 'journal', since: '2026-11-12T09:31:00.000Z' },
        ...{ look: { kind: 'no-key' }, expect: { next: 'closed', to: '2026-11-17' } },
      },
    ]);
  });

  it('lists the closure that moved last first', async () => {
    const folder = await folderWith({ ...OWN, events: FILED }, OTHER);
    const ids = closuresOf(await status(['--json'], { folder })).map(({ accountId }) => accountId);
    expect(ids).toEqual([OWN.accountId, OTHER.accountId]);
  });

  it.each([
    ['id', OWN.accountId],
    ['provider and id', `${OWN.provider}:${OWN.accountId}`],
  ])('shows one account by its %s', async (_name, account) => {
    const folder = await folderWith({ ...OWN, events: FILED }, OTHER);
    expect(closuresOf(await status([account, '--json'], { folder }))).toMatchObject([OWN]);
  });

  it('refuses an account that it does not know', async () => {
    const { code, stderr } = await status(['4711'], { folder: await folderWith(OWN) });
    expect(code).toBe(2);
    expect(stderr).toContain('tencent:100000000001');
  });

  it('cannot say how far a filing came that was cut short', async () => {
    const folder = await folderWith({ ...OWN, events: FILED.slice(0, 1) });
    const { code, stdout } = await status([], { folder });
    expect(code).toBe(5);
    expect(stdout).toContain('--report submitted --on YYYY-MM-DD');
  });

  it('stops at a journal that is not as it was written', async () => {
    const folder = await folderWith({ ...OWN, events: FILED });
    const file = join(folder, 'state', 'closures', accountKey(OWN), 'closure.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('submitting', 'tidied'));
    expect((await status([], { folder })).code).toBe(7);
  });
});

describe('status with a key', () => {
  it('finds a closure that was begun in the console, and writes it down', async () => {
    const folder = makeFolder();
    const result = await status(['--sandbox', 'alibaba:cooling-down', '--json'], { folder });
    expect(result.code).toBe(6);
    const [closure] = closuresOf(result);
    expect(closure).toMatchObject({ stage: 'cooling-down', source: 'observed', look: { isTold: true } });
    const accountId = String(closure?.['accountId']);
    expect((await eventsOf(folder, { provider: 'alibaba', accountId })).map(({ type }) => type)).toEqual([
      'opened',
      'observed',
    ]);
    await status(['--sandbox', 'alibaba:cooling-down'], { folder });
    expect(await eventsOf(folder, { provider: 'alibaba', accountId })).toHaveLength(2);
  });

  it('begins no journal for an account that nobody closes', async () => {
    const folder = makeFolder();
    const { code } = await status(['--sandbox', 'alibaba:restored'], { folder });
    expect(code).toBe(0);
    expect(await closuresIn(folder).list()).toEqual([]);
  });

  it('recognises a closure that failed because of a late bill', async () => {
    const { accountId } = accountOf('alibaba', 'restored');
    const folder = await folderWith({ provider: 'alibaba', accountId, events: FILED });
    const result = await withKeys('alibaba', 'restored', ['--json'], { folder });
    expect(result.code).toBe(3);
    expect(closuresOf(result)).toMatchObject([{ stage: 'restored', source: 'observed' }]);
    expect(closuresOf(result)[0]?.['advice']).toMatch(/settle/i);
  });

  it('takes a key that is refused for no proof', async () => {
    const { accountId } = accountOf('alibaba', 'clean');
    const folder = await folderWith({ provider: 'alibaba', accountId, events: FILED });
    const result = await withKeys('alibaba', 'clean', ['--json'], { folder, secret: 'gone' });
    expect(result.code).toBe(5);
    expect(closuresOf(result)).toMatchObject([{ stage: 'submitted', look: { kind: 'key-refused' } }]);
    const { stdout } = await withKeys('alibaba', 'clean', [], { folder, secret: 'gone' });
    expect(stdout).toContain('The keys no longer work');
  });

  it('says nothing of other accounts by a refused key of nobody in particular', async () => {
    const events = FILED;
    const folder = await folderWith(
      { provider: 'alibaba', accountId: '1', events },
      { provider: 'alibaba', accountId: '2', events },
    );
    const result = await withKeys('alibaba', 'clean', ['--json'], { folder, secret: 'gone' });
    expect(closuresOf(result).map(({ look }) => look)).toEqual([{ kind: 'no-key' }, { kind: 'no-key' }]);
  });

  it('expects the key to be gone that was deleted on the way', async () => {
    const { accountId } = accountOf('tencent', 'clean');
    const events = [['2026-11-12T09:00:00.000Z', { type: 'key-removed' }], ...FILED] as const;
    const folder = await folderWith({ provider: 'tencent', accountId, events });
    const result = await withKeys('tencent', 'clean', ['--json'], { folder, secret: 'gone' });
    expect(result.code).toBe(6);
    expect(closuresOf(result)).toMatchObject([{ stage: 'under-review', look: { kind: 'key-removed' } }]);
  });

  it('shows what it saw while another run holds the account', async () => {
    const { accountId } = accountOf('alibaba', 'cooling-down');
    const folder = await folderWith({ provider: 'alibaba', accountId, events: FILED });
    const lock = join(folder, 'state', 'locks');
    mkdirSync(lock, { recursive: true });
    writeFileSync(
      join(lock, `alibaba-${accountId}.lock`),
      JSON.stringify({ host: 'another-machine', pid: 1, since: '2026-11-21T00:00:00.000Z' }),
    );
    const { code } = await withKeys('alibaba', 'cooling-down', [], { folder });
    expect(code).toBe(6);
    expect(await eventsOf(folder, { provider: 'alibaba', accountId })).toHaveLength(3);
  });
});

describe('status --report', () => {
  const report = async (
    argv: readonly string[],
    folder?: string,
  ): Promise<CliResult & { folder: string }> => {
    const place = folder ?? (await folderWith({ ...OWN, events: FILED }));
    return status(['--report', ...argv], { folder: place });
  };

  it('takes down what the user says', async () => {
    const { code, folder } = await report(['closed', '--on', '2026-11-18']);
    expect(code).toBe(0);
    expect((await eventsOf(folder, OWN)).at(-1)).toEqual({
      type: 'reported',
      stage: 'closed',
      on: '2026-11-18',
    });
  });

  it('takes it down once', async () => {
    const { folder } = await report(['closed', '--on', '2026-11-18']);
    await report(['closed', '--on', '2026-11-18'], folder);
    expect(await eventsOf(folder, OWN)).toHaveLength(4);
  });

  it('begins the review where a filing is reported', async () => {
    const folder = await folderWith(OWN);
    const result = await status(['--report', 'submitted', '--on', '2026-11-20', '--json'], { folder });
    expect(result.code).toBe(6);
    expect(closuresOf(result)).toMatchObject([
      { stage: 'submitted', expect: { next: 'closed', to: '2026-11-25' } },
    ]);
  });

  it('ends in 3 for a closure that was rejected', async () => {
    const { code, stdout } = await report(['rejected', '--on', '2026-11-18']);
    expect(code).toBe(3);
    expect(stdout).toContain('acctclose close');
  });

  it.each([
    ['an unknown stage', ['gone', '--on', '2026-11-18']],
    ['the stage in which each begins', ['preparing', '--on', '2026-11-18']],
    ['a day to come', ['closed', '--on', '2026-11-22']],
    ['a day before the filing', ['closed', '--on', '2026-11-11']],
    ['what is no day', ['closed', '--on', '2026-02-30']],
    ['no day', ['closed']],
  ])('refuses %s', async (_name, argv) => {
    const { code, folder } = await report(argv);
    expect(code).toBe(2);
    expect(await eventsOf(folder, OWN)).toHaveLength(3);
  });

  it('takes no filing back that is through', async () => {
    const { code } = await report(['submitted', '--on', '2026-11-18']);
    expect(code).toBe(2);
  });

  it('begins anew where a closure that failed is filed again', async () => {
    const { folder } = await report(['rejected', '--on', '2026-11-14']);
    const result = await status(['--report', 'submitted', '--on', '2026-11-20'], { folder });
    expect(result.code).toBe(6);
    expect((await eventsOf(folder, OWN)).slice(-2)).toMatchObject([
      { type: 'opened', ...OWN },
      { type: 'reported', stage: 'submitted' },
    ]);
  });

  it('wants to know which of several', async () => {
    const folder = await folderWith({ ...OWN, events: FILED }, OTHER);
    const { code, stderr } = await report(['closed', '--on', '2026-11-18'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('naver:2700001');
  });
});

describe('status --record', () => {
  it('keeps what can be filed away, without what is secret', async () => {
    const { accountId, accessKeySecret } = accountOf('alibaba', 'cooling-down');
    const folder = await folderWith({ provider: 'alibaba', accountId, events: FILED });
    await withKeys('alibaba', 'cooling-down', [], { folder });
    const result = await status(['--record', '-o', 'markdown'], { folder });
    expect(result.code).toBe(0);
    const store = closuresIn(folder);
    const key = { provider: 'alibaba', accountId };
    const [page, document] = [await store.load(key, 'record.md'), await store.load(key, 'record.json')];
    expect(result.stdout).toBe(page);
    const { last, entries } = await store.read(key);
    expect(page).toContain(last);
    expect(readDocument(document ?? '')).toMatchObject({ stage: 'cooling-down', journal: { last, entries } });
    expect(`${page}${document}`).not.toContain(accessKeySecret);
    expect(statSync(join(store.folder(key), 'record.md')).mode & 0o77).toBe(0);
  });
});

describe('status --ics', () => {
  it('writes what is awaited as events of whole days', async () => {
    const folder = await folderWith({ ...OWN, events: FILED }, { ...OTHER, accountId: '9' });
    const file = join(folder, 'closures.ics');
    const { code } = await status(['--ics', file], { folder });
    expect(code).toBe(6);
    const lines = readFileSync(file, 'utf8').split('\r\n');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:tencent-100000000001-closed@acctclose',
        'DTSTART;VALUE=DATE:20261112',
        'DTEND;VALUE=DATE:20261118',
        'DTSTAMP:20261121T000000Z',
      ]),
    );
  });
});

describe('status --tidy', () => {
  const CLOSED: NonNullable<BegunClosure['events']> = [
    ...FILED,
    ['2026-11-18T00:00:00.000Z', { type: 'reported', stage: 'closed', on: '2026-11-18' }],
  ];

  async function withProfile(events: BegunClosure['events']) {
    const folder = await folderWith({ ...OWN, ...(events ? { events } : {}) });
    const profiles = createProfileStore(join(folder, 'config'));
    await profiles.put({ ...OWN, name: 'prod', accessKeyId: 'AKIDexample', secretIn: 'keychain' });
    const secrets = createMemorySecrets({ prod: 'hush' });
    return { folder, profiles, secrets };
  }

  it.each([
    ['named by its profile', ['--profile', 'prod']],
    ['the only one', []],
  ])('removes the profile and the secret of a closed account, %s', async (_name, argv) => {
    const { folder, profiles, secrets } = await withProfile(CLOSED);
    const { code } = await status(['--tidy', '--confirm', OWN.accountId, ...argv], {
      folder,
      substitutes: { secrets },
    });
    expect(code).toBe(0);
    expect([await profiles.list(), await secrets.get('prod')]).toEqual([[], undefined]);
    expect((await eventsOf(folder, OWN)).at(-1)).toEqual({ type: 'tidied' });
  });

  it.each([
    ['of another id', CLOSED, ['--confirm', '4711']],
    ['without an id', CLOSED, ['--no-input']],
    ['before it is closed', FILED, ['--confirm', OWN.accountId]],
  ])('removes nothing %s', async (_name, events, argv) => {
    const { folder, profiles, secrets } = await withProfile(events);
    const { code } = await status(['--tidy', ...argv], { folder, substitutes: { secrets } });
    expect(code).toBe(2);
    expect([await profiles.list(), await secrets.get('prod')]).toMatchObject([[{ name: 'prod' }], 'hush']);
  });

  it('asks nobody in a script', async () => {
    const { folder, secrets } = await withProfile(FILED);
    const refuse = (): Promise<never> => Promise.reject(new Error('not expected'));
    const prompt: Prompt = { text: refuse, hidden: refuse, select: refuse };
    const argv = ['--report', 'closed', '--on', '2026-11-18'];
    const { code, stdout } = await status(argv, { folder, substitutes: { secrets, prompt } });
    expect(code).toBe(0);
    expect(stdout).toContain('--tidy');
    expect(existsSync(join(folder, 'config'))).toBe(true);
  });
});

describe('the flags of status', () => {
  it.each([
    [['--watch', '--record']],
    [['--on', '2026-11-18']],
    [['--confirm', '1']],
    [['--record', '--ics', 'file']],
    [['--watch', '5']],
  ])('refuse %j', async (argv) => {
    expect((await status(argv)).code).toBe(2);
  });
});

import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { lstat, mkdtemp, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { PLAN_VERSION, type Plan } from '../../src/domain/plan.js';
import { readPlan, writePlan } from '../../src/state/plan-file.js';
import { stepFor } from '../helpers/fake-cloud.js';

const TAKEN = { type: 'disk', id: 'disk 鸡', name: '数据盘', region: 'north', tags: { keep: 'yes' } };

const PLAN: Plan = {
  version: PLAN_VERSION,
  provider: 'cloud',
  accountId: '42',
  createdAt: new Date('2026-11-21T08:00:00Z'),
  inventoryDigest: 'aa',
  steps: [
    stepFor('a', { amount: { value: '1.50', currency: 'CNY' }, tags: { env: 'prod' } }),
    stepFor('b', { dependsOn: ['remove:a'], url: 'https://example.com/', takes: [TAKEN] }),
  ],
  leftOut: [{ step: 'remove:kept', reason: 'excluded', because: 'id=kept' }],
  renounced: [],
  gaps: [{ code: 'denied', action: 'svc:List', needs: ['svc:List'] }],
};

let path = '';
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'plan-')), 'plan.json');
});

const write = (plan: Plan = PLAN): Promise<string> => writePlan(path, plan, ({ id }) => `Removes ${id}.`);

describe('writePlan and readPlan', () => {
  it('give back the same plan, known by its digest', async () => {
    const digest = await write();
    expect(await readPlan(path)).toEqual({ plan: PLAN, digest });
  });

  it('write one JSON document that says what each step does', async () => {
    await write();
    const document = JSON.parse(await readFile(path, 'utf8')) as { kind: string; steps: unknown[] };
    expect(document.kind).toBe('plan-file');
    expect(document.steps[0]).toMatchObject({ says: 'Removes remove:a.' });
  });

  it('write what goes along as ids, and beside them in full', async () => {
    await write();
    const { steps } = JSON.parse(await readFile(path, 'utf8')) as { steps: unknown[] };
    expect(steps).toMatchObject([
      { takes: [], taken: [] },
      { takes: [TAKEN.id], taken: [TAKEN] },
    ]);
  });

  it.each([
    ['what goes along', '"takes":["disk 鸡"]', '"takes":["another"]'],
    [
      'its details',
      '"takes":["disk 鸡"],"taken":[{"type":"disk"',
      '"takes":["disk 鸡"],"taken":[{"kind":"disk"',
    ],
    ['a reason', '"leftOut":["remove:kept"]', '"leftOut":["remove:other"]'],
  ])('refuse a plan whose ids do not fit %s, whatever its digest says', async (_, text, other) => {
    await write();
    const [whole = ''] = (await readFile(path, 'utf8')).split('],"digest"');
    const changed = whole.replace(text, other);
    expect(changed).not.toBe(whole);
    const digest = createHash('sha256').update(changed).digest('hex');
    await writeFile(path, `${changed}],"digest":"${digest}"}\n`);
    await expect(readPlan(path)).rejects.toMatchObject({ kind: 'plan', code: 'plan-tampered' });
  });

  it('take a plan without steps', async () => {
    await write({ ...PLAN, steps: [] });
    expect((await readPlan(path)).plan.steps).toEqual([]);
  });

  it('follow no link that lies beside the file', async () => {
    const victim = join(dirname(path), 'victim');
    await writeFile(victim, 'precious');
    await symlink(victim, `${path}.part`);
    await write();
    expect(await readFile(victim, 'utf8')).toBe('precious');
    expect((await lstat(path)).isFile()).toBe(true);
  });

  it('write into a pipe as it is', async () => {
    execFileSync('mkfifo', [path]);
    const [text] = await Promise.all([readFile(path, 'utf8'), write()]);
    expect(JSON.parse(text)).toMatchObject({ kind: 'plan-file' });
    expect((await lstat(path)).isFIFO()).toBe(true);
  });

  it('escape what would turn or hide the text beside it', async () => {
    const name = 'safe\u202ecod.exe\u2066\u200b\u0085\u009b';
    const step = stepFor('a', { subject: { type: 'thing', id: 'a', name } });
    const digest = await write({ ...PLAN, steps: [step] });
    expect(await readFile(path, 'utf8')).toMatch(
      /^[\n\u0020-\u007e\u00a0-\u05ff\u0620-\u200a\u2010-\u2027\u3000-\uffef]*$/,
    );
    expect(await readPlan(path)).toEqual({ plan: { ...PLAN, steps: [step] }, digest });
  });

  it('keep the file to the user', async () => {
    await write();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('refuse a plan with any one byte changed', async () => {
    await write();
    const bytes = await readFile(path);
    const accepted: number[] = [];
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      await writeFile(path, changed);
      const known = await readPlan(path).catch((error: unknown) => error);
      if (!(known instanceof Error)) accepted.push(place);
      else expect(known).toMatchObject({ kind: 'plan' });
    }
    expect(accepted).toEqual([]);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['without its last line end', (text: string) => text.slice(0, -1)],
    ['with something behind it', (text: string) => `${text}\n`],
    ['empty', () => ''],
    ['no plan at all', () => '{"kind":"other"}\n'],
  ])('refuse a file that is %s', async (_, change) => {
    await write();
    await writeFile(path, change(await readFile(path, 'utf8')));
    await expect(readPlan(path)).rejects.toMatchObject({ kind: 'plan', code: 'plan-tampered' });
  });

  it('refuse a plan of another version by its name', async () => {
    await write({ ...PLAN, version: '0' });
    await expect(readPlan(path)).rejects.toMatchObject({ kind: 'plan', code: 'plan-version' });
  });

  it('say that there is no such file', async () => {
    await expect(readPlan(`${path}.not`)).rejects.toMatchObject({ kind: 'usage', code: 'file-not-readable' });
  });
});

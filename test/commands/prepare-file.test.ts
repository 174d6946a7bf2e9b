import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { prepareScenario, type PreparedAccount } from '../helpers/prepare-run.js';

/** Of each provider: something that one call takes away. */
const THINGS: Readonly<Record<string, string>> = {
  alibaba: 'd-bp1typicalleft01',
  tencent: 'ins-typicalodd1',
  jdcloud: 'mongo-0001',
  naver: '740001',
};

/** The plan's text, of which one byte was changed. */
function changeByte(text: string, place: number): Buffer {
  const bytes = Buffer.from(text);
  const index = place < 0 ? bytes.length + place : place;
  bytes[index] = bytes[index]! ^ 1;
  return bytes;
}

/** The plan with one step of the tool edited, and a digest that fits. */
function editStep(
  text: string,
  change: (step: Record<string, unknown>) => object,
  suits: (step: Record<string, unknown>) => boolean = () => true,
): string {
  const lines = text.slice(0, text.lastIndexOf('],"digest"')).split('\n');
  let isEdited = false;
  const edited = lines.map((line, place) => {
    if (place === 0 || line === '' || isEdited) return line;
    const step = JSON.parse(line.replace(/,$/, '')) as Record<string, unknown>;
    if (step['actor'] !== 'tool' || step['stage'] === 'backup' || !suits(step)) return line;
    isEdited = true;
    return JSON.stringify({ ...step, ...change(step) }) + (line.endsWith(',') ? ',' : '');
  });
  const body = edited.join('\n');
  return `${body}],"digest":"${createHash('sha256').update(body).digest('hex')}"}\n`;
}

/** The plan as an older version would have written it, whole in itself. */
function makeOlder(text: string): string {
  const older = text.replace(/"schemaVersion":"\d+"/, '"schemaVersion":"0"');
  const body = older.slice(0, older.lastIndexOf('],"digest"'));
  return `${body}],"digest":"${createHash('sha256').update(body).digest('hex')}"}\n`;
}

describe.each(providers.map(({ id }) => id))('a plan at %s is applied only as it was written', (id) => {
  let at: PreparedAccount;
  let text: string;
  beforeAll(async () => {
    at = await prepareScenario(id);
    await at.plan();
    text = readFileSync(at.file, 'utf8');
  });
  afterAll(() => at.open.sandbox.close());

  const applyIt = (): readonly string[] => ['--apply', at.file, '--confirm', at.account.accountId];

  it.each<[string, (text: string) => string | Buffer, string]>([
    ['one byte of its head was changed', (plan) => changeByte(plan, 40), 'plan-tampered'],
    ['one byte of a step was changed', (plan) => changeByte(plan, 2_000), 'plan-tampered'],
    ['one byte of the hash at its end was changed', (plan) => changeByte(plan, -10), 'plan-tampered'],
    ['an older version wrote it', makeOlder, 'plan-version'],
  ])('not when %s', async (_what, change, code) => {
    writeFileSync(at.file, change(text));
    await at.open.clearRequests();
    expect(await at.refusal(...applyIt())).toEqual([7, code]);
    expect(await at.open.requests()).toEqual([]);
  });

  it.each<[string, (step: Record<string, unknown>) => object]>([
    ['says something else', () => ({ says: 'Look at the weather.' })],
    ['is of another stage', () => ({ stage: 'identity' })],
    ['gives nothing up', ({ destroys }) => ({ destroys: destroys !== true })],
    ['is proved by another call', () => ({ verifiedBy: ['svc:Other'] })],
    ['waits for another time', ({ waitSeconds }) => ({ waitSeconds: Number(waitSeconds) + 1 })],
    ['is of another thing', ({ subject }) => ({ subject: { ...(subject as object), id: 'another' } })],
    ['is called with something else', () => ({ target: { other: 'thing' } })],
  ])('not when a step %s, though the digest was made anew', async (_what, change) => {
    writeFileSync(at.file, editStep(text, change));
    expect(await at.refusal(...applyIt())).toEqual([7, 'plan-tampered']);
    expect(await at.changes()).toEqual([]);
  });

  it('not when what comes before a step was taken out, though the digest was made anew', async () => {
    const edited = editStep(
      text,
      () => ({ dependsOn: [] }),
      ({ dependsOn }) => (dependsOn as string[]).length > 0,
    );
    expect(edited).not.toBe(text);
    writeFileSync(at.file, edited);
    expect(await at.refusal(...applyIt())).toEqual([7, 'plan-tampered']);
    expect(await at.changes()).toEqual([]);
  });

  it('not to another account', async () => {
    writeFileSync(at.file, text);
    const others = await prepareScenario(id, 'clean');
    expect(await others.refusal(...applyIt())).toEqual([7, 'plan-other-account']);
    expect(await others.changes()).toEqual([]);
    await others.open.sandbox.close();
  });

  it('and only once', async () => {
    await at.plan('--only', THINGS[id]!);
    expect((await at.apply()).code).toBe(0);
    const sent = await at.changes();
    expect(sent).toHaveLength(1);
    expect(await at.refusal(...applyIt())).toEqual([7, 'plan-applied']);
    expect(await at.changes()).toEqual(sent);
    expect(await at.refusal('--resume')).toEqual([2, 'usage']);
  });
});

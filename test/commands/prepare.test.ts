import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.js';
import { doByHand } from '../helpers/do-by-hand.js';
import { MUTATIONS } from '../helpers/mutations.js';
import { findRepeated, prepareScenario, sayDone, type PreparedAccount } from '../helpers/prepare-run.js';
import { readDocument } from '../helpers/schema.js';

interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly subject: { readonly id: string };
}

/** What a check still has that must be processed. */
async function findBlockers({ run }: PreparedAccount): Promise<readonly Finding[]> {
  const { stdout } = await run(['check', '--json']);
  const { conditions } = readDocument(stdout) as unknown as {
    readonly conditions: readonly { readonly findings: readonly Finding[] }[];
  };
  return conditions.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'must-process');
}

/** Every other change is made, and its answer lost. */
const LOST_REPLIES = [...MUTATIONS].map((action) => ({ kind: 'lost-reply', rate: 0.5, action }) as const);

/** Findings that go with time: late bills of things that are gone, and keys that wait for the day of their deletion. */
const GONE_WITH_TIME: Readonly<Record<string, readonly string[]>> = {
  jdcloud: ['in-recycle-bin'],
  tencent: ['charged-lately'],
  naver: ['use-this-month'],
};

describe.each(providers.map(({ id }) => id))('prepare at %s', (id) => {
  let at: PreparedAccount;
  beforeEach(async () => {
    at = await prepareScenario(id);
  });
  afterEach(() => at.open.sandbox.close());

  it('leaves nothing that must be processed, with a person’s help and however many answers are lost', async () => {
    const steps = await at.plan('--refunds', '--exclude', 'backup');
    await doByHand(at, steps);
    await at.open.setFaults(LOST_REPLIES);
    const applied = await at.apply(...sayDone(steps));
    expect((await at.changes()).filter(({ fault }) => fault !== null).length).toBeGreaterThan(5);
    expect(await findRepeated(at, steps)).toEqual([]);
    await at.open.setFaults([]);
    const late = GONE_WITH_TIME[id] ?? [];
    const open = applied.results
      .filter(({ end }) => end !== 'done' && end !== 'stated')
      .map(({ step }) => step.id.split('#')[1]!);
    expect(open.filter((code) => !late.includes(code))).toEqual([]);
    expect(applied.code).toBe(open.length === 0 ? 0 : 6);
    expect(applied.appeared).toEqual([]);
    const things = new Set(steps.map(({ subject }) => subject.id));
    for (const { code, subject } of await findBlockers(at)) {
      expect(late, subject.id).toContain(code);
      expect(things, code).toContain(subject.id);
    }
    expect(await at.refusal('--apply', at.file, '--confirm', at.account.accountId)).toEqual([
      7,
      'plan-applied',
    ]);
  });
});

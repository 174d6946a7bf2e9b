import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/app/build-plan.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Plan } from '../../src/domain/plan.js';
import type { Draft, RemedyMeta } from '../../src/domain/remedy.js';
import type { Outcome } from '../../src/domain/verdict.js';
import { condition, IDENTITY } from '../helpers/fake-adapter.js';

function remedy(id: string, more: Partial<RemedyMeta> = {}): RemedyMeta {
  return {
    ...{ id, stage: 'release', mutation: `svc:${id}`, lookedAtBy: ['svc:List'], needs: [] },
    ...{ clears: ['cloud.services'], destroys: true, waitSeconds: 60, messages: { effect: 'Do {id}.' } },
    ...more,
  };
}

const REMEDIES = [
  remedy('renewal-off', { stage: 'settle', clears: [], destroys: false }),
  remedy('stop', { destroys: false }),
  remedy('remove'),
  remedy('remove-user', { stage: 'identity', clears: ['cloud.users'] }),
];

function draft(name: string, id: string, more: Partial<Draft> = {}): Draft {
  return { remedy: name, subject: { type: 'thing', id }, ...more };
}

function finding(id: string, more: Partial<Finding> = {}): Finding {
  return {
    code: 'left',
    severity: 'must-process',
    subject: { type: 'thing', id },
    resolve: { by: 'console' },
    ...more,
  };
}

function outcome(name: string, findings: readonly Finding[], more: Partial<Outcome> = {}): Outcome {
  return {
    ...{
      condition: condition(name),
      status: 'fail',
      evidence: [`svc:${name}`],
      findings,
      gaps: [],
      stated: [],
    },
    ...more,
  };
}

function build(drafts: readonly Draft[], outcomes: readonly Outcome[] = []): Promise<Plan> {
  return buildPlan({
    adapter: { id: 'cloud', remedies: REMEDIES, checks: [] },
    report: { account: IDENTITY, outcomes },
    proposal: { drafts, gaps: [] },
    now: new Date('2026-11-21T00:00:00Z'),
    digest: (text) => `digest of ${text}`,
    pause: () => Promise.resolve(),
  });
}

const ids = ({ steps }: Plan): readonly string[] => steps.map(({ id }) => id);

describe('buildPlan', () => {
  it('does not send a person back to prepare for what no draft clears', async () => {
    const resolve = { by: 'api', url: 'https://console.example', command: 'acctclose prepare' } as const;
    const { steps } = await build([], [outcome('services', [finding('1', { resolve })])]);
    expect(steps).toEqual([expect.objectContaining({ actor: 'you', url: 'https://console.example' })]);
    expect(steps[0]).not.toHaveProperty('command');
  });

  it('orders by stage and then by remedy, whatever the order of the proposals', async () => {
    const drafts = [
      draft('remove-user', 'u'),
      draft('remove', 'a'),
      draft('stop', 'a'),
      draft('renewal-off', 'a'),
    ];
    expect(ids(await build(drafts))).toEqual(['renewal-off:a', 'stop:a', 'remove:a', 'remove-user:u']);
  });

  it('makes a person’s step of what no remedy clears, worded by the finding', async () => {
    const url = 'https://example.com/';
    const blocker = finding('x', { resolve: { by: 'console', url }, args: { n: '1' } });
    const [step] = (await build([], [outcome('services', [blocker])])).steps;
    expect(step).toMatchObject({
      ...{ id: 'cloud.services:x#left', actor: 'you', stage: 'settle', remedy: 'cloud.services' },
      ...{ effect: 'left', args: { n: '1' }, url, verifiedBy: ['svc:services'] },
    });
  });

  it('makes none of what a remedy clears', async () => {
    expect(ids(await build([draft('remove', 'a')], [outcome('services', [finding('a')])]))).toEqual([
      'remove:a',
    ]);
  });

  it('does not take a finding of another condition for cleared', async () => {
    const plan = await build([draft('remove', 'a')], [outcome('bills', [finding('a')])]);
    expect(ids(plan)).toContain('cloud.bills:a#left');
  });

  it('takes the findings that a draft names for cleared', async () => {
    const drafts = [draft('remove', 'a', { clears: ['a', 'b'] })];
    expect(ids(await build(drafts, [outcome('services', [finding('b')])]))).toEqual(['remove:a']);
  });

  it('puts a person’s step into the stage of its condition, before the remedies', async () => {
    const detached = { ...condition('binding'), stage: 'release' } as const;
    const outcomes = [outcome('binding', [finding('x')], { condition: detached })];
    expect(ids(await build([draft('stop', 'a')], outcomes))).toEqual(['cloud.binding:x#left', 'stop:a']);
  });

  it('shows what is renounced and prepares nothing for it', async () => {
    const plan = await build([], [outcome('credit', [finding('c', { severity: 'renounceable' })])]);
    expect(plan.steps).toEqual([]);
    expect(plan.renounced).toMatchObject([{ condition: 'cloud.credit', finding: { subject: { id: 'c' } } }]);
  });

  it('does not call renounced what a step clears', async () => {
    const user = finding('u', { severity: 'renounceable' });
    expect((await build([draft('remove-user', 'u')], [outcome('users', [user])])).renounced).toEqual([]);
  });

  it('prepares nothing for what only the owner can state', async () => {
    expect((await build([], [outcome('dispute', [finding('d', { severity: 'attest' })])])).steps).toEqual([]);
  });

  describe('for what a person acts on before things go', () => {
    const data = outcome('data', [finding('disk', { code: 'held', severity: 'attest' })], {
      condition: { ...condition('data'), stage: 'backup', actFirst: true },
    });

    it('puts a step first that only the user’s word ends', async () => {
      const { steps } = await build([draft('remove', 'a')], [data]);
      expect(steps).toMatchObject([
        { id: 'cloud.data:disk#held', stage: 'backup', actor: 'you', verifiedBy: [] },
        { id: 'remove:a' },
      ]);
    });

    it('has no step while nothing goes: the closure asks then', async () => {
      expect((await build([draft('stop', 'a')], [data])).steps.map(({ id }) => id)).toEqual(['stop:a']);
    });
  });

  it('puts last what its finding says comes last, whatever the stage of its condition', async () => {
    const bills = outcome('bills', [finding('overdue'), finding('open', { stage: 'bill' })]);
    const { steps } = await build([draft('remove-user', 'u'), draft('remove', 'a')], [bills]);
    expect(steps.map(({ stage }) => stage)).toEqual(['settle', 'release', 'identity', 'bill']);
    expect(steps.at(-1)?.subject.id).toBe('open');
  });

  it('lets a step wait for the forerunners that are proposed, and for no others', async () => {
    const after = [
      { remedy: 'stop', id: 'a' },
      { remedy: 'stop', id: 'not-proposed' },
    ];
    const [, removal] = (await build([draft('stop', 'a'), draft('remove', 'a', { after })])).steps;
    expect(removal?.dependsOn).toEqual(['stop:a']);
  });

  it('tells equal ids in two regions apart', async () => {
    const at = (region: string): Draft =>
      draft('remove', 'a', { subject: { type: 'thing', id: 'a', region } });
    expect(ids(await build([at('north'), at('south')]))).toEqual(['remove:north/a', 'remove:south/a']);
  });

  it('has one step for what is proposed twice', async () => {
    expect(ids(await build([draft('remove', 'a'), draft('remove', 'a')]))).toEqual(['remove:a']);
  });

  it('says what could not be read, so that steps may be missing', async () => {
    const gap = { code: 'denied', action: 'svc:List', needs: [] } as const;
    expect((await build([], [outcome('services', [], { gaps: [gap] })])).gaps).toEqual([gap]);
  });

  it('has another digest for another inventory', async () => {
    const one = (await build([draft('remove', 'a')])).inventoryDigest;
    expect((await build([draft('remove', 'b')])).inventoryDigest).not.toBe(one);
  });
});

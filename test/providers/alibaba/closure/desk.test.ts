import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClosureDesk } from '../../../../src/domain/closure.js';
import { guide } from '../../../../src/providers/alibaba/closure/guide.js';
import { openScenario } from '../../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../../helpers/sandbox-control.js';

const DAY_SECONDS = 86_400;

let open: ControlledSandbox;
beforeEach(async () => {
  open = await openSandbox();
});
afterEach(() => open.sandbox.close());

async function connect(scenario: string): Promise<ClosureDesk> {
  const { session } = await openScenario(open.sandbox, { provider: 'alibaba', scenario, timeoutMs: 2_000 });
  return session.closure!;
}

describe('the closure of the account itself', () => {
  it('has left no trace before it was filed', async () => {
    const { stage, text } = await (await connect('clean')).observe();
    expect([stage, text?.code]).toEqual([undefined, 'no-role']);
  });

  it('is seen by the role that the provider makes, minutes after it was filed', async () => {
    const desk = await connect('clean');
    await open.closure('alibaba', 'clean', 'file');
    expect((await desk.observe()).stage).toBeUndefined();
    await open.advance(301);
    expect(await desk.observe()).toEqual({
      ...{ stage: 'cooling-down', evidence: ['ram:GetRole'] },
      text: { code: 'role-made' },
    });
  });

  it('has failed once new charges are overdue and the role is gone', async () => {
    const desk = await connect('clean');
    await open.closure('alibaba', 'clean', 'file');
    await open.closure('alibaba', 'clean', 'late-bill');
    await open.advance(301);
    expect((await desk.observe()).stage).toBe('cooling-down');
    await open.advance(8 * DAY_SECONDS);
    expect(await desk.observe()).toMatchObject({
      stage: 'restored',
      evidence: ['ram:GetRole', 'bss:QueryAccountBalance', 'bss2:GetFundAccountAvailableAmount'],
      text: { args: { owed: '23.1 CNY' } },
    });
  });

  it('has failed once the role of a cool-down is gone and the account answers', async () => {
    const desk = await connect('clean');
    expect(await desk.observe('cooling-down')).toMatchObject({
      stage: 'restored',
      text: { code: 'role-gone' },
    });
    expect((await desk.observe('submitted')).stage).toBeUndefined();
  });

  it('has not failed for arrears that were given up when it was filed', async () => {
    const desk = await connect('small-sums');
    await open.closure('alibaba', 'small-sums', 'file');
    expect((await desk.observe()).stage).toBeUndefined();
  });

  it('leaves a key that is refused: proof of nothing', async () => {
    const desk = await connect('clean');
    await open.closure('alibaba', 'clean', 'file');
    await open.advance(8 * DAY_SECONDS);
    await expect(desk.observe()).rejects.toMatchObject({ fault: { kind: 'credentials' } });
  });

  it('is unknown where the role may not be looked for', async () => {
    await open.patch('alibaba', 'clean', { permissions: { deny: ['ram:GetRole'] } });
    await expect((await connect('clean')).observe()).rejects.toMatchObject({ fault: { kind: 'denied' } });
  });

  it('is told in words that the guide has', async () => {
    const last = { clean: 'cooling-down', 'small-sums': 'submitted', restored: undefined } as const;
    for (const [scenario, stage] of [...Object.entries(last), ['cooling-down', undefined] as const]) {
      const { text } = await (await connect(scenario)).observe(stage);
      expect(guide.messages).toHaveProperty([text!.code]);
    }
  });

  it('leaves the keys alone: they go with the account', async () => {
    expect((await connect('clean')).ownKey).toBeUndefined();
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClosureDesk } from '../../../../src/domain/closure.js';
import { guide } from '../../../../src/providers/tencent/closure/guide.js';
import { openScenario } from '../../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../../helpers/sandbox-control.js';

const DAY_SECONDS = 86_400;
const REMOVE = 'cam:DeleteAccessKey';

let open: ControlledSandbox;
beforeEach(async () => {
  open = await openSandbox();
});
afterEach(() => open.sandbox.close());

async function connect(scenario = 'clean'): Promise<ClosureDesk> {
  const { session } = await openScenario(open.sandbox, { provider: 'tencent', scenario, timeoutMs: 2_000 });
  return session.closure!;
}

const removals = async (): Promise<number> =>
  (await open.requests()).filter(({ action }) => action === REMOVE).length;

describe('the closure of the account itself', () => {
  it('shows nothing but that the key works', async () => {
    await open.closure('tencent', 'clean', 'file');
    const { stage, evidence, text } = await (await connect()).observe();
    expect([stage, evidence]).toEqual([undefined, ['sts:GetCallerIdentity']]);
    expect(guide.messages).toHaveProperty([text!.code]);
  });

  it('goes on showing it after a rejection', async () => {
    const desk = await connect();
    await open.closure('tencent', 'clean', 'file');
    await open.closure('tencent', 'clean', 'reject');
    await open.advance(4 * DAY_SECONDS);
    expect((await desk.observe()).text?.code).toBe('key-works');
  });

  it('leaves a key that is refused: proof of nothing', async () => {
    const desk = await connect();
    await open.closure('tencent', 'clean', 'file');
    await open.advance(4 * DAY_SECONDS);
    await expect(desk.observe()).rejects.toMatchObject({
      fault: { kind: 'credentials', code: 'AuthFailure.SecretIdNotFound' },
    });
  });
});

describe('the key in use', () => {
  it('deletes itself, and is refused from then on', async () => {
    const desk = await connect();
    await desk.ownKey!.remove();
    await expect(desk.observe()).rejects.toMatchObject({ fault: { code: 'AuthFailure.SecretIdNotFound' } });
    expect(await removals()).toBe(1);
  });

  it.each(['lost-reply', 'http500', 'reset'] as const)(
    'is asked to once, whatever comes: %s',
    async (kind) => {
      const desk = await connect();
      await open.setFaults([{ kind, rate: 1, action: REMOVE }]);
      await expect(desk.ownKey!.remove()).rejects.toMatchObject({ fault: { kind: 'unavailable' } });
      expect(await removals()).toBe(1);
    },
  );

  it('is the owner’s to delete in the console when it is a sub-user’s', async () => {
    expect((await connect('sub-user')).ownKey).toBeUndefined();
  });
});

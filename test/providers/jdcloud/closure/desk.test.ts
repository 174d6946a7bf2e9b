import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClosureDesk } from '../../../../src/domain/closure.js';
import { guide } from '../../../../src/providers/jdcloud/closure/guide.js';
import { openScenario } from '../../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../../helpers/sandbox-control.js';

const DAY = 86_400;

let open: ControlledSandbox;
let desk: ClosureDesk;
beforeAll(async () => {
  open = await openSandbox();
});
afterAll(() => open.sandbox.close());
beforeEach(async () => {
  await open.reset();
  const { session } = await openScenario(open.sandbox, { provider: 'jdcloud', scenario: 'clean' });
  desk = session.closure!;
});

describe('what is seen of a closure', () => {
  it('is no stage while the key works, and one call says so', async () => {
    await open.clearRequests();
    const { stage, evidence, text } = await desk.observe();
    expect(stage).toBeUndefined();
    expect(guide.messages[text!.code]).toMatch(/^The key still works/);
    expect(evidence).toEqual(desk.actions);
    expect((await open.requests()).map(({ action }) => action)).toEqual(desk.actions);
  });

  it('does not change with a ticket that is open', async () => {
    const before = await desk.observe();
    await open.closure('jdcloud', 'clean', 'file');
    await open.advance(DAY);
    expect(await desk.observe()).toEqual(before);
  });

  it('ends with the account: the key is refused as one that is unknown', async () => {
    await open.closure('jdcloud', 'clean', 'file');
    await open.advance(3 * DAY);
    await expect(desk.observe()).rejects.toMatchObject({
      fault: { kind: 'credentials', code: 'ACCESS_ERROR' },
    });
  });

  it('is nothing where the provider does not answer', async () => {
    await open.setFaults([{ action: 'user:describeUser', kind: 'http503', rate: 1 }]);
    await expect(desk.observe()).rejects.toMatchObject({ fault: { kind: 'unavailable' } });
  });
});

it('keeps the key in use: it is the only probe', () => {
  expect(desk.ownKey).toBeUndefined();
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/domain/verdict.js';
import { checkScenario } from '../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../helpers/sandbox-control.js';

const PROVIDER = 'alibaba';

let open: ControlledSandbox;
beforeAll(async () => {
  open = await openSandbox();
});
afterAll(() => open.sandbox.close());

const check = (scenario: string) => checkScenario(open.sandbox, { provider: PROVIDER, scenario });
const find = (outcomes: readonly Outcome[], name: string): Outcome =>
  outcomes.find(({ condition }) => condition.id === `${PROVIDER}.${name}`)!;

describe('an ordinary account', () => {
  it('is not held up by what nobody pays for', async () => {
    const { verdict, outcomes } = await check('clean');
    expect(verdict).toBe('closable');
    expect(find(outcomes, 'pay-as-you-go').findings).toMatchObject([
      {
        code: 'goes-with-account',
        args: {
          things:
            '1 VPC, 1 key pair, 1 network ACL, 1 policy, 1 role, 1 route table, 1 security group, 1 vSwitch',
        },
      },
    ]);
  });

  it('has exactly one thing to look at while Resource Center is off', async () => {
    const { verdict, outcomes } = await check('index-off');
    expect(verdict).toBe('undecided');
    expect(outcomes.flatMap(({ gaps }) => gaps)).toMatchObject([
      {
        code: 'not-enabled',
        action: 'rc:GetResourceCenterServiceStatus',
        ask: { id: 'other-products', code: 'ask-other-products' },
      },
    ]);
  });

  it('takes disabled storage for storage with things in it while something is owed', async () => {
    await open.patch(PROVIDER, 'restored', { storageOpened: false });
    const { gaps } = find((await check('restored')).outcomes, 'pay-as-you-go');
    expect(gaps).toMatchObject([
      { code: 'not-enabled', action: 'oss:ListBuckets', ask: { code: 'ask-kind' } },
      // Nothing shows that what was charged for in it is gone.
      { code: 'unseen', ask: { code: 'ask-charged', args: { examples: 'restored-archive' } } },
    ]);
  });

  it('leaves out what the index still shows of things that their product lists no more', async () => {
    const disk = { type: 'ACS::ECS::Disk', region: 'cn-hangzhou' };
    const before = (await open.state(PROVIDER, 'clean'))['otherResources'] as readonly object[];
    const stale = { ...before[0], ...disk, id: 'd-released', name: 'd-released' };
    const elsewhere = { ...stale, id: 'd-elsewhere', region: 'cn-unsearched-1' };
    await open.patch(PROVIDER, 'clean', { otherResources: [...before, stale, elsewhere] });
    const { gaps } = find((await check('clean')).outcomes, 'pay-as-you-go');
    expect(gaps).toMatchObject([{ code: 'unseen', ask: { args: { examples: 'd-elsewhere' } } }]);
  });
});

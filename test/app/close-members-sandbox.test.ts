import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeMembers } from '../../src/app/close-members.js';
import { openScenario } from '../helpers/check-scenario.js';
import { hastyClock } from '../helpers/fake-clock.js';
import { FREE_LOCKS, INSPECTOR, memoryClosures, type MemoryClosures } from '../helpers/fake-closure.js';
import { openSandbox, type ControlledSandbox } from '../helpers/sandbox-control.js';

let open: ControlledSandbox;
beforeEach(async () => {
  open = await openSandbox();
});
afterEach(() => open.sandbox.close());

interface Wish {
  readonly provider: string;
  readonly ids?: readonly string[];
  readonly detach?: boolean;
  readonly store?: MemoryClosures;
}

/** Closes members of a real provider's desk, saying yes to everything. @returns how each ended, and what was asked. */
async function close({ provider, ids, detach = false, store = memoryClosures() }: Wish): Promise<{
  readonly ends: Readonly<Record<string, string>>;
  readonly asked: readonly string[];
}> {
  const { session, now } = await openScenario(open.sandbox, {
    ...{ provider, scenario: 'members', timeoutMs: 2_000 },
  });
  const asked: string[] = [];
  const result = await closeMembers({
    ...{ session, title: provider, store, locks: FREE_LOCKS, clock: hastyClock, now, version: '1' },
    ...{ signal: new AbortController().signal, inspector: INSPECTOR, given: new Map(), concurrency: 2 },
    ...{
      detach,
      emit: () => undefined,
      onChecked: () => undefined,
      ...(ids ? { ids } : {}),
    },
    asker: {
      announce: () => undefined,
      answer: (question) => {
        if (question.kind !== 'final' && question.kind !== 'records') asked.push(question.kind);
        return Promise.resolve('expects' in question ? question.expects : 'yes');
      },
    },
  });
  if (result.kind !== 'ended') throw new Error('questions were left open');
  const { results } = result.report;
  return { ends: Object.fromEntries(results.map(({ member, end }) => [member.accountId, end])), asked };
}

const countOf = async (action: string): Promise<number> =>
  (await open.requests()).filter((request) => request.action === action).length;

describe('members at Alibaba Cloud', () => {
  it('end as each of them can', async () => {
    const { ends, asked } = await close({ provider: 'alibaba' });
    expect(ends).toEqual({
      '1188000000000071': 'closed',
      '1188000000000072': 'waiting',
      '1188000000000073': 'blocked',
      '1188000000000074': 'not-deletable',
      '1188000000000075': 'waiting',
    });
    expect(asked).toEqual(['consent', 'consent', 'confirm']);
    expect(await countOf('rd:DeleteAccount')).toBe(2);
  });

  it('are deleted once that is permitted, which is a question of its own', async () => {
    await open.patch('alibaba', 'members', { directory: { memberDeletion: 'Disabled' } });
    const { ends, asked } = await close({ provider: 'alibaba', ids: ['1188000000000071'] });
    expect(ends).toEqual({ '1188000000000071': 'closed' });
    expect(asked).toEqual(['permit', 'confirm']);
  });

  it('are let go where they were invited, and that is not called closed afterwards', async () => {
    const wish = {
      ...{ provider: 'alibaba', ids: ['1188000000000074'], detach: true },
      store: memoryClosures(),
    };
    expect((await close(wish)).ends).toEqual({ '1188000000000074': 'detached' });
    await open.advance(60);
    expect((await close(wish)).ends).toEqual({ '1188000000000074': 'detached' });
    expect(await countOf('rd:RemoveCloudAccount')).toBe(1);
  });
});

it.each([
  ['alibaba', '1188000000000071', 'rd:DeleteAccount'],
  ['tencent', '200000000201', 'organization:DeleteAccount'],
])('a member is closed by one call though the answer was lost: %s', async (provider, id, action) => {
  const wish = { provider, ids: [id], store: memoryClosures() };
  await open.setFaults([{ kind: 'lost-reply', rate: 1, action }]);
  expect((await close(wish)).ends).toEqual({ [id]: 'closed' });
  await open.setFaults([]);
  await open.advance(60);
  expect((await close(wish)).ends).toEqual({ [id]: 'closed' });
  expect(await countOf(action)).toBe(1);
});

describe('members at Tencent Cloud', () => {
  it('end as each of them can', async () => {
    const { ends, asked } = await close({ provider: 'tencent' });
    expect(ends).toEqual({
      '200000000201': 'closed',
      '200000000202': 'blocked',
      '200000000203': 'blocked',
      '100001888888': 'not-deletable',
    });
    expect(asked).toEqual(['confirm']);
  });

  it('are deleted once, whatever is run afterwards', async () => {
    const store = memoryClosures();
    const wish = { provider: 'tencent', ids: ['200000000201'], store };
    expect((await close(wish)).ends).toEqual({ '200000000201': 'closed' });
    expect((await close(wish)).ends).toEqual({ '200000000201': 'closed' });
    expect(await countOf('organization:DeleteAccount')).toBe(1);
  });
});

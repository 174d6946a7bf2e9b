import { describe, expect, it } from 'vitest';
import { createHandSteps, type HandDesk, type Probed } from '../../src/app/hand-steps.js';
import type { PlanEvent } from '../../src/domain/journal.js';
import type { Gap } from '../../src/domain/verdict.js';
import { stepFor } from '../helpers/fake-cloud.js';

interface Scene {
  readonly probes: readonly Probed[];
  readonly stated?: readonly string[];
  readonly answers?: readonly ('done' | 'not-needed' | 'later')[];
  readonly until?: string;
  /** Whether no check tells. */
  readonly byWord?: boolean;
}

const GAP: Gap = { code: 'malformed', action: 'bill:List', needs: [], providerCode: 'NotJson' };
const DENIED: Gap = { code: 'denied', action: 'bill:List', needs: ['bill:Read'] };

async function settle({ probes, stated = [], answers, until, byWord = false }: Scene) {
  const written: PlanEvent[] = [];
  const asked: boolean[] = [];
  const [replies, states] = [[...(answers ?? [])], [...probes]];
  const desk: HandDesk = {
    journal: { append: (event) => Promise.resolve(void written.push(event)) },
    probe: (steps) => {
      const state = states.shift() ?? 'open';
      return Promise.resolve(new Map(steps.map(({ id }) => [id, state])));
    },
    stated: new Map(stated.map((id) => [id, 'done'])),
    ...(answers
      ? {
          ask: (_step, isStillOpen) => {
            asked.push(isStillOpen);
            return Promise.resolve(replies.shift() ?? 'later');
          },
        }
      : {}),
  };
  const step = stepFor('bill', {
    actor: 'you',
    ...(until === undefined ? {} : { until }),
    ...(byWord ? { verifiedBy: [] } : {}),
  });
  const [result] = await createHandSteps(desk).settle([step]);
  return { result, end: result?.end, written, asked, unread: states.length };
}

describe('createHandSteps', () => {
  it('asks nothing about what the check finds cleared', async () => {
    const { end, asked, written } = await settle({ probes: ['cleared'], answers: [] });
    expect({ end, asked }).toEqual({ end: 'done', asked: [] });
    expect(written).toEqual([{ type: 'done', step: 'remove:bill' }]);
  });

  it('lets the check confirm what the user calls done', async () => {
    expect((await settle({ probes: ['open', 'cleared'], answers: ['done'] })).end).toBe('done');
  });

  it('asks again while the check still finds it', async () => {
    const { end, asked } = await settle({ probes: ['open', 'open', 'cleared'], answers: ['done', 'done'] });
    expect({ end, asked }).toEqual({ end: 'done', asked: [false, true] });
  });

  it('takes the user’s word where no check tells', async () => {
    const { end, written, unread } = await settle({ probes: ['open'], answers: ['done'], byWord: true });
    expect({ end, unread }).toEqual({ end: 'stated', unread: 1 });
    expect(written).toEqual([{ type: 'stated', step: 'remove:bill' }]);
    expect((await settle({ probes: [], answers: ['later'], byWord: true })).end).toBe('waiting');
  });

  it('waits, with the reason, when the check fails after the user’s word', async () => {
    const { result, written, asked } = await settle({ probes: ['open', GAP], answers: ['done', 'done'] });
    expect(result).toMatchObject({ end: 'waiting', code: 'NotJson' });
    expect({ written, asked }).toEqual({ written: [], asked: [false] });
  });

  it('says what the check would need', async () => {
    const { result } = await settle({ probes: [DENIED] });
    expect(result).toMatchObject({ end: 'waiting', code: 'denied', needs: ['bill:Read'] });
  });

  it('waits when the user says later', async () => {
    const { end, written } = await settle({ probes: ['open'], answers: ['later'] });
    expect({ end, written }).toEqual({ end: 'waiting', written: [] });
  });

  it('waits without asking where asking is not allowed', async () => {
    expect((await settle({ probes: ['open'] })).end).toBe('waiting');
  });

  it('takes a statement beforehand only where no check tells', async () => {
    const stated = ['remove:bill'];
    expect((await settle({ probes: [], stated, byWord: true })).end).toBe('stated');
    for (const state of ['open', GAP] as const) {
      const { end, written } = await settle({ probes: [state], stated });
      expect({ end, written }).toEqual({ end: 'waiting', written: [] });
    }
  });

  it('writes down that nobody needs it', async () => {
    const { result, written } = await settle({ probes: [], answers: ['not-needed'], byWord: true });
    expect(result).toMatchObject({ end: 'stated', notNeeded: true });
    expect(written).toEqual([{ type: 'stated', step: 'remove:bill', answer: 'not-needed' }]);
  });

  it('does not ask about what ends by itself on a day', async () => {
    const { end, asked } = await settle({ probes: ['open'], answers: ['done'], until: '2027-01-01' });
    expect({ end, asked }).toEqual({ end: 'waiting', asked: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { createHandSteps, type HandDesk, type Probed } from '../../src/app/hand-steps.js';
import type { PlanEvent } from '../../src/domain/journal.js';
import { stepFor } from '../helpers/fake-cloud.js';

interface Scene {
  readonly probes: readonly Probed[];
  readonly stated?: readonly string[];
  readonly answers?: readonly boolean[];
  readonly until?: string;
}

async function settle({ probes, stated = [], answers, until }: Scene) {
  const written: PlanEvent[] = [];
  const asked: boolean[] = [];
  const [replies, states] = [[...(answers ?? [])], [...probes]];
  const desk: HandDesk = {
    journal: { append: (event) => Promise.resolve(void written.push(event)) },
    probe: (steps) => {
      const state = states.shift() ?? 'open';
      return Promise.resolve(new Map(steps.map(({ id }) => [id, state])));
    },
    stated: new Set(stated),
    ...(answers
      ? {
          ask: (_step, isStillOpen) => {
            asked.push(isStillOpen);
            return Promise.resolve(replies.shift() ?? false);
          },
        }
      : {}),
  };
  const step = stepFor('bill', { actor: 'you', ...(until === undefined ? {} : { until }) });
  const [result] = await createHandSteps(desk).settle([step]);
  return { end: result?.end, written, asked };
}

describe('createHandSteps', () => {
  it('asks nothing about what the check finds cleared', async () => {
    const { end, asked, written } = await settle({ probes: ['cleared'], answers: [] });
    expect({ end, asked }).toEqual({ end: 'done', asked: [] });
    expect(written).toEqual([{ type: 'done', step: 'remove:bill' }]);
  });

  it('lets the check confirm what the user calls done', async () => {
    expect((await settle({ probes: ['open', 'cleared'], answers: [true] })).end).toBe('done');
  });

  it('asks again while the check still finds it', async () => {
    const { end, asked } = await settle({ probes: ['open', 'open', 'cleared'], answers: [true, true] });
    expect({ end, asked }).toEqual({ end: 'done', asked: [false, true] });
  });

  it('takes the user’s word where the check cannot tell', async () => {
    expect((await settle({ probes: ['unknown', 'unknown'], answers: [true] })).end).toBe('stated');
  });

  it('waits when the user says later', async () => {
    const { end, written } = await settle({ probes: ['open'], answers: [false] });
    expect({ end, written }).toEqual({ end: 'waiting', written: [] });
  });

  it('waits without asking where asking is not allowed', async () => {
    expect((await settle({ probes: ['open'] })).end).toBe('waiting');
  });

  it('takes a statement beforehand only where the check cannot tell', async () => {
    const stated = ['remove:bill'];
    expect((await settle({ probes: ['unknown'], stated })).end).toBe('stated');
    expect((await settle({ probes: ['open'], stated })).end).toBe('waiting');
  });

  it('does not ask about what ends by itself on a day', async () => {
    const { end, asked } = await settle({ probes: ['open'], answers: [true], until: '2027-01-01' });
    expect({ end, asked }).toEqual({ end: 'waiting', asked: [] });
  });
});

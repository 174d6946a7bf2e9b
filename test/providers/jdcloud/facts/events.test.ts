import { describe, expect, it } from 'vitest';
import { readSensitiveEvents } from '../../../../src/providers/jdcloud/facts/events.js';
import { answering, type Asked } from '../answering.js';

const NOW = new Date('2026-11-21T08:00:00Z');

const trail = (...events: object[]) =>
  answering(({ body }: Asked) => {
    const ours = body['lookupAttributes'] === '{"service":"user"}';
    return { result: ours ? { totalNumber: events.length, events } : { totalNumber: 0, events: null } };
  });

describe('readSensitiveEvents', () => {
  it('asks three services for 90 days', async () => {
    const { client, asked } = trail();
    await readSensitiveEvents(client, NOW);
    const bodies = asked().map(({ body }) => body);
    expect(bodies.map((body) => body['lookupAttributes'])).toEqual([
      '{"service":"user"}',
      '{"service":"uc"}',
      '{"service":"iam"}',
    ]);
    expect(Number(bodies[0]?.['endTime']) - Number(bodies[0]?.['startTime'])).toBe(90 * 86_400_000);
  });

  it('knows changes by their names, and leaves out those that failed', async () => {
    const at = NOW.getTime();
    const { client } = trail(
      { eventName: 'login', eventTime: at },
      { eventName: 'resetPassword', eventTime: at - 2000, eventId: 'a' },
      { eventName: 'updateMobile', eventTime: at - 1000, eventId: 'b', errorCode: '' },
      { eventName: 'setPwd', eventTime: at, eventId: 'c', errorCode: 'DENIED' },
    );
    expect((await readSensitiveEvents(client, NOW)).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('reads seconds as well as milliseconds', async () => {
    const seconds = NOW.getTime() / 1000;
    const { client } = trail({ eventName: 'setPhone', eventTime: seconds });
    expect((await readSensitiveEvents(client, NOW))[0]?.at).toEqual(NOW);
  });

  it.each(['2026-11-21', '999999999999999', '100000000'])(
    'does not understand the time %s',
    async (eventTime) => {
      const { client } = trail({ eventName: 'setPhone', eventTime });
      await expect(readSensitiveEvents(client, NOW)).rejects.toMatchObject({ fault: { kind: 'malformed' } });
    },
  );
});

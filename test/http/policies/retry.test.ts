import { describe, expect, it } from 'vitest';
import { ApiError, type Fault, type FaultKind } from '../../../src/domain/errors.js';
import type { AppEvent } from '../../../src/domain/events.js';
import { retry } from '../../../src/http/policies/retry.js';
import { apiCall } from '../../helpers/api-call.js';
import { manualClock } from '../../helpers/fake-clock.js';
import { fixedRandom } from '../../helpers/fake-random.js';

const RESPONSE = { status: 200, headers: {}, body: 'done' };

/** Sends one call whose tries fail as told and then succeed. */
async function sendThrough(
  faults: readonly Partial<Fault>[],
  { effect = 'read', fraction = 0.5 }: { effect?: 'read' | 'mutate'; fraction?: number } = {},
) {
  const clock = manualClock();
  const events: AppEvent[] = [];
  let tries = 0;
  const send = retry({ clock, random: fixedRandom(fraction), emit: (event) => events.push(event) })((
    call,
  ) => {
    const fault = faults[tries++];
    if (!fault) return Promise.resolve(RESPONSE);
    return Promise.reject(
      new ApiError(call.action, { kind: 'unexpected', code: 'Code', message: 'no', ...fault }),
    );
  });
  const result = await send(apiCall({ effect }), new AbortController().signal).catch(
    (error: unknown) => error,
  );
  return { result, tries, waits: clock.waits, events };
}

const times = (count: number, kind: FaultKind): readonly Partial<Fault>[] =>
  Array.from({ length: count }, () => ({ kind }));

describe('retry', () => {
  it('waits with full jitter under a doubling ceiling of eight seconds', async () => {
    const { waits } = await sendThrough(times(8, 'throttled'), { fraction: 0.5 });
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000, 4000]);
  });

  it('may draw no wait at all', async () => {
    const { waits } = await sendThrough(times(3, 'throttled'), { fraction: 0 });
    expect(waits).toEqual([0, 0, 0]);
  });

  it('waits exactly as long as the provider asks', async () => {
    const { waits } = await sendThrough([{ kind: 'throttled', retryAfterMs: 1234 }]);
    expect(waits).toEqual([1234]);
  });

  it('waits no longer than a minute, whatever the provider asks', async () => {
    const { waits } = await sendThrough([{ kind: 'throttled', retryAfterMs: 999_999 }]);
    expect(waits).toEqual([60_000]);
  });

  it('does not wait to correct its clock', async () => {
    const { waits, result } = await sendThrough([{ kind: 'clock' }]);
    expect(waits).toEqual([0]);
    expect(result).toBe(RESPONSE);
  });

  it.each([
    ['read', 'throttled', 13],
    ['read', 'unavailable', 6],
    ['read', 'clock', 2],
    ['read', 'denied', 1],
    ['read', 'credentials', 1],
    ['read', 'refused', 1],
    ['read', 'malformed', 1],
    ['read', 'incomplete', 1],
    ['read', 'unexpected', 1],
    ['mutate', 'throttled', 13],
    ['mutate', 'clock', 2],
    ['mutate', 'unavailable', 1],
    ['mutate', 'conflict', 1],
    ['mutate', 'unexpected', 1],
  ] as const)('tries a call that would %s and stays %s %i times in all', async (effect, kind, most) => {
    const { tries, result } = await sendThrough(times(50, kind), { effect });
    expect(tries).toBe(most);
    expect(result).toMatchObject({ fault: { kind } });
  });

  it('counts each kind of failure by itself', async () => {
    const { tries, result } = await sendThrough([...times(5, 'unavailable'), ...times(12, 'throttled')]);
    expect(tries).toBe(18);
    expect(result).toBe(RESPONSE);
  });

  it('tells of each wait', async () => {
    const { events } = await sendThrough([{ kind: 'throttled', code: 'Slow.Down' }]);
    expect(events).toEqual([{ type: 'retrying', action: 'svc:Read', code: 'Slow.Down', waitMs: 250 }]);
  });

  it('throws a defect on at once', async () => {
    const defect = new TypeError('defect');
    const send = retry({ clock: manualClock(), random: fixedRandom(), emit: () => undefined })(() =>
      Promise.reject(defect),
    );
    await expect(send(apiCall(), new AbortController().signal)).rejects.toBe(defect);
  });

  it('stops waiting when it is aborted', async () => {
    const controller = new AbortController();
    const send = retry({
      clock: manualClock(),
      random: fixedRandom(),
      emit: () => controller.abort(new Error('stop')),
    })((call) => Promise.reject(new ApiError(call.action, { kind: 'throttled', code: 'Slow', message: '' })));
    await expect(send(apiCall(), controller.signal)).rejects.toThrow('stop');
  });
});

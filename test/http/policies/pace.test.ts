import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiCall, Clock } from '../../../src/domain/ports.js';
import { pace } from '../../../src/http/policies/pace.js';
import { apiCall } from '../../helpers/api-call.js';

const RESPONSE = { status: 200, headers: {}, body: '' };
const { signal } = new AbortController();

/** Time that the test moves. */
const clock: Clock = {
  now: () => new Date(),
  sleep: (ms, stop) =>
    new Promise((resolve, reject) => {
      setTimeout(resolve, ms);
      stop?.addEventListener('abort', () => reject(stop.reason as Error));
    }),
};

describe('pace', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Sends calls through one policy and keeps count of those begun. */
  const paced = () => {
    const begun: string[] = [];
    const send = pace(clock)((call) => {
      begun.push(call.action);
      return Promise.resolve(RESPONSE);
    });
    const sendAll = (count: number, call: ApiCall, aborted = signal): readonly Promise<unknown>[] =>
      Array.from({ length: count }, () => send(call, aborted).catch((error: unknown) => error));
    return { begun, sendAll };
  };

  it('begins no more calls in an interval than the provider allows', async () => {
    const { begun, sendAll } = paced();
    void sendAll(5, apiCall({ rate: { limit: 2, intervalMs: 1000 } }));
    await vi.advanceTimersByTimeAsync(999);
    expect(begun).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2);
    expect(begun).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toHaveLength(5);
  });

  it('does not forget the calls before a pause', async () => {
    const { begun, sendAll } = paced();
    const call = apiCall({ rate: { limit: 2, intervalMs: 1000 } });
    void sendAll(2, call);
    await vi.advanceTimersByTimeAsync(990);
    void sendAll(1, call);
    await vi.advanceTimersByTimeAsync(500);
    void sendAll(2, call);
    await vi.advanceTimersByTimeAsync(400);
    expect(begun).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(200);
    expect(begun).toHaveLength(5);
  });

  it('holds one action back without holding back another', async () => {
    const { begun, sendAll } = paced();
    const rate = { limit: 1, intervalMs: 1000 };
    void sendAll(3, apiCall({ action: 'svc:Slow', rate }));
    void sendAll(1, apiCall({ action: 'svc:Other', rate }));
    await vi.advanceTimersByTimeAsync(10);
    expect(begun).toEqual(['svc:Slow', 'svc:Other']);
  });

  it('keeps the rates of two providers apart', async () => {
    const { begun, sendAll } = paced();
    const rate = { limit: 1, intervalMs: 1000 };
    void sendAll(1, apiCall({ provider: 'one', rate }));
    void sendAll(1, apiCall({ provider: 'two', rate }));
    await vi.advanceTimersByTimeAsync(10);
    expect(begun).toHaveLength(2);
  });

  it('never begins a waiting call that was aborted', async () => {
    const controller = new AbortController();
    const { begun, sendAll } = paced();
    const calls = sendAll(2, apiCall({ rate: { limit: 1, intervalMs: 1000 } }), controller.signal);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error('stop'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await calls[1]).toMatchObject({ message: 'stop' });
    expect(begun).toHaveLength(1);
  });
});

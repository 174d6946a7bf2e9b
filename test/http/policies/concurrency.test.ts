import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { limitConcurrency } from '../../../src/http/policies/concurrency.js';
import { apiCall } from '../../helpers/api-call.js';

const RESPONSE = { status: 200, headers: {}, body: '' };
const { signal } = new AbortController();

/** A send that waits to be let go, and counts. */
function heldSend() {
  const held: (() => void)[] = [];
  return {
    begun: () => held.length,
    release: () => held.forEach((go) => go()),
    next: () => new Promise<typeof RESPONSE>((resolve) => held.push(() => resolve(RESPONSE))),
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('limitConcurrency', () => {
  it('has no more requests under way than allowed, of all actions together', async () => {
    const { begun, release, next } = heldSend();
    const send = limitConcurrency(3)(next);
    const calls = Array.from({ length: 5 }, (_, index) => send(apiCall({ action: `svc:A${index}` }), signal));
    await settled();
    expect(begun()).toBe(3);
    release();
    await settled();
    expect(begun()).toBe(5);
    release();
    expect(await Promise.all(calls)).toHaveLength(5);
  });

  it('frees the place of a request that failed', async () => {
    const send = limitConcurrency(1)(() => Promise.reject(new Error('failed')));
    await expect(send(apiCall(), signal)).rejects.toThrow('failed');
    await expect(send(apiCall(), signal)).rejects.toThrow('failed');
  });

  it('leaves nothing that listens to the signal behind', async () => {
    const { signal } = new AbortController();
    const send = limitConcurrency(2)(() => Promise.resolve(RESPONSE));
    for (let tries = 0; tries < 3; tries += 1) await send(apiCall(), signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('passes an abort on to a request that is under way', async () => {
    const interruption = new AbortController();
    const send = limitConcurrency(1)(
      (_call, own) =>
        new Promise((_resolve, reject) => own.addEventListener('abort', () => reject(own.reason as Error))),
    );
    const call = send(apiCall(), interruption.signal);
    interruption.abort(new Error('interrupted'));
    await expect(call).rejects.toThrow('interrupted');
  });
});

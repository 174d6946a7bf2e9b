import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { stagger } from '../../../src/http/policies/stagger.js';
import { apiCall } from '../../helpers/api-call.js';

const RESPONSE = { status: 200, headers: {}, body: '' };

/** A send that remembers what it began. */
function staggered() {
  const begun: string[] = [];
  const send = stagger()((call) => {
    begun.push(call.action);
    return Promise.resolve(RESPONSE);
  });
  return { begun, send };
}

describe('stagger', () => {
  it('begins one call a turn of the event loop, in their order', async () => {
    const { begun, send } = staggered();
    const { signal } = new AbortController();
    const calls = ['svc:A', 'svc:B', 'svc:C'].map((action) => send(apiCall({ action }), signal));
    expect(begun).toEqual([]);
    const turns: number[] = [];
    while (begun.length < calls.length) {
      await setImmediate();
      turns.push(begun.length);
    }
    expect(begun).toEqual(['svc:A', 'svc:B', 'svc:C']);
    expect(turns.every((now, index) => now - (turns[index - 1] ?? 0) <= 1)).toBe(true);
    expect(await Promise.all(calls)).toEqual([RESPONSE, RESPONSE, RESPONSE]);
  });

  it('does not begin a call that was interrupted meanwhile, and goes on with the others', async () => {
    const { begun, send } = staggered();
    const interruption = new AbortController();
    const stopped = send(apiCall({ action: 'svc:A' }), interruption.signal);
    const other = send(apiCall({ action: 'svc:B' }), new AbortController().signal);
    interruption.abort(new Error('stop'));
    await expect(stopped).rejects.toThrow('stop');
    await other;
    expect(begun).toEqual(['svc:B']);
  });
});

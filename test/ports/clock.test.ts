import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/ports/clock.js';

describe('the clock of this machine', () => {
  it('stops a sleep that is aborted, with the reason behind it', async () => {
    const controller = new AbortController();
    const sleep = systemClock.sleep(3_600_000, controller.signal);
    controller.abort(new Error('stop'));
    await expect(sleep).rejects.toMatchObject({ name: 'AbortError', cause: { message: 'stop' } });
  });

  it('wakes by itself', async () => {
    await expect(systemClock.sleep(1)).resolves.toBeUndefined();
  });
});

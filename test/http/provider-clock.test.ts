import { describe, expect, it } from 'vitest';
import type { AppEvent } from '../../src/domain/events.js';
import { createProviderClock } from '../../src/http/provider-clock.js';
import { manualClock } from '../helpers/fake-clock.js';

function observed() {
  const clock = manualClock('2026-11-21T00:00:00Z');
  const events: AppEvent[] = [];
  const providerClock = createProviderClock(clock, (event) => events.push(event));
  return { clock, events, providerClock, now: () => providerClock.now().toISOString() };
}

describe('the clock of the provider', () => {
  it('is this machine’s before the first answer', () => {
    expect(observed().now()).toBe('2026-11-21T00:00:00.000Z');
  });

  it('follows an answer from the future, and goes on from there', () => {
    const { clock, providerClock, now } = observed();
    providerClock.observe('Sat, 21 Nov 2026 00:20:00 GMT', 0);
    clock.advance(5_000);
    expect(now()).toBe('2026-11-21T00:20:05.000Z');
  });

  it('reckons with half the round trip', () => {
    const { providerClock, now } = observed();
    providerClock.observe('Sat, 21 Nov 2026 01:00:00 GMT', 4_000);
    expect(now()).toBe('2026-11-21T01:00:02.000Z');
  });

  it('takes less than two seconds for noise', () => {
    const { providerClock, now } = observed();
    providerClock.observe('Sat, 21 Nov 2026 00:00:01 GMT', 0);
    expect(now()).toBe('2026-11-21T00:00:00.000Z');
  });

  it('says once that it differs by more than a minute', () => {
    const { events, providerClock } = observed();
    providerClock.observe('Fri, 20 Nov 2026 23:40:00 GMT', 0);
    providerClock.observe('Fri, 20 Nov 2026 23:40:00 GMT', 0);
    expect(events).toEqual([{ type: 'clock-skewed', seconds: -1200 }]);
  });

  it('says nothing of half a minute', () => {
    const { events, providerClock } = observed();
    providerClock.observe('Sat, 21 Nov 2026 00:00:30 GMT', 0);
    expect(events).toEqual([]);
  });

  it('goes by the middle of several answers', () => {
    const { providerClock, now } = observed();
    for (const time of ['01:00:00', '00:10:00', '00:11:00'])
      providerClock.observe(`Sat, 21 Nov 2026 ${time} GMT`, 0);
    expect(now()).toBe('2026-11-21T00:11:00.000Z');
  });

  it('never moves by more than a day', () => {
    const { events, providerClock, now } = observed();
    providerClock.observe('Mon, 16 Nov 2026 00:00:00 GMT', 0);
    providerClock.observe('Sun, 22 Nov 2026 00:00:05 GMT', 0);
    expect(now()).toBe('2026-11-21T00:00:00.000Z');
    expect(events).toEqual([]);
  });

  it.each([undefined, '', 'yesterday'])('keeps its time when the answer says %j', (header) => {
    const { providerClock, now } = observed();
    providerClock.observe('Sat, 21 Nov 2026 01:00:00 GMT', 0);
    providerClock.observe(header, 0);
    expect(now()).toBe('2026-11-21T01:00:00.000Z');
  });

  it.each(['Sat, 13 Sep 275760 00:00:00 GMT', 'Mon, 01 Jan 1900 00:00:00 GMT'])(
    'believes no answer that dates itself %s',
    (date) => {
      const { providerClock, now } = observed();
      providerClock.observe(date, 0);
      expect(now()).toBe('2026-11-21T00:00:00.000Z');
    },
  );
});

import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/domain/errors.js';
import type { AppEvent } from '../../src/domain/events.js';
import type { ApiCall, HttpResponse } from '../../src/domain/ports.js';
import { createHttp } from '../../src/http/pipeline.js';
import { apiCall, PARAMETER_CANARY, SIGNATURE_CANARY } from '../helpers/api-call.js';
import { manualClock } from '../helpers/fake-clock.js';
import { fixedRandom } from '../helpers/fake-random.js';
import { say, serve, type Answer } from '../helpers/loopback-server.js';

interface Sent {
  readonly result: unknown;
  readonly received: Awaited<ReturnType<typeof serve>>['received'];
  readonly events: readonly AppEvent[];
  readonly trace: readonly string[];
  readonly waits: readonly number[];
}

/** Sends calls one after the other to a server that answers as told. */
async function send(
  answer: Answer,
  calls: readonly Partial<ApiCall>[] = [{}],
  timeoutMs = 5_000,
): Promise<Sent> {
  const { origin, received } = await serve(answer);
  const clock = manualClock('2026-11-21T00:00:00Z');
  const events: AppEvent[] = [];
  const trace: string[] = [];
  const http = createHttp({
    clock,
    random: fixedRandom(),
    concurrency: 4,
    timeoutMs,
    paced: false,
    endpoint: origin,
    emit: (event) => events.push(event),
    trace: (line) => trace.push(line),
  });
  let result: unknown;
  for (const changes of calls) {
    const call = http.send(apiCall(changes), new AbortController().signal);
    result = await call.catch((error: unknown) => error);
  }
  return { result, received, events, trace, waits: clock.waits };
}

/** Misbehaves once, then answers. */
const onceThenOk =
  (first: Answer): Answer =>
  (response, request, n) => {
    if (n === 1) first(response, request, n);
    else say(response, 200, 'done');
  };

const FAILURES: Readonly<Record<string, Answer>> = {
  'a reset connection': (response) => response.destroy(),
  'no answer in time': () => undefined,
  'status 500': (response) => say(response, 500),
  'an answer cut short': (response) => {
    response.writeHead(200, { 'content-length': '99' });
    response.write('{', () => response.destroy());
  },
};

describe('the endpoint that stands in', () => {
  it('gets path, query and Host header of the real service unchanged', async () => {
    const { received } = await send((response) => say(response, 200));
    expect(received[0]?.url).toBe(`/v1/a%2Fb?Name=${PARAMETER_CANARY}&Empty=&Zh=%E9%98%BF`);
    expect(received[0]?.headers.host).toBe('api.cloud.example');
  });

  it('keeps a Host header that was signed', async () => {
    const sign: ApiCall['sign'] = () => ({
      method: 'GET',
      url: 'https://api.cloud.example/',
      headers: { host: 'signed.example' },
    });
    const { received } = await send((response) => say(response, 200), [{ sign }]);
    expect(received[0]?.headers.host).toBe('signed.example');
  });
});

describe('a repeated try', () => {
  it.each(Object.entries(FAILURES))('is made of a read after %s', async (_name, failure) => {
    const { result, received } = await send(onceThenOk(failure), [{}], 200);
    expect((result as HttpResponse).body).toBe('done');
    expect(received).toHaveLength(2);
  });

  it.each(Object.entries(FAILURES))('is not made of a mutation after %s', async (_name, failure) => {
    const { result, received } = await send(onceThenOk(failure), [{ effect: 'mutate' }], 200);
    expect(result).toBeInstanceOf(ApiError);
    expect(received).toHaveLength(1);
  });

  it('is made of a mutation that was throttled', async () => {
    const { result, received } = await send(
      onceThenOk((response) => say(response, 429)),
      [{ effect: 'mutate' }],
    );
    expect((result as HttpResponse).body).toBe('done');
    expect(received).toHaveLength(2);
  });

  it('is signed anew, with a later date and a nonce of its own', async () => {
    const { received } = await send(onceThenOk((response) => say(response, 429)));
    const [first, second] = received.map(({ headers }) => headers);
    expect(first?.['x-date']).toBe('2026-11-21T00:00:00.000Z');
    expect(second?.['x-date']).toBe('2026-11-21T00:00:00.250Z');
    expect(second?.['x-nonce']).not.toBe(first?.['x-nonce']);
  });

  it('waits as long as the answer asks', async () => {
    const { waits } = await send(onceThenOk((response) => say(response, 429, '', { 'x-wait': '700' })));
    expect(waits).toEqual([700]);
  });
});

describe('a provider whose clock is twenty minutes ahead', () => {
  /** Refuses dates that are more than fifteen minutes off, as providers do. */
  const ahead: Answer = (response, { headers }) => {
    const late = Date.parse('2026-11-21T00:20:00Z') - Date.parse(String(headers['x-date'])) > 15 * 60_000;
    say(response, late ? 401 : 200, 'done', { date: 'Sat, 21 Nov 2026 00:20:00 GMT' });
  };

  it('is followed, so that the second try is taken', async () => {
    const { result, received } = await send(ahead);
    expect((result as HttpResponse).body).toBe('done');
    expect(received.map(({ headers }) => headers['x-date'])).toEqual([
      '2026-11-21T00:00:00.000Z',
      '2026-11-21T00:20:00.000Z',
    ]);
  });

  it('is told of once, and found out once', async () => {
    const { events, received } = await send(ahead, [{}, {}, { effect: 'mutate' }]);
    expect(events.filter(({ type }) => type === 'clock-skewed')).toEqual([
      { type: 'clock-skewed', seconds: 1200 },
    ]);
    expect(received).toHaveLength(4);
  });

  it('is followed by a mutation too: it was refused, so nothing was done', async () => {
    const { result, received } = await send(ahead, [{ effect: 'mutate' }]);
    expect((result as HttpResponse).body).toBe('done');
    expect(received).toHaveLength(2);
  });
});

describe('the trace', () => {
  it('names action, host, parameters and outcome', async () => {
    const { trace } = await send(onceThenOk((response) => say(response, 429)));
    expect(trace).toEqual([
      '-> svc:Read POST api.cloud.example ?Name Empty Zh body 26 B',
      '<- svc:Read 429 0 ms 0 B Status.429',
      '-> svc:Read POST api.cloud.example ?Name Empty Zh body 26 B',
      '<- svc:Read 200 0 ms 4 B',
    ]);
  });

  it('names a connection that failed', async () => {
    const { trace } = await send((response) => response.destroy(), [{ effect: 'mutate' }]);
    expect(trace.at(-1)).toBe('<- svc:Read ECONNRESET');
  });

  it.each([200, 403, 429, 500])('gives away neither parameters nor headers at status %i', async (status) => {
    const { trace } = await send((response) => say(response, status), [{ effect: 'mutate' }]);
    expect(trace.length).toBeGreaterThan(1);
    expect(trace.join('\n')).not.toContain(PARAMETER_CANARY);
    expect(trace.join('\n')).not.toContain(SIGNATURE_CANARY);
  });
});

describe('what is thrown', () => {
  it.each(Object.entries(FAILURES))('holds nothing of the request after %s', async (_name, failure) => {
    const { result } = await send(failure, [{ effect: 'mutate' }], 200);
    const printed = inspect(result, { depth: Infinity, showHidden: true });
    expect(printed).toContain('svc:Read');
    expect(printed).not.toContain(PARAMETER_CANARY);
    expect(printed).not.toContain(SIGNATURE_CANARY);
  });

  it('names the permissions that the call needs', async () => {
    const { result } = await send((response) => say(response, 403));
    expect(result).toMatchObject({ action: 'svc:Read', needs: ['svc:Read'], fault: { kind: 'denied' } });
  });
});

describe('concurrency', () => {
  it('keeps the requests at the server within the number, and uses it', async () => {
    let held: ServerResponse[] = [];
    const sizes: number[] = [];
    const { origin } = await serve((response) => {
      held.push(response);
      sizes.push(held.length);
      if (held.length < 2) return;
      held.forEach((waiting) => say(waiting, 200));
      held = [];
    });
    const http = createHttp({
      clock: manualClock(),
      random: fixedRandom(),
      concurrency: 2,
      timeoutMs: 5_000,
      paced: false,
      endpoint: origin,
      emit: () => undefined,
    });
    const calls = Array.from({ length: 8 }, () => http.send(apiCall(), new AbortController().signal));
    await Promise.all(calls);
    expect(sizes).toEqual([1, 2, 1, 2, 1, 2, 1, 2]);
  });
});

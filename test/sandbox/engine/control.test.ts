import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  startEngine,
  type RunningSandbox,
  type SandboxOptions,
} from '../../../src/sandbox/engine/sandbox.js';
import { send } from '../alibaba/ask.js';
import { toy } from './toy.js';

const NOW = Date.parse('2026-11-21T08:00:00Z');

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await start();
});
afterEach(() => sandbox.close());

function start(options: SandboxOptions = {}): Promise<RunningSandbox> {
  return startEngine([toy], { now: () => NOW, ...options });
}

async function call(
  path: string,
  headers: Record<string, string> = { 'x-key': 'toy-key' },
): Promise<unknown> {
  return (await fetch(sandbox.url + path, { headers })).json();
}

async function control(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; json: unknown }> {
  const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const answer = await fetch(`${sandbox.url}/_sandbox/${path}`, init);
  return { status: answer.status, json: await answer.json() };
}

describe('clock', () => {
  test('begins with its source and moves on command', async () => {
    expect((await control('GET', 'clock')).json).toEqual({
      now: '2026-11-21T08:00:00.000Z',
      advancedSeconds: 0,
    });
    await control('POST', 'clock', { advanceSeconds: 90 });
    expect((await control('POST', 'clock', { advanceSeconds: 0.5 })).json).toEqual({
      now: '2026-11-21T08:01:30.500Z',
      advancedSeconds: 90.5,
    });
  });

  test('stamps every answer', async () => {
    await control('POST', 'clock', { advanceSeconds: 86_400 });
    const { headers } = await fetch(`${sandbox.url}/toy/Count`, { headers: { 'x-key': 'toy-key' } });
    expect(headers.get('date')).toBe('Sun, 22 Nov 2026 08:00:00 GMT');
  });

  test.each([{}, { advanceSeconds: '5' }, { advanceSeconds: 1e12 }, { advanceSeconds: null }])(
    'refuses %j',
    async (body) => expect((await control('POST', 'clock', body)).status).toBe(400),
  );
});

describe('state', () => {
  test('shows every account', async () => {
    const { json } = await control('GET', 'state');
    expect(json).toMatchObject({
      accounts: [{ scenario: 'first' }, { scenario: 'second', entities: { rows: [] } }],
    });
  });

  test('a patch merges objects and replaces lists', async () => {
    const entities = { counter: { value: 41 }, rows: ['z'] };
    await control('PATCH', 'state', { provider: 'toy', scenario: 'first', entities });
    expect(await call('/toy/Count')).toMatchObject({ Data: { Count: 42 } });
    expect(await call('/toy/List')).toMatchObject({ Rows: ['z'] });
  });

  test.each([
    [{ provider: 'toy', scenario: 'none', entities: {} }, 'there is no account toy:none'],
    [{ provider: 'toy', scenario: 'first', entities: { rows: {} } }, 'rows must be list'],
    [{ provider: 'toy', scenario: 'first', entities: { novel: 1 } }, 'novel is unknown'],
    [{ provider: 'toy', scenario: 'first', entities: 'x' }, 'entities must be an object'],
    [{ scenario: 'first', entities: {} }, 'provider must be a text'],
    [[], 'the body must be a JSON object'],
  ])('refuses %j', async (body, message) => {
    const { status, json } = await control('PATCH', 'state', body);
    expect([status, (json as { message: string }).message]).toEqual([400, expect.stringContaining(message)]);
    expect(await call('/toy/List')).toMatchObject({ Rows: ['a', 'b'] });
  });
});

describe('requests', () => {
  test('are logged with what is known of them', async () => {
    await call('/toy/List?Page=2');
    await call('/toy/Count', { 'x-key': 'stranger' });
    const { json } = await control('GET', 'requests');
    expect(json).toEqual({
      requests: [
        {
          n: 1,
          at: '2026-11-21T08:00:00.000Z',
          provider: 'toy',
          scenario: 'first',
          action: 'toy:List',
          status: 200,
          fault: null,
          parameters: { Page: '2' },
        },
        expect.objectContaining({ n: 2, scenario: null, status: 403 }),
      ],
    });
  });

  test('are logged without secrets', async () => {
    await call('/toy/List?Password=p1&SecurityToken=p2&Signature=p3&SecretKey=p4&NextToken=seen');
    const log = JSON.stringify((await control('GET', 'requests')).json);
    expect(log).not.toMatch(/p1|p2|p3|p4|toy-secret/);
    expect(log).toContain('seen');
  });

  test('can be forgotten', async () => {
    await call('/toy/List');
    await control('DELETE', 'requests');
    expect((await control('GET', 'requests')).json).toEqual({ requests: [] });
  });
});

describe('reset', () => {
  test('puts everything back', async () => {
    await call('/toy/Count');
    await control('POST', 'clock', { advanceSeconds: 10 });
    await control('PUT', 'faults', { faults: [{ kind: 'http500', rate: 1 }] });
    await control('POST', 'reset');
    expect(await call('/toy/Count')).toEqual({ Code: 'OK', Data: { Count: 1, Now: NOW } });
    expect((await control('GET', 'requests')).json).toMatchObject({ requests: [{ n: 1 }] });
  });
});

describe('strangers', () => {
  const path = '/_sandbox/clock';

  test('a web page is refused', async () => {
    const { status } = await send(sandbox.url + path, 'GET', { origin: 'http://127.0.0.1:8080' });
    expect(status).toBe(403);
  });

  test('a host that is not loopback is refused', async () => {
    expect((await send(sandbox.url + path, 'GET', { host: 'rebound.example.com' })).status).toBe(403);
    expect((await send(sandbox.url + path, 'GET', { host: 'localhost:1' })).status).toBe(200);
  });

  test('unknown routes and bad JSON are answered loudly', async () => {
    expect((await control('GET', 'nothing')).status).toBe(404);
    expect((await control('DELETE', 'clock')).status).toBe(404);
    expect((await fetch(sandbox.url + path, { method: 'POST', body: '{' })).status).toBe(400);
    expect(await (await fetch(`${sandbox.url}/elsewhere`)).json()).toMatchObject({
      error: 'unknown-request',
    });
    expect((await control('GET', 'requests')).json).toMatchObject({
      requests: [{ provider: null, action: 'GET /elsewhere', status: 404 }],
    });
  });
});

describe('limits', () => {
  test('a body that is too large is refused', async () => {
    const body = 'x'.repeat(1024 * 1024 + 1);
    expect((await fetch(`${sandbox.url}/toy/Count`, { method: 'POST', body })).status).toBe(413);
  });

  test('a defect is answered as one', async () => {
    expect(await call('/toy/Throw')).toMatchObject({ error: 'sandbox-defect' });
  });

  test('a mark is taken once, until it is old', async () => {
    expect(await call('/toy/Once')).toEqual({ Fresh: true });
    expect(await call('/toy/Once')).toEqual({ Fresh: false });
    await control('POST', 'clock', { advanceSeconds: 61 });
    expect(await call('/toy/Once')).toEqual({ Fresh: true });
  });
});

describe('closure', () => {
  const first = { provider: 'toy', scenario: 'first' };

  test('happens to the account that is named, at the time of the sandbox', async () => {
    await control('POST', 'clock', { advanceSeconds: 60 });
    expect((await control('POST', 'closure', { ...first, do: 'late-bill' })).json).toEqual({ ok: true });
    expect(await call('/toy/List')).toMatchObject({ Rows: ['a', 'b', `late-bill at ${NOW + 60_000}`] });
  });

  test('does not happen where the provider says that it cannot', async () => {
    await control('POST', 'closure', { ...first, do: 'file' });
    const { status, json } = await control('POST', 'closure', { ...first, do: 'file' });
    expect([status, json]).toEqual([400, { error: 'bad-input', message: 'it is closed already' }]);
  });

  test.each([
    [{ ...first, do: 'undo' }, 'do must be one of file, reject, late-bill'],
    [{ do: 'file' }, 'provider must be a text'],
    [{ ...first, scenario: 'third', do: 'file' }, 'there is no account toy:third'],
  ])('refuses %j', async (body, message) => {
    expect(await control('POST', 'closure', body)).toMatchObject({ status: 400, json: { message } });
  });
});

describe('snapshot', () => {
  test('carries state and clock into the next run', async () => {
    await call('/toy/Count');
    await control('POST', 'clock', { advanceSeconds: 3600 });
    const snapshot: unknown = JSON.parse(JSON.stringify(sandbox.snapshot()));
    await sandbox.close();
    sandbox = await start({ snapshot, now: () => NOW + 1000 });
    expect(await call('/toy/Count')).toEqual({ Code: 'OK', Data: { Count: 2, Now: NOW + 3_601_000 } });
    expect((await control('GET', 'state')).json).toMatchObject({
      accounts: [{ entities: { seededAt: NOW } }, { entities: { seededAt: NOW } }],
    });
  });

  const good = { format: 'acctclose-sandbox', version: 1, startedAt: NOW, advancedMs: 0, accounts: [] };
  const first = {
    provider: 'toy',
    scenario: 'first',
    entities: { counter: { value: 1 }, rows: [], seededAt: 1 },
  };

  test.each([
    ['text', 'this is not a sandbox snapshot'],
    [{ version: 1 }, 'this is not a sandbox snapshot'],
    [{ ...good, version: 2 }, 'version 2'],
    [{ ...good, startedAt: 'now' }, 'damaged'],
    [{ ...good, accounts: [{ provider: 'toy' }] }, 'damaged'],
    [{ ...good, accounts: [{ ...first, scenario: 'third' }] }, 'there is no account toy:third'],
    [{ ...good, accounts: [{ ...first, provider: 'other' }] }, 'there is no account other:first'],
    [
      { ...good, accounts: [first, { ...first, scenario: 'second', entities: { rows: [] } }] },
      'counter is missing',
    ],
  ])('refuses %j', async (snapshot, message) => {
    await expect(start({ snapshot })).rejects.toThrow(message);
  });
});

test('closing does not wait for requests that hang', async () => {
  await control('PUT', 'faults', { faults: [{ kind: 'slow', rate: 1 }] });
  const hanging = expect(call('/toy/Count')).rejects.toThrow();
  await sandbox.close();
  await hanging;
  sandbox = await start();
});

test('a taken port is an error', async () => {
  await expect(start({ port: Number(new URL(sandbox.url).port) })).rejects.toThrow('EADDRINUSE');
});

import { afterEach, describe, expect, test } from 'vitest';
import { createFaults, parseFault, type FaultRule } from '../../../src/sandbox/engine/faults.js';
import { mangle } from '../../../src/sandbox/engine/mangle.js';
import { startEngine, type RunningSandbox } from '../../../src/sandbox/engine/sandbox.js';
import { send } from '../alibaba/ask.js';
import { toy } from './toy.js';

let sandbox: RunningSandbox | undefined;
afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});

async function startWith(...faults: FaultRule[]): Promise<void> {
  sandbox = await startEngine([toy], { faults });
}

function ask(action = 'Count'): ReturnType<typeof send> {
  return send(`${sandbox!.url}/toy/${action}`, 'GET', { 'x-key': 'toy-key' });
}

async function countAfter(): Promise<unknown> {
  await fetch(`${sandbox!.url}/_sandbox/faults`, { method: 'DELETE' });
  return (JSON.parse((await ask()).text) as { Data: { Count: number } }).Data.Count;
}

describe('a fault that hits before anything is done', () => {
  test.each([
    ['throttle', 429],
    ['http500', 500],
    ['http503', 503],
  ] as const)('%s answers in the words of the provider', async (kind, status) => {
    await startWith({ kind, rate: 1 });
    expect(await ask()).toMatchObject({ status, text: `{"Code":"${kind}"}` });
    expect(await countAfter()).toBe(1);
  });

  test('reset breaks the connection', async () => {
    await startWith({ kind: 'reset', rate: 1 });
    await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await countAfter()).toBe(1);
  });
});

describe('a fault that hits afterwards', () => {
  test('lost-reply acts and breaks the connection', async () => {
    await startWith({ kind: 'lost-reply', rate: 1 });
    await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await countAfter()).toBe(2);
  });

  test('truncate promises the whole and sends half', async () => {
    await startWith({ kind: 'truncate', rate: 1 });
    await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET', message: 'aborted' });
    expect(await countAfter()).toBe(2);
  });

  test('malformed spoils a good answer, and empties a refusal', async () => {
    await startWith({ kind: 'malformed', rate: 1 });
    expect((await ask()).text).toBe('{"Code":"OK","Data":"wrong"}');
    expect((await send(`${sandbox!.url}/toy/Count`, 'GET', {})).text).toBe('[]');
  });

  test('duplicate-page is left to the plugin', async () => {
    await startWith({ kind: 'duplicate-page', rate: 1, action: 'toy:List' });
    expect(JSON.parse((await ask('List')).text)).toMatchObject({ Repeat: true });
  });
});

test('slow keeps the client waiting and does nothing once it has gone', async () => {
  await startWith({ kind: 'slow', rate: 1 });
  const impatient = fetch(`${sandbox!.url}/toy/Count`, {
    headers: { 'x-key': 'toy-key' },
    signal: AbortSignal.timeout(200),
  });
  await expect(impatient).rejects.toThrow();
  expect(await countAfter()).toBe(1);
});

test('the log names the fault, and no status where nothing was answered', async () => {
  await startWith({ kind: 'reset', rate: 1 });
  await expect(ask()).rejects.toThrow();
  const { requests } = (await (await fetch(`${sandbox!.url}/_sandbox/requests`)).json()) as {
    requests: unknown;
  };
  expect(requests).toMatchObject([{ action: 'toy:Count', fault: 'reset', status: null }]);
});

test('a rule of another action or provider does not hit', async () => {
  await startWith(
    { kind: 'http500', rate: 1, action: 'toy:List' },
    { kind: 'http503', rate: 1, provider: 'other' },
  );
  expect((await ask('Count')).status).toBe(200);
  expect((await ask('List')).status).toBe(500);
});

test('rules are replaced while it runs, and bad ones refused', async () => {
  await startWith();
  const put = (body: unknown) =>
    fetch(`${sandbox!.url}/_sandbox/faults`, { method: 'PUT', body: JSON.stringify(body) });
  expect((await put({ faults: [{ kind: 'http500', rate: 1 }] })).status).toBe(200);
  expect((await ask()).status).toBe(500);
  expect((await put({ faults: [{ kind: 'flood', rate: 1 }] })).status).toBe(400);
  expect((await put({ faults: {} })).status).toBe(400);
  expect((await ask()).status).toBe(500);
});

describe('drawing', () => {
  const rule: FaultRule = { kind: 'throttle', rate: 0.3 };
  const draws = (seed: number, action: string): boolean[] => {
    const faults = createFaults(seed, [rule]);
    return Array.from({ length: 200 }, () => faults.draw('p', action) !== undefined);
  };

  test('gives the same faults for the same seed', () => {
    expect(draws(7, 's:A')).toEqual(draws(7, 's:A'));
    expect(draws(7, 's:A')).not.toEqual(draws(8, 's:A'));
  });

  test('hits about as often as the rate says', () => {
    const hits = draws(7, 's:A').filter(Boolean).length;
    expect(hits).toBeGreaterThan(40);
    expect(hits).toBeLessThan(80);
  });

  test('of one action does not move that of another', () => {
    const faults = createFaults(7, [rule]);
    const mixed = Array.from({ length: 200 }, () => {
      faults.draw('p', 's:B');
      return faults.draw('p', 's:A') !== undefined;
    });
    expect(mixed).toEqual(draws(7, 's:A'));
  });
});

describe('parseFault', () => {
  test.each([
    ['throttle=0.2', { kind: 'throttle', rate: 0.2 }],
    ['duplicate-page@bss:QueryBill=1', { kind: 'duplicate-page', rate: 1, action: 'bss:QueryBill' }],
  ])('reads %s', (text, rule) => expect(parseFault(text)).toEqual(rule));

  test.each([
    ['throttle', 'is not KIND=RATE'],
    ['throttle=2', 'a number from 0 to 1'],
    ['throttle=0.1.2', 'a number from 0 to 1'],
    ['flood=0.1', 'unknown fault "flood"'],
    ['throttle@bss=1', 'is not KIND=RATE'],
  ])('refuses %s', (text, message) => expect(() => parseFault(text)).toThrow(message));
});

test('mangling turns every kind of value into another and leaves nothing out', () => {
  const payload = { Code: 'OK', Rows: [1, 2], Data: { a: 1, b: { c: [3] } }, Total: 5, Name: 'x' };
  expect(mangle(payload, ['Code'])).toEqual({
    Code: 'OK',
    Rows: '[1,2]',
    Data: [{ value: 1 }, ['[3]']],
    Total: { value: 5 },
    Name: { value: 'x' },
  });
});

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { callKeytar, type KeytarAnswer } from '../../src/secrets/keytar-process.js';

/** These tests need the library that keytar loads, not a keychain. */
const unreachable = 'unix:path=/nonexistent/bus';
const first = await withBus(unreachable, () => ask(new AbortController().signal));
const absence = 'failed' in first && first.failed !== 'call' ? first.message : undefined;
const skipped = absence !== undefined && process.env['ACCTCLOSE_TEST_KEYCHAIN'] !== 'required';
if (skipped) process.stderr.write(`keytar cannot be loaded here: ${absence}\n`);

const elsewhere = process.platform !== 'linux';
if (elsewhere)
  process.stderr.write('Left out: only on Linux does keytar talk to a bus that a test can stand in for.\n');

describe.skipIf(skipped || elsewhere)('callKeytar', () => {
  let folder: string;
  let bus: Server;
  let address: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'acctclose-bus-'));
    address = `unix:path=${join(folder, 'bus')}`;
    bus = createServer().listen(join(folder, 'bus'));
    await once(bus, 'listening');
  });
  afterAll(async () => {
    bus.close();
    await rm(folder, { recursive: true });
  });

  it('tells what the library says where there is no bus', () => {
    expect(first).toEqual({
      failed: 'call',
      message: expect.stringContaining('Could not connect') as unknown,
    });
  });

  it('ends the process of a call that never returns', async () => {
    const connected = once(bus, 'connection') as Promise<[Socket]>;
    const stop = new AbortController();
    const asking = withBus(address, () => ask(stop.signal));
    const [connection] = await connected;
    const closed = once(connection.resume(), 'close');
    stop.abort();
    await expect(asking).rejects.toThrow();
    await closed;
  });

  it('does not begin once it was told to stop', async () => {
    await expect(withBus(address, () => ask(AbortSignal.abort()))).rejects.toThrow();
  });
});

function ask(signal: AbortSignal): Promise<KeytarAnswer> {
  return callKeytar([['getPassword', 'acctclose', 'nobody']], signal);
}

/** Runs with the session bus at that address. */
async function withBus<T>(address: string, work: () => Promise<T>): Promise<T> {
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', address);
  try {
    return await work();
  } finally {
    vi.unstubAllEnvs();
  }
}

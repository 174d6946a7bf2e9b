import { isoMillis } from './calendar.js';
import type { SandboxClock } from './clock.js';
import type { FaultKind, Faults } from './faults.js';
import type { Plugin, Reply, SandboxRequest, World } from './plugin.js';
import type { Recorder } from './recorder.js';
import type { Store } from './store.js';

const SLOW_MS = 60_000;

/** What leaves the sandbox: a whole reply, one cut off half-way, or nothing but a broken connection. */
export interface Delivery {
  readonly reply: Reply;
  readonly cut: 'nowhere' | 'before' | 'half-way';
}

/** What a request meets on its way through the engine. */
export interface Exchange {
  readonly plugins: readonly Plugin[];
  readonly store: Store;
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly recorder: Recorder;
  readonly latencyMs: number;
  /** Memory for nonces: mark → when it was taken. */
  readonly marks: Map<string, number>;
  /** Resolves later; rejects when the request or the server is closed first. */
  sleep(ms: number): Promise<void>;
}

/** Takes one request of a provider from its arrival to what is sent back, faults included. */
export async function exchange(request: SandboxRequest, on: Exchange): Promise<Delivery> {
  const plugin = on.plugins.find((candidate) => candidate.claims(request));
  if (!plugin) return refuseUnclaimed(request, on);
  const { action, accessKeyId = '', parameters } = plugin.describe(request);
  const account = on.store.directory.find(
    (known) => known.provider === plugin.id && known.accessKeyId === accessKeyId,
  );
  const row = on.recorder.open({
    at: isoMillis(on.clock.now()),
    provider: plugin.id,
    scenario: account?.scenario ?? null,
    action,
    parameters,
  });
  const fault = on.faults.draw(plugin.id, action);
  row.fault = fault ?? null;
  if (on.latencyMs > 0) await on.sleep(on.latencyMs);
  if (fault === 'slow') await on.sleep(SLOW_MS);
  const delivery = deliver(plugin, request, on, fault);
  if (delivery.cut !== 'before') row.status = delivery.reply.status;
  return delivery;
}

function deliver(
  plugin: Plugin,
  request: SandboxRequest,
  on: Exchange,
  fault: FaultKind | undefined,
): Delivery {
  const act = (): Reply => plugin.handle(request, openWorld(plugin.id, on, fault === 'duplicate-page'));
  switch (fault) {
    case 'throttle':
    case 'http500':
    case 'http503':
      return whole(plugin.fail(request, fault));
    case 'reset':
      return { reply: { status: 0, headers: {}, body: '' }, cut: 'before' };
    case 'lost-reply':
      return { reply: act(), cut: 'before' };
    case 'truncate':
      return { reply: act(), cut: 'half-way' };
    case 'malformed':
      return whole(malform(plugin, act()));
    default:
      return whole(act());
  }
}

/** A refusal, too, comes in a shape that says nothing: otherwise the fault would not be one. */
function malform(plugin: Plugin, reply: Reply): Reply {
  return reply.status < 400 ? plugin.malform(reply) : { ...reply, body: '[]' };
}

function openWorld(
  provider: string,
  { store, clock, marks }: Exchange,
  repeatPages: boolean,
): World<unknown> {
  const now = clock.now();
  return {
    now,
    repeatPages,
    findAccount: (accessKeyId) => store.findByKey(provider, accessKeyId),
    takeOnce: (mark, ttlMs) => {
      const takenAt = marks.get(mark);
      marks.delete(mark);
      marks.set(mark, now);
      forgetOld(marks, now - ttlMs);
      return takenAt === undefined || takenAt <= now - ttlMs;
    },
  };
}

// Marks are kept in the order in which they were taken, so the old ones are in front.
function forgetOld(marks: Map<string, number>, before: number): void {
  for (const [mark, takenAt] of marks) {
    if (takenAt > before) return;
    marks.delete(mark);
  }
}

function whole(reply: Reply): Delivery {
  return { reply, cut: 'nowhere' };
}

function refuseUnclaimed({ method, path }: SandboxRequest, { recorder, clock }: Exchange): Delivery {
  const action = `${method} ${path}`;
  const at = isoMillis(clock.now());
  recorder.open({ at, provider: null, scenario: null, action, parameters: {} }).status = 404;
  const message = `No provider of this sandbox recognises ${action}: neither its headers nor its path are those of a known API. Control is under /_sandbox/.`;
  return whole({
    status: 404,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ error: 'unknown-request', message }),
  });
}

import { isoMillis } from './calendar.js';
import { readRule } from './faults.js';
import { CLOSURE_DEEDS, type Reply, type SandboxRequest } from './plugin.js';
import { isPlainObject } from './shape.js';
import type { SandboxState } from './state.js';

const PREFIX = '/_sandbox/';
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;
const CENTURY_SECONDS = 3_155_760_000;

type Handler = (body: Record<string, unknown>, on: SandboxState) => unknown;

const ROUTES: Readonly<Record<string, Handler>> = {
  'GET clock': (_body, on) => showClock(on),
  'POST clock': ({ advanceSeconds }, on) => {
    if (typeof advanceSeconds !== 'number' || !(Math.abs(advanceSeconds) <= CENTURY_SECONDS)) {
      throw new Error('advanceSeconds must be a number of seconds, at most a century');
    }
    on.clock.advance(Math.round(advanceSeconds * 1000));
    return showClock(on);
  },
  'GET state': (_body, { store }) => ({
    accounts: store.all().map(({ provider, scenario, accountId, entities }) => ({
      provider,
      scenario,
      accountId,
      entities,
    })),
  }),
  'PATCH state': ({ provider, scenario, entities }, { store }) => {
    store.merge(asText('provider', provider), asText('scenario', scenario), entities);
    return { ok: true };
  },
  'POST closure': ({ provider, scenario, do: deed }, on) => {
    const known = CLOSURE_DEEDS.find((each) => each === deed);
    if (!known) throw new Error(`do must be one of ${CLOSURE_DEEDS.join(', ')}`);
    on.closure(known, asText('provider', provider), asText('scenario', scenario));
    return { ok: true };
  },
  'GET requests': (_body, { recorder }) => ({ requests: recorder.rows() }),
  'DELETE requests': (_body, { recorder }) => {
    recorder.clear();
    return { ok: true };
  },
  'GET faults': (_body, { faults }) => ({ faults: faults.rules() }),
  'PUT faults': ({ faults: rules }, { faults }) => {
    if (!Array.isArray(rules)) throw new Error('faults must be a list of rules');
    faults.replace(rules.map(readRule));
    return { faults: faults.rules() };
  },
  'DELETE faults': (_body, { faults }) => {
    faults.replace([]);
    return { faults: [] };
  },
  'POST reset': (_body, on) => {
    on.reset();
    return { ok: true };
  },
};

/** True for what is not meant for a provider. */
export function isControl({ path }: SandboxRequest): boolean {
  return path.startsWith(PREFIX);
}

/** Answers a request under `/_sandbox/`: JSON in, JSON out, 400 with a message on bad input. */
export function control(request: SandboxRequest, on: SandboxState): Reply {
  const stranger = findStranger(request);
  if (stranger !== undefined) return json(403, { error: 'forbidden', message: stranger });
  const handler = Object.entries(ROUTES).find(
    ([route]) => route === `${request.method} ${request.path.slice(PREFIX.length)}`,
  )?.[1];
  if (!handler) {
    return json(404, { error: 'unknown-route', message: `known are ${Object.keys(ROUTES).join(', ')}` });
  }
  try {
    return json(200, handler(readBody(request), on));
  } catch (error) {
    return json(400, { error: 'bad-input', message: error instanceof Error ? error.message : String(error) });
  }
}

// A page in a browser must not be able to drive the sandbox of the person who looks at it.
function findStranger({ headers }: SandboxRequest): string | undefined {
  if (headers['origin'] !== undefined) return 'control does not answer web pages (Origin)';
  if (!LOOPBACK.test(headers['host'] ?? '')) return 'control answers on a loopback address only (Host)';
  return undefined;
}

function readBody({ body }: SandboxRequest): Record<string, unknown> {
  if (body.length === 0) return {};
  const value: unknown = JSON.parse(body.toString('utf8'));
  if (!isPlainObject(value)) throw new Error('the body must be a JSON object');
  return value;
}

function asText(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new Error(`${name} must be a text`);
  return value;
}

function showClock({ clock }: SandboxState): unknown {
  return { now: isoMillis(clock.now()), advancedSeconds: clock.advanced() / 1000 };
}

function json(status: number, value: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

import type { Plugin, Reply, SandboxRequest } from '../../../src/sandbox/engine/plugin.js';

export interface ToyState {
  readonly counter: { value: number };
  readonly rows: string[];
  readonly seededAt: number;
}

/** The smallest provider there can be: `/toy/<Action>`, the key in a header, nothing signed. */
export const toy: Plugin<ToyState> = {
  id: 'toy',
  scenarios: [
    {
      name: 'first',
      title: 'a toy account',
      account: { accountId: '1', accessKeyId: 'toy-key', accessKeySecret: 'toy-secret', caller: 'owner' },
      seed: ({ now }) => ({ counter: { value: 0 }, rows: ['a', 'b'], seededAt: now }),
    },
    {
      name: 'second',
      title: 'another toy account',
      account: { accountId: '2', accessKeyId: 'toy-key-2', accessKeySecret: 'toy-secret-2', caller: 'owner' },
      seed: ({ now }) => ({ counter: { value: 100 }, rows: [], seededAt: now }),
    },
  ],
  claims: ({ path }) => path.startsWith('/toy/'),
  describe: (request) => ({
    action: `toy:${nameOf(request)}`,
    accessKeyId: request.headers['x-key'] ?? '',
    parameters: Object.fromEntries(new URLSearchParams(request.query)),
  }),
  handle: (request, world) => {
    const account = world.findAccount(request.headers['x-key'] ?? '');
    if (!account) return reply(403, { Code: 'NoKey' });
    const { counter, rows } = account.entities;
    if (nameOf(request) === 'Throw') throw new Error('a defect');
    if (nameOf(request) === 'List') return reply(200, { Code: 'OK', Rows: rows, Repeat: world.repeatPages });
    if (nameOf(request) === 'Once') return reply(200, { Fresh: world.takeOnce('mark', 60_000) });
    counter.value += 1;
    return reply(200, { Code: 'OK', Data: { Count: counter.value, Now: world.now } });
  },
  fail: (_request, failure) =>
    reply(failure === 'throttle' ? 429 : Number(failure.slice(4)), { Code: failure }),
  closure: (deed, { entities }, now) => {
    if (entities.rows.includes('closed')) throw new Error('it is closed already');
    entities.rows.push(deed === 'file' ? 'closed' : `${deed} at ${now}`);
  },
  malform: (good) => ({ ...good, body: '{"Code":"OK","Data":"wrong"}' }),
};

function nameOf({ path }: SandboxRequest): string {
  return path.slice('/toy/'.length);
}

function reply(status: number, value: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

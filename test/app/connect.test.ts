import { describe, expect, it } from 'vitest';
import { connectAccount } from '../../src/app/connect.js';
import { toCredentials } from '../../src/app/key-material.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import { ApiError, type FaultKind } from '../../src/domain/errors.js';
import { ERROR_EXIT } from '../../src/domain/exit-codes.js';
import type { AppEvent } from '../../src/domain/events.js';

/** A provider whose first call fails. */
const adapterThat = (fails: Error): ProviderAdapter => ({
  id: 'cloud',
  title: 'The Cloud',
  sites: ['china'],
  conditions: [],
  checks: [],
  remedies: [],
  messages: {},
  connect: () => Promise.reject(fails),
  forecast: () => Promise.reject(new Error('not asked')),
});

const connect = (fails: Error, site?: string, events: AppEvent[] = []): Promise<unknown> =>
  connectAccount({
    adapter: adapterThat(fails),
    credentials: toCredentials({
      provider: 'cloud',
      accessKeyId: 'KEY1',
      accessKeySecret: 'hush-hush',
      site,
    }),
    http: { send: () => Promise.reject(new Error('not asked')), now: () => new Date(0) },
    clock: { now: () => new Date(0), sleep: () => Promise.resolve() },
    signal: new AbortController().signal,
    emit: (event) => events.push(event),
  });

const fault = (kind: FaultKind): ApiError =>
  new ApiError('sts:WhoAmI', { kind, code: 'Provider.Code', message: 'no', requestId: 'REQ-1' }, [
    'sts:WhoAmI',
  ]);

const EXITS: Readonly<Record<FaultKind, number>> = {
  credentials: 4,
  denied: 4,
  clock: 4,
  throttled: 11,
  unavailable: 11,
  malformed: 5,
  incomplete: 5,
  unexpected: 5,
  'wrong-site': 5,
  'not-found': 5,
  'not-enabled': 5,
  conflict: 5,
  refused: 5,
};

describe('connectAccount', () => {
  it.each(Object.entries(EXITS) as [FaultKind, number][])(
    'ends a first call that is %s in exit %i',
    async (kind, exit) => {
      const error = await connect(fault(kind)).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ requestId: 'REQ-1', code: `connect-${kind}` });
      expect(ERROR_EXIT[(error as { kind: keyof typeof ERROR_EXIT }).kind]).toBe(exit);
    },
  );

  it('names the provider, the action, its code and the request', async () => {
    await expect(connect(fault('credentials'))).rejects.toThrow(
      'The Cloud refused sts:WhoAmI: Provider.Code (request REQ-1).',
    );
  });

  it.each<[FaultKind, string]>([
    ['throttled', 'The Cloud still throttled sts:WhoAmI: Provider.Code (request REQ-1).'],
    ['unavailable', 'The Cloud gave no result for sts:WhoAmI: Provider.Code (request REQ-1).'],
    [
      'malformed',
      'The Cloud answered sts:WhoAmI in a form that is not understood: Provider.Code (request REQ-1).',
    ],
  ])('says of one that is %s what the provider did', async (kind, sentence) => {
    await expect(connect(fault(kind))).rejects.toThrow(sentence);
  });

  it('calls the provider by its title while it connects', async () => {
    const events: AppEvent[] = [];
    await expect(connect(fault('denied'), undefined, events)).rejects.toThrow();
    expect(events).toEqual([{ type: 'connecting', provider: 'The Cloud' }]);
  });

  it('names the permission that is missing', async () => {
    await expect(connect(fault('denied'))).rejects.toMatchObject({
      tryThis: ['Give the caller the permission: sts:WhoAmI'],
    });
  });

  it('leaves what is not a failed call alone', async () => {
    const defect = new TypeError('defect');
    await expect(connect(defect)).rejects.toBe(defect);
  });

  it('sends nothing to a site that the provider does not have', async () => {
    const events: AppEvent[] = [];
    await expect(connect(fault('refused'), 'moon', events)).rejects.toMatchObject({
      kind: 'usage',
      tryThis: ['Choose one of: china.'],
    });
    expect(events).toEqual([]);
  });
});

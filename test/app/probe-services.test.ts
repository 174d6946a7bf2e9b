import { describe, expect, it } from 'vitest';
import { probeServices } from '../../src/app/probe-services.js';
import { doctorExit } from '../../src/domain/doctor.js';
import { ApiError, type FaultKind } from '../../src/domain/errors.js';
import { NEVER_OPENED, type Probe, type ProbeDesk } from '../../src/domain/probe.js';

const fails =
  (kind: FaultKind, code: string = kind, needs: readonly string[] = []): Probe['run'] =>
  () =>
    Promise.reject(new ApiError('s:List', { kind, code, message: 'no', requestId: 'R-1' }, needs));
const answers: Probe['run'] = () => Promise.resolve({});

const probe = (run: Probe['run'], region?: string): Probe => ({
  action: 's:List',
  needs: ['s:List'],
  ...(region === undefined ? {} : { region }),
  run,
});

const desk = (...probes: readonly Probe[]): ProbeDesk => ({
  probes: () => Promise.resolve(probes),
  lacksProduct: ({ code }) => code === 'NoSuchRegion',
});

const stateOf = async (...probes: readonly Probe[]) => {
  const [standing] = await probeServices(desk(...probes));
  return standing;
};

const NOT_THERE = fails('refused', 'NoSuchRegion');

describe('a service', () => {
  it.each<readonly [FaultKind, string, readonly string[]]>([
    ['denied', 'denied', ['s:List']],
    ['credentials', 'denied', ['s:List']],
    ['not-enabled', 'off', ['s:List']],
    ['unavailable', 'unreachable', []],
    ['throttled', 'unreachable', []],
    ['malformed', 'failed', []],
    ['refused', 'failed', []],
    ['unexpected', 'failed', []],
  ])('whose call ends %s is %s', async (kind, state, needs) => {
    expect(await stateOf(probe(fails(kind)))).toEqual({
      ...{ action: 's:List', state, needs, missingIn: [], failedIn: [] },
      ...{ providerCode: kind, requestId: 'R-1' },
    });
  });

  it('names the switch that its call names', async () => {
    expect(await stateOf(probe(fails('not-enabled', 'Off', ['the index switched on'])))).toMatchObject({
      state: 'off',
      needs: ['the index switched on'],
    });
  });

  it('that was never opened is in order', async () => {
    const service = await stateOf(probe(() => Promise.resolve(NEVER_OPENED)));
    expect(service).toMatchObject({ state: 'never-opened', needs: [] });
    expect(doctorExit([service!])).toBe(0);
  });

  it('is readable where regions that lack it are named apart', async () => {
    expect(await stateOf(probe(NOT_THERE, 'a'), probe(answers, 'b'), probe(NOT_THERE, 'c'))).toEqual({
      ...{ action: 's:List', state: 'ok', needs: [], missingIn: ['a', 'c'], failedIn: [] },
    });
  });

  it('that no region has proves nothing', async () => {
    expect(await stateOf(probe(NOT_THERE, 'a'), probe(NOT_THERE, 'b'))).toMatchObject({ state: 'failed' });
  });

  it('of the whole account cannot be missing in a region', async () => {
    expect(await stateOf(probe(NOT_THERE))).toMatchObject({ state: 'failed', missingIn: [] });
  });

  it('is called what is gravest, with the regions where it is so', async () => {
    const service = await stateOf(
      probe(answers, 'a'),
      probe(fails('unavailable'), 'b'),
      probe(fails('denied'), 'c'),
    );
    expect(service).toMatchObject({ state: 'denied', failedIn: ['c'], providerCode: 'denied' });
  });

  it('throws what is no failed call', async () => {
    await expect(stateOf(probe(() => Promise.reject(new TypeError('defect'))))).rejects.toThrow('defect');
  });
});

describe('the exit', () => {
  it.each<readonly [readonly Parameters<typeof doctorExit>[0][number]['state'][], number]>([
    [[], 0],
    [['ok', 'never-opened'], 0],
    [['ok', 'denied', 'failed'], 4],
    [['ok', 'unreachable'], 5],
    [['unreachable', 'unreachable'], 11],
    [['unreachable', 'failed'], 5],
    [['ok', 'off'], 5],
  ])('of %j is %i', (states, code) => {
    expect(doctorExit(states.map((state) => ({ state })))).toBe(code);
  });
});

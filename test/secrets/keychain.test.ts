import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/domain/ports.js';
import { createKeychain } from '../../src/secrets/keychain.js';
import type { CallKeytar, KeytarAnswer, KeytarCall } from '../../src/secrets/keytar-process.js';

/** A clock whose waits end only when they are given up. */
const standing: Clock = {
  now: () => new Date(0),
  sleep: (_, signal) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('given up')))),
};

/** keytar's API over a map. @param damage what is read in the place of what was written. */
function fakeKeytar(damage?: string): { readonly call: CallKeytar; readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  const answer = ([name, service, account, password = '']: KeytarCall): unknown => {
    const key = `${service}/${account}`;
    if (name === 'setPassword') return void entries.set(key, password);
    return name === 'deletePassword' ? entries.delete(key) : (damage ?? entries.get(key) ?? null);
  };
  return { call: (calls) => Promise.resolve({ values: calls.map(answer) }), entries };
}

const failing =
  (answer: KeytarAnswer): CallKeytar =>
  () =>
    Promise.resolve(answer);

describe('createKeychain', () => {
  it('keeps secrets under the name of the service', async () => {
    const { call, entries } = fakeKeytar();
    const keychain = createKeychain(standing, call);
    await keychain.set('work', 'hush');
    expect([...entries]).toEqual([['acctclose/work', 'hush']]);
    expect(await keychain.get('work')).toBe('hush');
  });

  it('says whether there was something to delete', async () => {
    const keychain = createKeychain(standing, fakeKeytar().call);
    await keychain.set('work', 'hush');
    expect(await keychain.delete('work')).toBe(true);
    expect(await keychain.delete('work')).toBe(false);
    expect(await keychain.get('work')).toBeUndefined();
  });

  it('leaves nothing behind when it is probed', async () => {
    const { call, entries } = fakeKeytar();
    await createKeychain(standing, call).probe();
    expect(entries.size).toBe(0);
  });

  it('fails the probe of a keychain that forgets', async () => {
    const probing = createKeychain(standing, fakeKeytar('other').call).probe();
    await expect(probing).rejects.toMatchObject({ kind: 'keychain', code: 'keychain-failed' });
  });

  it('gives up a call that never returns, and stops it', async () => {
    const waits: number[] = [];
    const clock: Clock = { now: () => new Date(0), sleep: (ms) => Promise.resolve(void waits.push(ms)) };
    let stopped = false;
    const hung: CallKeytar = (_, signal) => {
      signal.addEventListener('abort', () => (stopped = true));
      return new Promise(() => undefined);
    };
    await expect(createKeychain(clock, hung).get('work')).rejects.toMatchObject({
      kind: 'keychain',
      code: 'keychain-timeout',
    });
    expect(waits).toEqual([3_000]);
    expect(stopped).toBe(true);
  });

  it('ends its timer once the answer is there', async () => {
    let timer: AbortSignal | undefined;
    const clock: Clock = { ...standing, sleep: (ms, signal) => standing.sleep(ms, (timer = signal)) };
    await createKeychain(clock, fakeKeytar().call).get('work');
    expect(timer?.aborted).toBe(true);
  });

  it('takes a broken helper process for a failed keychain', async () => {
    const broken: CallKeytar = () => Promise.reject(new Error('spawn EAGAIN'));
    await expect(createKeychain(standing, broken).get('work')).rejects.toThrow(
      'The keychain cannot be used: spawn EAGAIN.',
    );
  });

  it('always offers the way without a keychain', async () => {
    const keychain = createKeychain(
      standing,
      failing({ failed: 'install', message: 'keytar is not installed' }),
    );
    await expect(keychain.probe()).rejects.toMatchObject({
      kind: 'keychain',
      code: 'keychain-not-installed',
      tryThis: expect.arrayContaining([expect.stringContaining('ACCTCLOSE_ACCESS_KEY_SECRET')]) as unknown,
    });
  });
});

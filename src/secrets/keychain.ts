import { randomUUID } from 'node:crypto';
import { platform } from 'node:os';
import type { Clock, SecretStore } from '../domain/ports.js';
import { AcctcloseError } from '../domain/errors.js';
import { explainTrouble, type Trouble } from './keychain-trouble.js';
import { callKeytar, type CallKeytar, type KeytarCall } from './keytar-process.js';

const SERVICE = 'acctclose';
/** Longest wait for the keychain, milliseconds. */
const LIMIT_MS = 3_000;

/** The keychain of the operating system. Every method throws AcctcloseError of kind `keychain`. */
export function createKeychain(clock: Clock, call: CallKeytar = callKeytar): SecretStore {
  const ask = async (...calls: readonly KeytarCall[]): Promise<readonly unknown[]> => {
    const answer = await bounded(clock, (signal) => call(calls, signal));
    if ('failed' in answer) throw trouble(answer);
    return answer.values;
  };
  return {
    name: 'keychain',
    async probe() {
      // The colon keeps it apart from every profile name.
      const [account, value] = [`probe:${randomUUID()}`, randomUUID()];
      const [, read] = await ask(
        ['setPassword', SERVICE, account, value],
        ['getPassword', SERVICE, account],
        ['deletePassword', SERVICE, account],
      );
      if (read !== value)
        throw trouble({ failed: 'forgetful', message: 'it did not give back what was written' });
    },
    async get(account) {
      const [secret] = await ask(['getPassword', SERVICE, account]);
      return typeof secret === 'string' ? secret : undefined;
    },
    async set(account, secret) {
      await ask(['setPassword', SERVICE, account, secret]);
    },
    async delete(account) {
      const [existed] = await ask(['deletePassword', SERVICE, account]);
      return existed === true;
    },
  };
}

/** Waits for the work, but no longer than the limit; then the work is told to stop. */
async function bounded<T>(clock: Clock, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const [timer, task] = [new AbortController(), new AbortController()];
  const limit = clock.sleep(LIMIT_MS, timer.signal).then(() => {
    throw trouble({ failed: 'timeout', message: `it did not answer within ${LIMIT_MS / 1000} seconds` });
  });
  try {
    return await Promise.race([work(task.signal), limit]);
  } catch (error) {
    if (error instanceof AcctcloseError) throw error;
    throw trouble({ failed: 'call', message: error instanceof Error ? error.message : String(error) });
  } finally {
    timer.abort();
    task.abort();
  }
}

function trouble(what: Trouble): AcctcloseError {
  const { code, tryThis } = explainTrouble(what, platform());
  return new AcctcloseError('keychain', `The keychain cannot be used: ${what.message}.`, { code, tryThis });
}

import process from 'node:process';
import { childEnv } from '../domain/child-env.js';

/** Shows an address in the browser. Only https, so that nothing on this machine can be started by one. */
export async function openAddress(url: string): Promise<boolean> {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return false;
  const { default: open } = await import('open');
  try {
    const child = await withChildEnv(() => open(url));
    // A browser that cannot be started says so later; without a listener that would end the program.
    child.on('error', () => undefined);
    return true;
  } catch {
    return false;
  }
}

/** The package hands the environment of this process on as it is, so that it must not hold the key meanwhile. */
async function withChildEnv<T>(work: () => Promise<T>): Promise<T> {
  const own = process.env;
  process.env = { ...childEnv(own) };
  try {
    return await work();
  } finally {
    process.env = own;
  }
}

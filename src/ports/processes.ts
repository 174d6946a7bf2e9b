import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Processes } from '../domain/ports.js';

/** The processes as the system shows them. */
export async function systemProcesses(): Promise<Processes> {
  const space = await unlessUnreadable(readlink('/proc/self/ns/pid'));
  const boot = await unlessUnreadable(readFile('/proc/sys/kernel/random/boot_id', 'utf8'));
  return {
    host: [hostname(), ...(space === undefined ? [] : [space])].join(' '),
    pid: process.pid,
    async find(pid) {
      if (!isThere(pid)) return undefined;
      const stat = await unlessUnreadable(readFile(`/proc/${pid}/stat`, 'utf8'));
      if (stat === undefined || boot === undefined) return {};
      // The name in brackets may hold anything; state is the first field behind it, the start in ticks the twentieth.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z') return undefined;
      return { start: `${boot.trim()} ${fields[19] ?? ''}` };
    },
  };
}

/** A process of another user counts: it cannot be signalled, but it is there. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Other systems have no such files, and some hide those of others. */
async function unlessUnreadable(reading: Promise<string>): Promise<string | undefined> {
  return reading.catch(() => undefined);
}

/** The processes of this machine, as far as a lock needs them. */
export const systemProcesses = {
  pid: process.pid,
  /** A process of another user counts: it cannot be signalled, but it is there. */
  isAlive(pid: number): boolean {
    try {
      return process.kill(pid, 0);
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  },
};

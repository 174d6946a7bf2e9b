import type { Clock } from '../domain/ports.js';
import type { StatusReport } from '../domain/status.js';
import { isSettled, showStatus, type StatusPorts, type StatusWish } from './show-status.js';

export interface WatchOptions extends StatusWish {
  readonly waitMs: number;
  /** Told of the first report, and of each that differs from the one before. */
  readonly onChange: (report: StatusReport) => Promise<void>;
}

/** Looks again and again until every closure is settled, or the user interrupts. @returns the last report. */
export async function watchStatus(options: WatchOptions, ports: StatusPorts): Promise<StatusReport> {
  const clock = await ports.clock();
  let last = await showStatus(options, ports);
  await options.onChange(last);
  while (!last.closures.every(isSettled) && (await waited(options.waitMs, clock, ports.signal))) {
    const next = await lookAgain(options, ports);
    if (!next) return last;
    if (hasChanged(last, next)) await options.onChange(next);
    last = next;
  }
  return last;
}

/** @returns undefined when the user interrupts it. */
async function lookAgain(options: WatchOptions, ports: StatusPorts): Promise<StatusReport | undefined> {
  try {
    return await showStatus(options, ports);
  } catch (error) {
    if (ports.signal.aborted) return undefined;
    throw error;
  }
}

async function waited(ms: number, clock: Clock, signal: AbortSignal): Promise<boolean> {
  try {
    await clock.sleep(ms, signal);
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

/** Whether a reader would see something else: the stages, what was seen, what comes next. */
function hasChanged(before: StatusReport, now: StatusReport): boolean {
  return factsOf(before) !== factsOf(now);
}

function factsOf({ closures }: StatusReport): string {
  return JSON.stringify(
    closures.map(({ subject, state, look, expect, profiles }) => {
      const { stage, since, source, reasons, until, submission } = state;
      const { provider, accountId } = subject;
      return {
        provider,
        accountId,
        stage,
        since,
        source,
        reasons,
        until,
        submission,
        look,
        expect,
        profiles,
      };
    }),
  );
}

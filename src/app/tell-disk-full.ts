import { AcctcloseError } from '../domain/errors.js';
import type { Journal, PlanEvent } from '../domain/journal.js';
import type { Plan } from '../domain/plan.js';

/** A journal that knows of how many steps it took down, in this run, that they were sent and that they are done. */
export interface CountedJournal extends Journal<PlanEvent> {
  readonly sent: () => number;
  readonly done: () => number;
}

export function countSteps(journal: Journal<PlanEvent>): CountedJournal {
  const sent = new Set<string>();
  const done = new Set<string>();
  return {
    entries: journal.entries,
    sent: () => sent.size,
    done: () => done.size,
    async append(event) {
      // A call is made only once its intent stands on the disk; its outcome may find no room.
      await journal.append(event);
      if (event.type === 'intended') sent.add(event.step);
      if (event.type === 'done' && event.already !== true) done.add(event.step);
    },
    close: () => journal.close(),
  };
}

/** A full disk ends a run in its middle: that says what was done. Any other error stays as it is. */
export function tellDiskFull(
  error: unknown,
  { steps, accountId }: Pick<Plan, 'steps' | 'accountId'>,
  journal: CountedJournal,
): unknown {
  if (!(error instanceof AcctcloseError) || error.code !== 'disk-full') return error;
  const counts = `Of ${steps.length} steps, ${journal.sent()} were sent in this run and ${journal.done()} seen done`;
  return new AcctcloseError('unexpected', `${error.message} ${counts}; nothing more was sent.`, {
    code: error.code,
    tryThis: [
      `Make room, then go on with the rest: acctclose prepare --resume --confirm ${accountId}`,
      'A call whose outcome found no room is looked for first, and not sent again.',
    ],
    cause: error,
  });
}

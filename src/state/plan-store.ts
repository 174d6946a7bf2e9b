import { randomUUID } from 'node:crypto';
import { copyFile, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { AcctcloseError } from '../domain/errors.js';
import type { PlanEvent } from '../domain/journal.js';
import type { BegunPlan, KnownPlan, PlanStore } from '../domain/plan-store.js';
import { codeOf, fileError, makeFolder, removeFile } from './files.js';
import { openJournal, readChain, type JournalFile } from './journal-file.js';
import { readPlan, writePlan } from './plan-file.js';

const PLAN = 'plan.json';
const JOURNAL = 'journal.jsonl';
const HEAD = 'journal.head.json';

const step = z.string();
const event: z.ZodType<PlanEvent> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('opened'),
    digest: z.string(),
    provider: z.string(),
    accountId: z.string(),
    steps: z.int(),
  }),
  z.strictObject({ type: z.literal('run-started'), version: z.string() }),
  z.strictObject({ type: z.literal('intended'), step }),
  z.strictObject({ type: z.literal('accepted'), step, requestId: z.exactOptional(z.string()) }),
  z.strictObject({ type: z.enum(['refused', 'uncertain', 'unclear']), step, code: z.string() }),
  z.strictObject({ type: z.literal('done'), step, already: z.exactOptional(z.literal(true)) }),
  z.strictObject({ type: z.literal('stated'), step, answer: z.exactOptional(z.literal('not-needed')) }),
  z.strictObject({ type: z.literal('finished'), exitCode: z.int() }),
]);

/** The plans of one account below its folder: `plans/<digest>/plan.json` and the journal beside it. */
export function createPlanStore(folder: string, now: () => Date): PlanStore {
  const plans = join(folder, 'plans');
  const placeOf = (digest: string, file: string): string => join(plans, digest.slice(0, 16), file);
  const journalOf = (digest: string) => ({
    ...{ path: placeOf(digest, JOURNAL), head: placeOf(digest, HEAD), event, now },
  });
  /** Puts a plan in its place. Until then it has a name of its own: other runs may take theirs at the same time. */
  const take = async (make: (copy: string) => Promise<KnownPlan>): Promise<KnownPlan> => {
    const copy = join(plans, `${randomUUID()}.json`);
    try {
      const known = await make(copy);
      const place = placeOf(known.digest, PLAN);
      await makeFolder(dirname(place));
      await rename(copy, place);
      return known;
    } finally {
      await removeFile(copy);
    }
  };
  return {
    folder,
    records: join(folder, 'records'),
    write: writePlan,
    keep: (plan, says) => take(async (copy) => ({ plan, digest: await writePlan(copy, plan, says) })),
    adopt: (path, digest, isSaid) =>
      take(async (copy) => {
        await copyTo(path, copy);
        const known = await readPlan(copy, isSaid);
        if (known.digest !== digest) throw changed(path);
        return known;
      }),
    listBegun: () => listBegun(plans, journalOf),
    async findUnfinished() {
      const open = (await listBegun(plans, journalOf)).filter(({ entries }) => {
        const last = entries.at(-1)?.event;
        return !(last?.type === 'finished' && last.exitCode === 0);
      });
      const movedAt = ({ entries }: BegunPlan): string => entries.at(-1)?.at ?? '';
      return open.sort((left, right) => movedAt(right).localeCompare(movedAt(left)))[0];
    },
    async load(digest) {
      const known = await readPlan(placeOf(digest, PLAN));
      if (known.digest === digest) return known.plan;
      throw new AcctcloseError('plan', `${placeOf(digest, PLAN)} is not the plan that was begun.`, {
        code: 'plan-tampered',
        tryThis: ['Make a new plan: acctclose prepare'],
      });
    },
    isBegun: async (digest) => (await readChain(journalOf(digest))).entries.length > 0,
    openJournal: (digest) => openJournal(journalOf(digest)),
  };
}

async function listBegun(
  plans: string,
  journalOf: (name: string) => Omit<JournalFile<PlanEvent>, 'now'>,
): Promise<readonly BegunPlan[]> {
  const begun = await Promise.all(
    (await list(plans)).map(async (name): Promise<readonly BegunPlan[]> => {
      const { entries } = await readChain(journalOf(name));
      const first = entries[0]?.event;
      return first?.type === 'opened' ? [{ digest: first.digest, entries }] : [];
    }),
  );
  const beganAt = ({ entries }: BegunPlan): string => entries[0]?.at ?? '';
  return begun.flat().sort((left, right) => beganAt(left).localeCompare(beganAt(right)));
}

/** What is read and applied is the copy, whatever becomes of the file meanwhile. */
async function copyTo(path: string, copy: string): Promise<void> {
  await makeFolder(dirname(copy));
  try {
    await copyFile(path, copy);
  } catch (error) {
    throw fileError('read', path, error);
  }
}

function changed(path: string): AcctcloseError {
  return new AcctcloseError('plan', `${path} is no longer the plan that was confirmed.`, {
    code: 'plan-changed',
    tryThis: [`See what it is now: acctclose prepare --apply FILE`],
  });
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^[0-9a-f]{16}$/.test(name));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw fileError('read', folder, error);
  }
}

import { ApiError, type FaultKind } from '../../src/domain/errors.js';
import type { Journal, JournalEntry, PlanEvent } from '../../src/domain/journal.js';
import type { PlanStep } from '../../src/domain/plan.js';
import type { RemedyDesk, StepState } from '../../src/domain/remedy.js';

/** One thing of an imaginary provider. */
export interface Thing {
  readonly id: string;
  /** Ids of things that must be gone before it goes. */
  readonly needs?: readonly string[];
  /** Looks until it is gone, once it was told to go; `never` for one that never goes. */
  readonly looks?: number | 'never';
  /** Looks at which it stands untouched after it was told to go. */
  readonly lag?: number;
  /** Is there again at one look after it was gone. */
  readonly reappears?: boolean;
}

/** What happens to a call: the provider acts or not, and the answer comes or is another. */
export interface Mishap {
  readonly acts: boolean;
  readonly fault?: FaultKind;
}

export interface FakeCloud {
  readonly desk: RemedyDesk;
  /** How often a call took effect, by thing. */
  readonly effects: ReadonlyMap<string, number>;
  /** Every call that changes something, by the thing it was for. */
  readonly calls: readonly string[];
  stands(id: string): boolean;
}

/** A provider whose things go when they are told to, with what can happen on the way. */
export function fakeCloud(
  things: readonly Thing[],
  mishap: (id: string) => Mishap = () => ({ acts: true }),
): FakeCloud {
  const told = new Map<string, number>();
  const effects = new Map<string, number>();
  const calls: string[] = [];
  const find = (id: string): Thing => {
    const thing = things.find((known) => known.id === id);
    if (!thing) throw new Error(`there is no thing ${id}`);
    return thing;
  };
  const stateOf = ({ id, looks = 1, lag = 0, reappears = false }: Thing): StepState => {
    const seen = told.get(id);
    if (seen === undefined || seen < lag) return 'todo';
    const left = looks === 'never' ? 1 : looks - (seen - lag);
    if (left > 0) return 'under-way';
    return reappears && left === -1 ? 'under-way' : 'done';
  };
  return {
    effects,
    calls,
    stands: (id) => stateOf(find(id)) !== 'done',
    desk: {
      inUse: [],
      propose: () => Promise.resolve({ drafts: [], gaps: [] }),
      look: ({ subject: { id } }) => {
        const state = stateOf(find(id));
        if (told.has(id)) told.set(id, (told.get(id) ?? 0) + 1);
        return Promise.resolve(state);
      },
      act: ({ subject: { id } }) => {
        const thing = find(id);
        calls.push(id);
        const { acts, fault } = mishap(id);
        if ((thing.needs ?? []).some((other) => stateOf(find(other)) !== 'done')) throw failure('conflict');
        if (acts && told.has(id)) throw failure('conflict');
        if (acts) {
          told.set(id, 0);
          effects.set(id, (effects.get(id) ?? 0) + 1);
        }
        if (fault) throw failure(fault);
        return Promise.resolve(`request-${id}`);
      },
    },
  };
}

function failure(kind: FaultKind): ApiError {
  return new ApiError('svc:Delete', { kind, code: `Code.${kind}`, message: kind });
}

/** A step that takes one thing away. */
export function stepFor(id: string, more: Partial<PlanStep> = {}): PlanStep {
  return {
    ...{ id: `remove:${id}`, stage: 'release', actor: 'tool', remedy: 'remove', effect: 'effect' },
    ...{ subject: { type: 'thing', id }, args: {}, target: {}, tags: {}, dependsOn: [], takes: [] },
    ...{ destroys: true, verifiedBy: ['svc:List'], waitSeconds: 600 },
    ...more,
  };
}

/** The process ends here. */
export class Crash extends Error {}

/** A journal in memory that a crash can cut short: the line is written, or it is not. */
export function memoryJournal(
  lines: JournalEntry<PlanEvent>[] = [],
  crashAt = Infinity,
  isWritten = false,
): Journal<PlanEvent> & { readonly lines: readonly JournalEntry<PlanEvent>[] } {
  let appended = 0;
  return {
    lines,
    entries: [...lines],
    append: (event) => {
      appended += 1;
      if (appended < crashAt || (appended === crashAt && isWritten)) {
        lines.push({ at: '2026-11-21T00:00:00.000Z', event });
      }
      return appended < crashAt ? Promise.resolve() : Promise.reject(new Crash('crash'));
    },
    close: () => Promise.resolve(),
  };
}

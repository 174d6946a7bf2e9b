import type { AccountIdentity } from '../domain/account.js';
import type { ProviderAdapter } from '../domain/adapter.js';
import { QUESTION_IDS } from '../domain/closing.js';
import type { ClosureGuide, Wording } from '../domain/closure.js';
import type { ClosureRecord, RecordedAnswer, RecordedPlan } from '../domain/closure-record.js';
import { readClosureJournal, type ClosureState } from '../domain/closure-state.js';
import type { ClosureKey, ClosureStore } from '../domain/closure-store.js';
import { AcctcloseError } from '../domain/errors.js';
import { readPlanJournal } from '../domain/journal.js';
import type { BegunPlan, PlanStore } from '../domain/plan-store.js';
import type { Clock } from '../domain/ports.js';
import { readCheckTexts } from './check-texts.js';
import { readVerification } from './closure-questions.js';
import { afterSubmission } from './show-status.js';

/** What the record of a closure is made of. */
export interface RecordPorts {
  readonly version: string;
  readonly digest: (text: string) => string;
  adapter(provider: string): Promise<ProviderAdapter>;
  clock(): Promise<Clock>;
  closures(): Promise<ClosureStore>;
  plans(key: ClosureKey, now: () => Date): Promise<Pick<PlanStore, 'listBegun'>>;
}

/** Puts together what is known of a closure. Its journals are held against their hashes. @throws AcctcloseError. */
export async function collectRecord(key: ClosureKey, ports: RecordPorts): Promise<ClosureRecord> {
  const [store, clock, adapter] = await Promise.all([
    ports.closures(),
    ports.clock(),
    ports.adapter(key.provider),
  ]);
  const guide = await adapter.closureGuide?.();
  const { entries, last, folder } = await store.read(key);
  const { subject } = readClosureJournal(entries);
  if (!subject) throw unbegun(key);
  const state = readClosureJournal(entries, afterSubmission(subject, guide));
  const checked = await loadCheck(key, state, store, ports.digest);
  const answers = listAnswers(state, readCheckTexts(checked), guide);
  const records = state.answers.get(QUESTION_IDS.records);
  const begun = await (await ports.plans(key, () => clock.now())).listBegun();
  const { accountId, name = accountId } = subject;
  return {
    ...{ kind: 'closure-record', version: ports.version, writtenAt: clock.now(), subject, state },
    ...(checked === undefined ? {} : { checked }),
    answers: answers.filter(({ sha256 }) => sha256 === undefined),
    materials: answers.filter(({ sha256 }) => sha256 !== undefined),
    ...(records ? { records } : {}),
    plans: begun.map(summarize),
    ...{ entries, last, folder },
    texts: { messages: guide?.messages ?? {}, values: { ...valuesOf(state), accountId, name } },
  };
}

function valuesOf({ answers }: ClosureState): Readonly<Record<string, string>> {
  return Object.fromEntries([...answers].map(([id, { answer }]) => [id, answer]));
}

/** The check document counts only while it is the one that the journal names. */
async function loadCheck(
  key: ClosureKey,
  { check }: ClosureState,
  store: ClosureStore,
  digest: (text: string) => string,
): Promise<unknown> {
  const text = check && (await store.load(key, 'check.json'));
  if (text === undefined || digest(text) !== check?.sha256) return undefined;
  return JSON.parse(text);
}

function listAnswers(
  state: ClosureState,
  findings: ReadonlyMap<string, string>,
  guide: ClosureGuide | undefined,
): readonly RecordedAnswer[] {
  const steps = stepTexts(state, guide);
  return [...state.answers].flatMap(([step, known]) => {
    if (step === QUESTION_IDS.records) return [];
    // Findings that are alike are told apart by a number behind their id.
    const asked = steps.get(step) ?? findings.get(step) ?? findings.get(step.replace(/#\d+$/, ''));
    return [{ step, ...known, ...(asked === undefined ? {} : { asked }) }];
  });
}

/** What the guide asked, as far as the answers still tell which of its ways was gone. */
function stepTexts(
  { subject, answers, verification: told }: ClosureState,
  guide: ClosureGuide | undefined,
): ReadonlyMap<string, Wording> {
  const verification = told ?? readVerification(answers.get(QUESTION_IDS.verification)?.answer);
  const way = answers.get(QUESTION_IDS.way)?.answer ?? guide?.ways[0];
  if (!guide || subject?.kind !== 'own' || verification === undefined || way === undefined) return new Map();
  const { provider, accountId, name = accountId } = subject;
  const account: AccountIdentity = {
    ...{ provider, accountId, name, site: 'unknown', caller: 'unknown', verification },
  };
  return new Map(guide.steps({ account, verification, way }).map(({ id, text }) => [id, text]));
}

function summarize({ digest, entries }: BegunPlan): RecordedPlan {
  const marks = [...readPlanJournal(entries).values()];
  const first = entries[0];
  const count = (mark: string): number => marks.filter((each) => each === mark).length;
  return {
    ...{ digest, begunAt: first?.at ?? '', endedAt: entries.at(-1)?.at ?? '' },
    steps: first?.event.type === 'opened' ? first.event.steps : marks.length,
    ...{ done: count('done'), stated: count('stated') },
    words: entries.flatMap(({ at, event }) =>
      event.type === 'stated' ? [{ step: event.step, answer: event.answer ?? 'done', at }] : [],
    ),
  };
}

function unbegun({ accountId }: ClosureKey): AcctcloseError {
  return new AcctcloseError('usage', `No closure of ${accountId} was begun here.`, {
    code: 'unknown-closure',
    tryThis: ['Begin it: acctclose close'],
  });
}

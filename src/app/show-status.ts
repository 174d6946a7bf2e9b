import { hasFailed, readClosureJournal, type ClosureState } from '../domain/closure-state.js';
import type { ClosureKey, KeptClosure } from '../domain/closure-store.js';
import type { ClosureGuide, ClosureSubject } from '../domain/closure.js';
import { AcctcloseError } from '../domain/errors.js';
import { ERROR_EXIT, gravestExit, type ExitCode } from '../domain/exit-codes.js';
import type { EventSink } from '../domain/ports.js';
import type { ClosureStatus, Look, StatusReport } from '../domain/status.js';
import type { CheckPorts } from './check-account.js';
import { findNamedAccount, openKeyRing, type KeyRing } from './closure-keys.js';
import { holderOf, lookAtClosure, type Looked } from './look-at-closure.js';
import { noteObservation, type NotePorts } from './note-observation.js';

/** What following closures takes. */
export type StatusPorts = CheckPorts & NotePorts;

export interface StatusWish {
  /** `ID` or `provider:ID`; all that are known when absent. */
  readonly account?: string;
  /** False: the journals alone are asked, and nothing is sent. */
  readonly look: boolean;
  readonly emit: EventSink;
}

/** Where every closure stands that is known here. One that cannot be seen never stops the rest. @throws AcctcloseError. */
export async function showStatus(wish: StatusWish, ports: StatusPorts): Promise<StatusReport> {
  const known = await chooseClosures(wish.account, ports);
  const wanted = known.map((one) => holderOf(one, one.subject));
  const keys = openKeyRing({ ports, emit: wish.emit, wanted });
  const all = await Promise.all(known.map((one) => statusOf(one, wish.look ? keys : undefined, ports)));
  const closures = all.flatMap((each) => each ?? []);
  return {
    ...{ kind: 'status', at: (await ports.clock()).now(), closures },
    exitCode: gravestExit(closures.map(({ exitCode }) => exitCode)),
  };
}

/** A closure that is known here, or an account that may have one. */
export interface KnownClosure extends ClosureKey {
  readonly subject: ClosureSubject;
  readonly entries: KeptClosure['entries'];
  /** Why nothing is known of it. */
  readonly trouble?: AcctcloseError;
}

/** The closure of the account that is named, or those around the account of the flags; all of them without either. */
export async function chooseClosures(
  account: string | undefined,
  ports: StatusPorts,
): Promise<readonly KnownClosure[]> {
  const kept = (await (await ports.closures()).list()).flatMap((one) => {
    const { provider, accountId, trouble } = one;
    if (trouble) return [{ ...one, subject: { provider, accountId, kind: 'own' as const } }];
    const { subject } = readClosureJournal(one.entries);
    return subject ? [{ ...one, subject }] : [];
  });
  if (account !== undefined) return pick(account, kept);
  const named = await findNamedAccount(ports);
  const around = named ? kept.filter((one) => isAround(named, one.subject)) : kept;
  // A closure that was begun in the console has no journal yet.
  const isNew = named && !around.some(({ accountId }) => accountId === named.accountId);
  return isNew ? [...around, unbegun(named)] : around;
}

/** Whether it is the account itself, or a member that it manages. */
function isAround({ provider, accountId }: ClosureKey, subject: ClosureSubject): boolean {
  return subject.provider === provider && [subject.accountId, subject.managedBy].includes(accountId);
}

function unbegun({ provider, accountId }: ClosureKey): KnownClosure {
  return { provider, accountId, subject: { provider, accountId, kind: 'own' }, entries: [] };
}

function pick(account: string, known: readonly KnownClosure[]): readonly KnownClosure[] {
  const found = known.filter(({ provider, accountId }) =>
    [accountId, `${provider}:${accountId}`].includes(account),
  );
  if (found.length > 0) return found;
  const ids = known.map(({ provider, accountId }) => `${provider}:${accountId}`);
  throw new AcctcloseError('usage', `No closure of an account ${account} is known here.`, {
    code: 'unknown-closure',
    tryThis: ids.length === 0 ? ['Begin one: acctclose close'] : [`Choose one of: ${ids.join(', ')}.`],
  });
}

/** @returns undefined for an account of which nothing shows that it is being closed. */
async function statusOf(
  one: KnownClosure,
  keys: KeyRing | undefined,
  ports: StatusPorts,
): Promise<ClosureStatus | undefined> {
  const { subject, provider, accountId } = one;
  if (one.trouble) return unreadable(one, one.trouble, ports);
  const guide = await (await ports.adapter(provider)).closureGuide?.();
  const before = readClosureJournal(one.entries, afterSubmission(subject, guide));
  const looked: Looked =
    keys && !isOver(before) ? await lookAtClosure(one, before, keys) : { look: { kind: 'left-out' } };
  const state = await note(one, before, { looked, guide }, ports);
  if (!state.subject) {
    assertSeen(one, looked.look);
    return undefined;
  }
  const profiles = (await (await ports.profiles()).list()).filter(
    (profile) => profile.provider === provider && profile.accountId === accountId,
  );
  const answers = Object.fromEntries([...state.answers].map(([id, { answer }]) => [id, answer]));
  return {
    ...{ subject: state.subject, state, look: looked.look, isNew: state.stage !== before.stage },
    ...(await outlook(state, state.subject, guide, ports)),
    texts: {
      messages: guide?.messages ?? {},
      values: { ...answers, accountId, name: subject.name ?? accountId },
    },
    folder: (await ports.closures()).folder(one),
    profiles: profiles.map(({ name }) => name),
    exitCode: exitOf(state, looked.look),
  };
}

/** One row that says why nothing is known: the rows of the other accounts stand. */
async function unreadable(
  one: KnownClosure,
  { code, message, kind }: AcctcloseError,
  ports: StatusPorts,
): Promise<ClosureStatus> {
  const { subject, accountId } = one;
  return {
    ...{ subject, state: readClosureJournal([]), look: { kind: 'failed', code, message }, isNew: false },
    texts: { messages: {}, values: { accountId, name: accountId } },
    folder: (await ports.closures()).folder(one),
    profiles: [],
    exitCode: ERROR_EXIT[kind],
  };
}

/** An account that was named and has no closure: silence is an answer, a failed look is not. */
function assertSeen({ accountId }: KnownClosure, look: Look): void {
  if (look.kind !== 'failed' && look.kind !== 'key-refused') return;
  const why = look.kind === 'failed' ? look.message : 'The provider refused the key.';
  throw new AcctcloseError(
    'undecided',
    `No closure of ${accountId} is known here, and whether one runs could not be seen. ${why}`,
    { code: 'closure-unseen', tryThis: ['Check the key: acctclose login'] },
  );
}

/** Only a person's filing leads to the stage that the guide names; a member's shows by calls. */
export function afterSubmission(
  { kind }: ClosureSubject,
  guide: ClosureGuide | undefined,
): ClosureGuide['afterSubmission'] | undefined {
  return kind === 'own' ? guide?.afterSubmission : undefined;
}

interface Found {
  readonly looked: Looked;
  readonly guide: ClosureGuide | undefined;
}

async function note(
  { subject }: KnownClosure,
  state: ClosureState,
  { looked: { seen, now }, guide }: Found,
  ports: StatusPorts,
): Promise<ClosureState> {
  if (!seen || !now) return state;
  const next = afterSubmission(subject, guide);
  const options = next === undefined ? { now } : { now, afterSubmission: next };
  return noteObservation({ subject, state }, seen, ports, options);
}

/** What comes next and when, or what to do now that it came to nothing. */
async function outlook(
  state: ClosureState,
  { kind }: ClosureSubject,
  guide: ClosureGuide | undefined,
  ports: StatusPorts,
): Promise<Pick<ClosureStatus, 'expect' | 'advice'>> {
  const { stage, since, check } = state;
  if (!guide || kind === 'member') return {};
  if (stage === 'rejected' || stage === 'restored') return { advice: guide.advice[stage] };
  // Filing leads on by itself, whoever reports it.
  const reached = stage === 'submitted' ? guide.afterSubmission : stage;
  const expect =
    since === ''
      ? undefined
      : await guide.expect(reached, new Date(since), await ports.calendar(), check?.forecast);
  return expect ? { expect } : {};
}

/** Whether nothing is left to look for. */
function isOver({ stage, detachment }: ClosureState): boolean {
  return stage === 'closed' || detachment === 'done';
}

/** Whether looking again can bring nothing new, so that watching ends. */
export function isSettled({ state }: Pick<ClosureStatus, 'state'>): boolean {
  return isOver(state) || hasFailed(state);
}

function exitOf(state: ClosureState, { kind }: Look): ExitCode {
  if (isOver(state)) return 0;
  if (hasFailed(state)) return 3;
  if (kind === 'failed' || kind === 'key-refused') return 5;
  const { submission, detachment } = state;
  return submission === 'intended' || submission === 'uncertain' || detachment === 'intended' ? 5 : 6;
}

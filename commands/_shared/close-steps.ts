import { closeAccount, type CloseOptions } from '../../src/app/close-account.js';
import { closeMembers } from '../../src/app/close-members.js';
import { openAccount } from '../../src/app/check-account.js';
import { resolveAccount } from '../../src/app/resolve-account.js';
import { showQuestions } from '../../src/app/show-questions.js';
import type { Context } from '../../src/context.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import type { OpenQuestion } from '../../src/domain/closing.js';
import type { ClosureKey } from '../../src/domain/closure-store.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import { VERDICT_EXIT, type ExitCode } from '../../src/domain/exit-codes.js';
import type { CheckReport } from '../../src/domain/report.js';
import { wordComplaint } from '../../src/ui/closure-texts.js';
import { collectTexts } from '../../src/ui/messages.js';
import { createProgress, type Progress } from '../../src/ui/progress.js';
import { checkDocument, toJson } from '../../src/ui/render/json.js';
import { sanitize } from '../../src/ui/sanitize.js';
import { fill } from '../../src/ui/words/index.js';
import { keepRecord } from './closure-record.js';
import { createScriptedAsker, createTerminalAsker } from './closure-asker.js';
import { printReport } from './print.js';
import { watch } from './watch.js';

/** What flags and files say beforehand. */
export interface Given {
  /** By the id of the question. */
  readonly answers: ReadonlyMap<string, string>;
  /** Ids that a file answers; present where one was given. */
  readonly script?: ReadonlySet<string>;
}

/** Leads through the closure of the own account and prints how far it came. */
export async function closeOwn(given: Given, context: Context): Promise<ExitCode> {
  const account = await resolveAccount(context);
  const adapter = await context.adapter(account.credentials.provider);
  return working(adapter, context, async (progress) => {
    const { asker, script } = await chooseAsker(adapter, given, context);
    const options: CloseOptions = {
      ...{ asker, given: given.answers, ...(script ? { script } : {}) },
      ...{ emit: progress.emit, onChecked: progress.done, toText: await checkText(adapter, context) },
    };
    const result = await closeAccount(account, context, options);
    progress.done();
    if (result.kind === 'refused') return refuse(result.report, adapter, context);
    if (result.kind === 'open') throw await unanswered(result.open, result.unasked, context);
    const { report } = result;
    if (report.since !== '') await tryRecord(report.account, context);
    if (!script) (await context.screen()).note('');
    await printReport(report, context, [adapter]);
    return report.exitCode;
  });
}

/** Prints what closing the own account would ask. */
export async function printQuestions(given: Given, context: Context): Promise<ExitCode> {
  const account = await resolveAccount(context);
  const adapter = await context.adapter(account.credentials.provider);
  const report = await watch(context, [adapter], (emit) =>
    showQuestions(account, context, { given: given.answers, emit }),
  );
  if (report.kind === 'check') return refuse(report, adapter, context);
  await printReport(report, context, [adapter]);
  return 0;
}

export interface MemberWishes {
  /** All members when absent. */
  readonly ids: readonly string[] | undefined;
  readonly detach: boolean;
}

/** Closes members by the provider's API and prints what became of each. */
export async function closeThem(wishes: MemberWishes, given: Given, context: Context): Promise<ExitCode> {
  const account = await resolveAccount(context);
  const adapter = await context.adapter(account.credentials.provider);
  return working(adapter, context, async (progress) => {
    const { asker, script } = await chooseAsker(adapter, given, context);
    const { session, now } = await openAccount(account, context, progress.emit);
    const [store, locks, clock, inspector] = await Promise.all([
      context.closures(),
      context.locks(),
      context.clock(),
      context.inspector(),
    ]);
    const [screen, words] = [await context.screen(), await context.words()];
    const result = await closeMembers({
      ...{ session, title: adapter.title, now, asker, store, locks, clock, inspector },
      ...{ version: context.version, signal: context.signal, concurrency: context.options.concurrency },
      ...{ given: given.answers, detach: wishes.detach, ...(script ? { script } : {}) },
      ...{ emit: progress.emit, onChecked: progress.done, ...(wishes.ids ? { ids: wishes.ids } : {}) },
      // Looking until a member is through takes minutes.
      onAnswered: () => void screen.spin(words['progress.submitting']),
    }).finally(screen.close);
    if (result.kind === 'open') throw await unanswered(result.open, result.unasked, context);
    progress.done();
    const { provider } = session.identity;
    for (const { member } of result.report.results) {
      const { accountId } = member;
      const { entries } = await store.read({ provider, accountId });
      if (entries.length > 0) await tryRecord({ provider, accountId }, context);
    }
    await printReport(result.report, context, [adapter]);
    return result.report.exitCode;
  });
}

/** A file, or a process that cannot be asked, answers at once or not at all. */
async function chooseAsker(adapter: ProviderAdapter, { answers, script }: Given, context: Context) {
  const { canAsk } = await context.screen();
  if (canAsk && !script) return { asker: await createTerminalAsker(adapter, answers, context) };
  const asker = await createScriptedAsker(adapter, answers, context);
  return { asker, script: script ?? new Set<string>() };
}

async function working(
  adapter: ProviderAdapter,
  context: Context,
  work: (progress: Progress) => Promise<ExitCode>,
): Promise<ExitCode> {
  const words = await context.words();
  const progress = createProgress(await context.screen(), words, adapter.conditions);
  try {
    return await work(progress);
  } catch (error) {
    const isInterrupted = error instanceof AcctcloseError && error.kind === 'interrupted';
    if (!context.signal.aborted && !isInterrupted) throw error;
    throw new AcctcloseError('interrupted', words['close.interrupted'], {
      code: 'interrupted',
      tryThis: [words['close.go-on']],
    });
  } finally {
    progress.done();
  }
}

/** What was done counts, also where its record cannot be written; `status --record` tries again. */
async function tryRecord(key: ClosureKey, context: Context): Promise<void> {
  try {
    await keepRecord(key, context);
  } catch (error) {
    if (!(error instanceof AcctcloseError)) throw error;
    (await context.screen()).trace(error.message);
  }
}

async function refuse(report: CheckReport, adapter: ProviderAdapter, context: Context): Promise<ExitCode> {
  (await context.screen()).note((await context.words())['close.refused']);
  await printReport(report, context, [adapter]);
  return VERDICT_EXIT[report.verdict];
}

async function checkText(
  adapter: ProviderAdapter,
  context: Context,
): Promise<(report: CheckReport) => string> {
  const [words, texts] = [await context.words(), collectTexts(adapter)];
  return (report) => `${toJson(checkDocument(report, { words, texts: () => texts }))}\n`;
}

/** Names each question that is open, and each answer that nobody asks for. */
async function unanswered(
  open: readonly OpenQuestion[],
  unasked: readonly string[],
  context: Context,
): Promise<AcctcloseError> {
  const words = await context.words();
  const ids = open.map(({ question }) => question.id);
  const message = [
    ...(ids.length === 0 ? [] : [fill(words['close.missing'], { ids: ids.join(', ') })]),
    ...(unasked.length === 0 ? [] : [fill(words['close.unasked'], { ids: unasked.join(', ') })]),
    words['close.nothing-sent'],
  ];
  const hints = open.flatMap(({ question, complaint }) => {
    const { id } = question;
    if (complaint) return [fill(words['close.answer-for'], { id, text: wordComplaint(complaint, words) })];
    // Nothing else lists the questions about members.
    return 'finding' in question && question.member && 'expects' in question
      ? [fill(words['close.answer-for'], { id, text: `${sanitize(question.expects)} | no` })]
      : [];
  });
  const isOwn = open.every(({ question }) => !('finding' in question && question.member));
  return new AcctcloseError('usage', message.join(' '), {
    code: 'answers-missing',
    tryThis: [
      ...hints,
      ...(ids.includes('confirm') ? [fill(words['prompt.answer-by'], { flag: '--confirm ACCOUNT_ID' })] : []),
      ...(isOwn
        ? [fill(words['close.see-questions'], { command: 'acctclose close --questions --json' })]
        : []),
    ],
  });
}

import { readDay, readStage, reportStage } from '../../src/app/report-stage.js';
import { chooseClosures, showStatus, type KnownClosure, type StatusWish } from '../../src/app/show-status.js';
import { assertClosed, tidyClosure } from '../../src/app/tidy-closure.js';
import { watchStatus } from '../../src/app/watch-status.js';
import type { Context } from '../../src/context.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import type { ExitCode } from '../../src/domain/exit-codes.js';
import type { ClosureStatus, StatusReport } from '../../src/domain/status.js';
import { sanitize } from '../../src/ui/sanitize.js';
import { fill } from '../../src/ui/words/index.js';
import { keepRecord } from './closure-record.js';
import { createView, printReport } from './print.js';
import type { Mode } from './status-mode.js';
import { watch } from './watch.js';

type Wanted<K extends Mode['kind']> = Extract<Mode, { readonly kind: K }>;

/** Looks at the closures, and offers to tidy up behind one that turns out to be through. */
export async function show({ account, calendar }: Wanted<'show'>, context: Context): Promise<ExitCode> {
  const report = await watch(context, [], (emit) => showStatus(wish(account, { look: true, emit }), context));
  await publish(report, context, calendar);
  const moved = report.closures.filter(({ isNew }) => isNew);
  for (const closure of moved) await keepRecord(closure.subject, context);
  await offerTidying(moved, context);
  return report.exitCode;
}

/** Takes down what the user says; nothing is sent. */
export async function report(mode: Wanted<'report'>, context: Context): Promise<ExitCode> {
  const stage = readStage(mode.stage);
  const [closure, clock] = await Promise.all([chooseOne(mode.account, context), context.clock()]);
  const on = readDay(mode.on ?? (await askDay(context)), clock.now());
  await reportStage(closure, { stage, on }, context, () => clock.now());
  await keepRecord(closure, context);
  const result = await recall(closure, context);
  await publish(result, context, mode.calendar);
  await offerTidying(result.closures, context);
  return result.exitCode;
}

/** Shows each change on a terminal; a document is printed once, when it ends. */
export async function watchClosures(
  { account, waitMs }: Wanted<'watch'>,
  context: Context,
): Promise<ExitCode> {
  const isTable = context.options.format === 'table';
  const onChange = async (changed: StatusReport): Promise<void> => {
    if (isTable) await publish(changed, context);
    const moved = changed.closures.filter(({ isNew }) => isNew);
    for (const closure of moved) await keepRecord(closure.subject, context);
  };
  const options = { ...wish(account, { look: true, emit: () => undefined }), waitMs, onChange };
  const last = await watchStatus(options, context);
  if (!isTable) await publish(last, context);
  return last.exitCode;
}

export async function printRecord({ account }: Wanted<'record'>, context: Context): Promise<ExitCode> {
  const closure = await chooseOne(account, context);
  const record = await keepRecord(closure, context);
  await printReport(record, context, [await context.adapter(closure.provider)]);
  return 0;
}

/** Removes what is left here of a closed account, once its id was typed. */
export async function tidy({ account, confirmed }: Wanted<'tidy'>, context: Context): Promise<ExitCode> {
  const one = await chooseOne(account, context);
  const { closures } = await recall(one, context);
  for (const closure of closures) {
    assertClosed(one.accountId, closure.state);
    await confirmTidying(one.accountId, confirmed, context);
    await tidyUp(closure, context);
  }
  await publish(await recall(one, context), context);
  return 0;
}

function wish(account: string | undefined, rest: Omit<StatusWish, 'account'>): StatusWish {
  return account === undefined ? rest : { ...rest, account };
}

/** What the journal alone says of a closure. */
function recall({ provider, accountId }: KnownClosure, context: Context): Promise<StatusReport> {
  const emit = (): void => undefined;
  return showStatus({ account: `${provider}:${accountId}`, look: false, emit }, context);
}

/** The one closure that is meant. @throws AcctcloseError of kind `usage` where there are several, or none. */
async function chooseOne(account: string | undefined, context: Context): Promise<KnownClosure> {
  const begun = (await chooseClosures(account, context)).filter(({ entries }) => entries.length > 0);
  const [only, ...others] = begun;
  if (only && others.length === 0) return only;
  const ids = begun.map(({ provider, accountId }) => `${provider}:${accountId}`);
  throw new AcctcloseError(
    'usage',
    only ? 'Several closures are known here.' : 'No closure is known here.',
    only
      ? { code: 'account-missing', tryThis: [`Name one: acctclose status ${ids.join(' | ')}`] }
      : { code: 'unknown-closure', tryThis: ['Begin one: acctclose close'] },
  );
}

async function askDay(context: Context): Promise<string> {
  const [prompt, words] = await Promise.all([context.prompt(), context.words()]);
  return prompt.text({ message: words['status.on-question'], flag: '--on YYYY-MM-DD' });
}

async function publish(result: StatusReport, context: Context, calendar?: string): Promise<void> {
  const adapters = await adaptersOf(result, context);
  await printReport(result, context, adapters);
  if (calendar === undefined) return;
  const { toCalendarFile } = await import('../../src/ui/render/calendar-file.js');
  const view = await createView(context, adapters, 'stderr');
  const { text, events } = toCalendarFile(result, view);
  await context.saveText(calendar, text);
  const { note } = await context.screen();
  note(fill(view.words['status.calendar'], { file: sanitize(calendar), count: events }));
}

function adaptersOf({ closures }: StatusReport, context: Context): Promise<readonly ProviderAdapter[]> {
  const ids = [...new Set(closures.map(({ subject }) => subject.provider))];
  return Promise.all(ids.map((id) => context.adapter(id)));
}

/** Asks only a person, and only right after a closure turned out to be through. */
async function offerTidying(closures: readonly ClosureStatus[], context: Context): Promise<void> {
  const { canAsk } = await context.screen();
  if (!canAsk || context.options.format !== 'table') return;
  const [prompt, words] = await Promise.all([context.prompt(), context.words()]);
  const choices = [
    { value: 'keep', name: words['tidy.keep'] },
    { value: 'remove', name: words['tidy.remove'] },
  ];
  const through = closures.filter(({ state, profiles }) => state.stage === 'closed' && profiles.length > 0);
  for (const closure of through) {
    const { subject, profiles } = closure;
    const values = { account: subject.accountId, profile: profiles.join(', ') };
    const question = { message: fill(words['tidy.question'], values), flag: '--tidy' };
    if ((await prompt.select(question, choices)) === 'remove') await tidyUp(closure, context);
  }
}

async function confirmTidying(
  accountId: string,
  confirmed: string | undefined,
  context: Context,
): Promise<void> {
  const [prompt, words] = await Promise.all([context.prompt(), context.words()]);
  const question = { message: words['tidy.confirm'], flag: `--confirm ${accountId}` };
  if ((confirmed ?? (await prompt.text(question))) === accountId) return;
  throw new AcctcloseError('usage', words['prepare.not-confirmed'], { code: 'not-confirmed' });
}

async function tidyUp(closure: ClosureStatus, context: Context): Promise<void> {
  const [clock, words, screen] = await Promise.all([context.clock(), context.words(), context.screen()]);
  const removed = await tidyClosure(closure, context, () => clock.now());
  for (const profile of removed) screen.note(fill(words['logout.done'], { profile: sanitize(profile) }));
}

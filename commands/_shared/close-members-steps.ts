import { openAccount } from '../../src/app/check-account.js';
import { closeMembers } from '../../src/app/close-members.js';
import { resolveAccount } from '../../src/app/resolve-account.js';
import { showMemberQuestions } from '../../src/app/show-member-questions.js';
import type { Context } from '../../src/context.js';
import type { AccountIdentity } from '../../src/domain/account.js';
import { QUESTION_IDS } from '../../src/domain/closing.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import { gravestExit, type ExitCode } from '../../src/domain/exit-codes.js';
import { createMembersProgress } from '../../src/ui/members-progress.js';
import { commandFor } from '../../src/ui/render/header.js';
import { fill } from '../../src/ui/words/index.js';
import { chooseAsker, tryRecord, unanswered, working, type Given } from './close-run.js';
import { createView, printReport } from './print.js';
import { watch } from './watch.js';

export interface MemberWishes {
  /** All members when absent. */
  readonly ids: readonly string[] | undefined;
  readonly detach: boolean;
}

/** Closes members by the provider's API and prints what became of each. */
export async function closeThem(wishes: MemberWishes, given: Given, context: Context): Promise<ExitCode> {
  const account = await resolveAccount(context);
  const adapter = await context.adapter(account.credentials.provider);
  return working(
    adapter,
    context,
    async (progress) => {
      const seen = wishes.ids ? given : unconfirmed(given);
      const { asker, script } = await chooseAsker(adapter, seen, context);
      const { session, now } = await openAccount(account, context, progress.emit);
      refuseOther(given, session.identity);
      const [store, locks, clock, inspector] = await Promise.all([
        context.closures(),
        context.locks(),
        context.clock(),
        context.inspector(),
      ]);
      const result = await closeMembers({
        ...{ session, title: adapter.title, now, asker, store, locks, clock, inspector },
        ...{ version: context.version, signal: context.signal, concurrency: context.options.concurrency },
        ...{ given: seen.answers, detach: wishes.detach, ...(script ? { script } : {}) },
        ...{ emit: progress.emit, onChecked: progress.done, ...(wishes.ids ? { ids: wishes.ids } : {}) },
      });
      if (result.kind === 'unnamed') {
        const ids = result.members.map(({ accountId }) => accountId);
        throw await unnamed({ ...wishes, ids }, context);
      }
      if (result.kind === 'open') throw await unanswered(result, context, flagsOf(wishes));
      progress.done();
      const { provider } = session.identity;
      for (const { member } of result.report.results) {
        const { accountId } = member;
        const { entries } = await store.read({ provider, accountId });
        if (entries.length > 0) await tryRecord({ provider, accountId }, context);
      }
      await printReport(result.report, context, [adapter]);
      return result.report.exitCode;
    },
    createMembersProgress,
  );
}

/** The file names the account that manages the members. */
function refuseOther({ accountId }: Given, { accountId: connected }: AccountIdentity): void {
  if (accountId === undefined || accountId === connected) return;
  throw new AcctcloseError('usage', `The answers are for account ${accountId}, connected is ${connected}.`, {
    code: 'usage',
    tryThis: ['Write the id of the managing account into the file, or connect with its key.'],
  });
}

/** Whoever means all members has not seen which they are, so that a flag cannot confirm it. */
function unconfirmed({ answers, ...rest }: Given): Given {
  return { ...rest, answers: new Map([...answers].filter(([id]) => id !== QUESTION_IDS.confirm)) };
}

/** Spells out the command that tells what closing just these asks for, the confirmation too. */
async function unnamed(wishes: MemberWishes, context: Context): Promise<AcctcloseError> {
  const [words, view] = [await context.words(), await createView(context, [], 'stderr')];
  const command = commandFor(['close', ...flagsOf(wishes), '--questions', '--json'], view);
  return new AcctcloseError('usage', `${words['close.unnamed']} ${words['close.nothing-sent']}`, {
    code: 'members-unnamed',
    tryThis: [fill(words['close.see-questions'], { command })],
  });
}

/** Prints what closing them would ask, and what stands in the way of the others. */
export async function printMemberQuestions(
  { ids, detach }: MemberWishes,
  given: Given,
  context: Context,
): Promise<ExitCode> {
  const account = await resolveAccount(context);
  const adapter = await context.adapter(account.credentials.provider);
  const report = await watch(context, [adapter], async (emit) => {
    const { session, now } = await openAccount(account, context, emit);
    return showMemberQuestions({
      ...{ session, title: adapter.title, now, store: await context.closures(), emit },
      ...{ given: given.answers, detach, concurrency: context.options.concurrency, ...(ids ? { ids } : {}) },
    });
  });
  await printReport(report, context, [adapter]);
  const kept = (report.members ?? []).flatMap((each) =>
    each.kind === 'ended' ? [each.result.exitCode] : [],
  );
  return report.questions.length > 0 ? 0 : gravestExit(kept);
}

/** The flags that name the members. */
function flagsOf({ ids, detach }: MemberWishes): readonly string[] {
  return [...(ids ? ['--member', ...ids] : ['--all-members']), ...(detach ? ['--detach'] : [])];
}

import type { AccountIdentity, Verification } from '../../domain/account.js';
import type { CheckReport } from '../../domain/report.js';
import { isoSeconds } from '../../domain/time.js';
import type { Counts, Verdict } from '../../domain/verdict.js';
import type { Style } from '../paint.js';
import { commandLine } from '../command-line.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import type { Block, Heading, Item, List, Statement } from './page.js';
import type { View } from './view.js';

/** The colour of each verdict. */
export const VERDICT_STYLES: Readonly<Record<Verdict, Style>> = {
  blocked: 'red',
  undecided: 'yellow',
  renounce: 'cyan',
  closable: 'green',
  'under-way': 'cyan',
};

/** What a report says of the account as a whole. */
export type Standing = Pick<CheckReport, 'verdict' | 'counts'>;

/** Whose account it is, the verdict with what it means, and the counts. */
export function headBlocks(
  report: Standing & Pick<CheckReport, 'account' | 'finishedAt'>,
  text: string,
  view: View,
): readonly Block[] {
  const time = fill(view.words['header.checked'], { time: isoSeconds(report.finishedAt) });
  return [accountHeading(report.account, time, view), verdictStatement(report, text, view.words)];
}

/** The verdict in its colour with what it means, and the counts. */
export function verdictStatement({ verdict, counts }: Standing, text: string, words: Words): Statement {
  return {
    kind: 'statement',
    label: words[`verdict.${verdict}`],
    style: VERDICT_STYLES[verdict],
    text,
    detail: countsLine(counts, words),
  };
}

/** Whose account it is. @param time what was done and when. @param stated what the person says where no call tells. */
export function accountHeading(
  account: AccountIdentity,
  time: string,
  { words, texts }: View,
  stated?: Verification,
): Heading {
  const { provider, accountId, name, site, caller, callerName, verification } = account;
  const calledAs = [words[`caller.${caller}`], ...(callerName === undefined ? [] : [callerName])].join(' ');
  return {
    kind: 'heading',
    title: sanitize([texts(provider).title, accountId, ...(name === undefined ? [] : [name])].join(' · ')),
    detail: [
      fill(words['header.site'], { site: sanitize(site) }),
      fill(words['header.caller'], { caller: sanitize(calledAs) }),
      fill(words[stated ? 'header.verification-stated' : 'header.verification'], {
        verification: words[`verification.${stated ?? verification}`],
      }),
      time,
    ].join(' · '),
  };
}

const COUNTED = [
  'underWay',
  'mustProcess',
  'renounceable',
  'unknown',
  'stated',
  'attest',
  'advice',
  'notice',
] as const satisfies readonly (keyof Counts)[];
/** Named also where there are none. */
const ALWAYS: ReadonlySet<keyof Counts> = new Set([
  'mustProcess',
  'renounceable',
  'unknown',
  'attest',
  'notice',
]);

/** `must process 4 · renounceable 2 · …` */
function countsLine(counts: Counts, words: Words): string {
  return COUNTED.filter((key) => ALWAYS.has(key) || counts[key] > 0)
    .map((key) => fill(words[`count.${key}`], { count: counts[key] }))
    .join(' · ');
}

/** What to do next. */
export function nextList(text: string, command: string, words: Words): List {
  return { kind: 'list', title: words['section.next'], items: [nextItem(text, command)] };
}

export function nextItem(text: string, command: string): Item {
  return { text: fill(text, { command: sanitize(command) }), todo: '' };
}

/** A command about the same account. */
export function commandFor(rest: readonly string[], { accountFlags }: Pick<View, 'accountFlags'>): string {
  return commandLine(['acctclose', ...rest, ...accountFlags]);
}

/** Goes on with a plan. On a terminal the account's id is asked for; anywhere else the command has to name it. */
export function resumeCommand(accountId: string, view: Pick<View, 'accountFlags' | 'columns'>): string {
  const confirm = view.columns === undefined ? ['--confirm', accountId] : [];
  return commandFor(['prepare', '--resume', ...confirm], view);
}

import type { AccountIdentity } from '../../domain/account.js';
import type { CheckReport, MembersReport } from '../../domain/report.js';
import { isoSeconds } from '../../domain/time.js';
import type { Counts, Verdict } from '../../domain/verdict.js';
import type { Style } from '../paint.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import type { Block, Heading, List } from './page.js';
import type { View } from './view.js';

/** The colour of each verdict. */
export const VERDICT_STYLES: Readonly<Record<Verdict, Style>> = {
  blocked: 'red',
  undecided: 'yellow',
  renounce: 'cyan',
  closable: 'green',
};

/** Whose account it is, the verdict with what it means, and the counts. */
export function headBlocks(report: CheckReport | MembersReport, text: string, view: View): readonly Block[] {
  const { account, verdict, counts, finishedAt } = report;
  const { words } = view;
  return [
    accountHeading(account, finishedAt, view),
    {
      kind: 'statement',
      label: words[`verdict.${verdict}`],
      style: VERDICT_STYLES[verdict],
      text,
      detail: countsLine(counts, words),
    },
  ];
}

function accountHeading(account: AccountIdentity, finishedAt: Date, { words, texts }: View): Heading {
  const { provider, accountId, name, site, caller, callerName, verification } = account;
  const calledAs = [words[`caller.${caller}`], ...(callerName === undefined ? [] : [callerName])].join(' ');
  return {
    kind: 'heading',
    title: sanitize([texts(provider).title, accountId, ...(name === undefined ? [] : [name])].join(' · ')),
    detail: [
      fill(words['header.site'], { site: sanitize(site) }),
      fill(words['header.caller'], { caller: sanitize(calledAs) }),
      fill(words['header.verification'], { verification: words[`verification.${verification}`] }),
      fill(words['header.checked'], { time: isoSeconds(finishedAt) }),
    ].join(' · '),
  };
}

/** `must process 4 · renounceable 2 · …` */
function countsLine(counts: Counts, words: Words): string {
  return (['mustProcess', 'renounceable', 'unknown', 'attest', 'notice'] as const)
    .map((key) => fill(words[`count.${key}`], { count: counts[key] }))
    .join(' · ');
}

/** What to do next. */
export function nextList(text: string, command: string, words: Words): List {
  return {
    kind: 'list',
    title: words['section.next'],
    items: [{ text: fill(text, { command: sanitize(command) }), todo: '' }],
  };
}

import { AcctcloseError } from '../../src/domain/errors.js';
import { readWhole } from '../../src/options.js';
import type { CommandInput } from './command.js';

/** Seconds between two looks of `--watch`: by default, at least, at most. */
const WATCH_SECONDS = { usual: 60, least: 10, most: 86_400 };

/** What to do, with the account that it is about where one is named. */
export type Mode = { readonly account?: string } & (
  | { readonly kind: 'show'; readonly calendar?: string }
  | { readonly kind: 'report'; readonly stage: string; readonly on?: string; readonly calendar?: string }
  | { readonly kind: 'watch'; readonly waitMs: number }
  | { readonly kind: 'record' }
  | { readonly kind: 'tidy'; readonly confirmed?: string }
);

const KINDS = ['report', 'watch', 'record', 'tidy'] as const;

/** What the flags of `status` ask for. @throws AcctcloseError of kind `usage` where they do not go together. */
export function readMode({ args: [account], flags }: CommandInput): Mode {
  const chosen = KINDS.filter((name) => flags[name] !== undefined);
  const [kind = 'show'] = chosen;
  if (chosen.length > 1) {
    throw usage('Those flags ask for different things.', 'Give one of --report, --watch, --record, --tidy.');
  }
  assertFits(flags, kind);
  const base = account === undefined ? {} : { account };
  const text = (name: string): string | undefined => flags[name] as string | undefined;
  const optional = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
    value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: string });
  switch (kind) {
    case 'watch':
      return { ...base, kind, waitMs: readSeconds(flags['watch']) * 1000 };
    case 'record':
      return { ...base, kind };
    case 'tidy':
      return { ...base, kind, ...optional('confirmed', text('confirm')) };
    case 'report': {
      const calendar = optional('calendar', text('ics'));
      return { ...base, kind, stage: text('report') ?? '', ...optional('on', text('on')), ...calendar };
    }
    case 'show':
      return { ...base, kind, ...optional('calendar', text('ics')) };
  }
}

/** Flags that only go with another one. */
function assertFits(flags: CommandInput['flags'], kind: Mode['kind']): void {
  if (flags['on'] !== undefined && kind !== 'report') {
    throw usage('--on says when what you report happened.', 'Give --report too: --report closed --on DAY');
  }
  if (flags['confirm'] !== undefined && kind !== 'tidy') {
    throw usage('--confirm belongs to --tidy.', 'Give --tidy too: --tidy --confirm ACCOUNT_ID');
  }
  if (flags['ics'] !== undefined && kind !== 'show' && kind !== 'report') {
    throw usage(
      `--ics does not go with --${kind}.`,
      'Write the calendar by itself: acctclose status --ics FILE',
    );
  }
}

function readSeconds(value: unknown): number {
  const { usual, least, most } = WATCH_SECONDS;
  return value === true ? usual : (readWhole(value, '--watch', least, most) ?? usual);
}

function usage(message: string, advice: string): AcctcloseError {
  return new AcctcloseError('usage', message, { code: 'usage', tryThis: [advice] });
}

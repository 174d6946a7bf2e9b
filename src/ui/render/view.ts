import type { ProviderTexts } from '../messages.js';
import type { Words } from '../words/index.js';

/** How a report is to look. */
export interface View {
  readonly words: Words;
  /** The wording of a provider by its id. */
  readonly texts: (provider: string) => ProviderTexts;
  /** Columns of the terminal; undefined for a pipe, where nothing is wrapped. */
  readonly columns: number | undefined;
  readonly color: boolean;
  /** The command line that repeats the check, for the next step. */
  readonly command: string;
  /** The flags that choose the account, for the commands that come next. */
  readonly accountFlags: readonly string[];
}

const LEAST = 60;
const MOST = 120;

/** Columns to draw in: a terminal's, within what reads well; undefined for a pipe. */
export function roomOf({ columns }: Pick<View, 'columns'>): number | undefined {
  return columns === undefined ? undefined : Math.min(Math.max(columns, LEAST), MOST);
}

import type { RemedyMeta } from '../domain/remedy.js';

/** An export may last as long as a day of calls within the rate limits. */
const DAY_SECONDS = 86_400;

export const EXPORT = 'export-records';
export const EXPORT_ACTION = 'acctclose:export';

/** The remedy that no provider has: to take the records out before anything is given up. */
export function backUpRemedy(effect: string): RemedyMeta {
  return {
    ...{
      id: EXPORT,
      stage: 'backup',
      mutation: EXPORT_ACTION,
      lookedAtBy: [EXPORT_ACTION],
      needs: [],
      clears: [],
    },
    ...{ destroys: false, waitSeconds: DAY_SECONDS, messages: { effect } },
  };
}

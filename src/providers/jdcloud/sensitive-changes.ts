import type { Finding } from '../../domain/finding.js';
import { dayOf, DAY_MS } from '../../domain/time.js';
import { CONSOLES } from './consoles.js';
import { CHINA_OFFSET_HOURS } from './facts/bills.js';
import type { SensitiveEvent } from './facts/events.js';

/** The changes that are younger than `quietDays`, with the day on which each no longer counts. */
export function findChanges(
  events: readonly SensitiveEvent[],
  now: Date,
  { code, quietDays, severity }: Pick<Finding, 'code' | 'severity'> & { readonly quietDays: number },
): readonly Finding[] {
  return events
    .filter(({ at }) => now.getTime() - at.getTime() < quietDays * DAY_MS)
    .map(({ id, name, at }) => ({
      code,
      severity,
      subject: { type: 'audit event', id, name },
      args: { event: name, day: dayOf(at, CHINA_OFFSET_HOURS) },
      resolve: {
        by: 'wait',
        until: dayOf(new Date(at.getTime() + (quietDays + 1) * DAY_MS), CHINA_OFFSET_HOURS),
      },
    }));
}

/** The question that remains, since the trail need not show every change. */
export function askForChanges(accountId: string, severity: 'attest' | 'advice'): Finding {
  return {
    code: 'change-unseen',
    severity,
    subject: { type: 'account', id: accountId },
    resolve: CONSOLES.account,
  };
}

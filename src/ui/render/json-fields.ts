import type { AccountIdentity } from '../../domain/account.js';
import type { Finding } from '../../domain/finding.js';
import type { Gap } from '../../domain/verdict.js';
import type { Words } from '../words/index.js';

const ISO_8601 = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A finding as it stands in a document: exact values, and its sentence. */
export function findingFields({
  finding,
  message,
}: {
  readonly finding: Finding;
  readonly message: string;
}): object {
  const { code, severity, subject, amount, resolve, seenBy } = finding;
  return {
    code,
    severity,
    subject: pick(subject, ['type', 'id', 'name', 'region']),
    ...(amount === undefined ? {} : { amount: pick(amount, ['value', 'currency']) }),
    message,
    resolve: { ...pick(resolve, ['by', 'url', 'command']), ...untilField(resolve.until) },
    ...(seenBy === undefined ? {} : { seenBy }),
  };
}

/** Documents give times as ISO 8601; what a provider writes in another way is left out. */
export function untilField(until: string | undefined): object {
  return until !== undefined && ISO_8601.test(until) ? { until } : {};
}

export function accountFields(account: AccountIdentity): object {
  return pick(account, ['provider', 'accountId', 'name', 'site', 'caller', 'callerName', 'verification']);
}

/** Why something could not be verified: the first gap with all that would settle it; every gap when there are more. */
export function gapFields(gaps: readonly Gap[], words: Words): object {
  const [first] = gaps;
  if (!first) return {};
  const needs = [...new Set(gaps.flatMap((gap) => gap.needs))];
  return {
    reason: { ...gapField(first, words), needs },
    ...(gaps.length > 1 ? { gaps: gaps.map((gap) => gapField(gap, words)) } : {}),
  };
}

/** A gap as it stands in a document. */
export function gapField(gap: Gap, words: Words): object {
  return {
    ...pick(gap, ['code', 'needs', 'action']),
    message: words[`gap.${gap.code}`],
    ...pick(gap, ['providerCode', 'requestId']),
  };
}

/** The named fields in this order, those that are absent left out: documents hold what their schema names and no more. */
export function pick<T extends object, K extends keyof T>(
  whole: T,
  names: readonly K[],
): Partial<Pick<T, K>> {
  const entries = names.flatMap((name) => (whole[name] === undefined ? [] : [[name, whole[name]] as const]));
  return Object.fromEntries(entries) as Partial<Pick<T, K>>;
}

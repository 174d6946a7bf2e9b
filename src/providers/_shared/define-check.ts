import type { Check, CheckEnv, CheckMeta } from '../../domain/adapter.js';
import type { Finding, Resolution } from '../../domain/finding.js';
import type { Gap, Judgement } from '../../domain/verdict.js';
import { toGap } from '../../domain/gap.js';

/** A check whose messages and actions are known by its meta. A failed call becomes a gap. */
export function defineCheck<F>(
  meta: CheckMeta,
  run: (facts: F, env: CheckEnv) => Promise<Judgement>,
): Check<F> {
  return {
    meta,
    async run(facts, env) {
      try {
        return await run(facts, env);
      } catch (error) {
        return { findings: [], gaps: [toGap(error)] };
      }
    },
  };
}

/** A fact that may have failed: its value, or the fallback and a gap. */
export async function attempt<T>(
  read: Promise<T>,
  fallback: T,
): Promise<{ readonly value: T; readonly gaps: readonly Gap[] }> {
  try {
    return { value: await read, gaps: [] };
  } catch (error) {
    return { value: fallback, gaps: [toGap(error)] };
  }
}

/** A gap for an answer that was read but whose words are not known. */
export function notUnderstood(action: string, word: string): Gap {
  return { code: 'malformed', action, needs: [], providerCode: word };
}

/** The finding about the account as a whole. */
export function accountFinding(
  finding: Omit<Finding, 'subject' | 'resolve'> & {
    readonly accountId: string;
    readonly resolve: Resolution;
  },
): Finding {
  const { accountId, ...rest } = finding;
  return { ...rest, subject: { type: 'account', id: accountId } };
}

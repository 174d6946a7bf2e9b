import type { Condition, Statement, Verification } from '../../domain/condition.js';
import type { Resolution, Severity } from '../../domain/finding.js';
import type { PlanStage } from '../../domain/plan-stage.js';

/** The closure page, and the other official texts on the same subject. */
const PAGES = {
  closure: 'Account Cancellation',
  console: 'Account Revocation (console)',
  notice: 'Account Revocation Notice',
  annex: 'Privacy Policy, annex on account cancellation',
  revision: 'Account Cancellation, another revision',
} as const;

interface Row extends Pick<Condition, 'actFirst'> {
  readonly page?: keyof typeof PAGES;
  readonly clause: string;
  readonly title: string;
  readonly verify: Verification;
  readonly severities: readonly Severity[];
  readonly stage?: PlanStage;
  readonly statement?: Statement;
  /** Where the owner sees for himself how it stands. */
  readonly at?: Resolution;
}

/** A condition of the closure page or, where another text is named, a rule of that one. */
export function condition(name: string, { page = 'closure', clause, at, ...row }: Row): Condition {
  return {
    id: `jdcloud.${name}`,
    source: { page: PAGES[page], clause },
    ...row,
    ...(at?.url === undefined ? {} : { where: at.url }),
    ...(page === 'closure' ? {} : { beyondSeed: true }),
  };
}

/** A rule that only another text names: it gates no way to close but the one that text describes. */
export function advised(name: string, row: Row): Condition {
  return { ...condition(name, row), advice: true };
}

/** A condition that no call decides. */
export function stated(
  name: string,
  { severity, message, resolve, ...row }: Omit<Row, 'verify' | 'severities' | 'at'> & Statement,
  verify: Verification = severity === 'advice' ? 'attest' : severity,
): Condition {
  return condition(name, {
    ...row,
    verify,
    severities: [severity],
    statement: { severity, message, resolve },
    at: resolve,
  });
}

/** The same where only another text asks for it. @param onConsole how it stands in the way on the console's way. */
export function suggested(
  name: string,
  row: Omit<Row, 'verify' | 'severities' | 'at'> & Pick<Statement, 'message' | 'resolve'>,
  onConsole: readonly Severity[] = [],
): Condition {
  const { severities, ...rest } = stated(name, { ...row, severity: 'advice' });
  return { ...rest, severities: [...severities, ...onConsole], advice: true };
}

import type { Condition, Statement, Verification } from '../../domain/condition.js';
import type { Severity } from '../../domain/finding.js';
import type { PlanStage } from '../../domain/plan-stage.js';

const PAGE = 'Close an Alibaba Cloud account';

/** The support page on bills that are in the way, with the console's own steps. */
/** What the closure check of the console looks at. */
export const CONSOLE_CHECK = 'Account Center, Account deletion > Check';
export const SUPPORT = 'How to handle unpaid bills or bills not issued this month when an account is closed';

interface Row extends Pick<Condition, 'actFirst'> {
  /** Of the closure page; set where another text describes the same way. */
  readonly page?: string;
  readonly where?: string;
  readonly clause: string;
  readonly title: string;
  readonly stage?: PlanStage;
  readonly verify: Verification;
  readonly severities: readonly Severity[];
  readonly statement?: Statement;
}

/** A row of the catalogue. What another text than the closure page describes is marked as such. */
export function condition(name: string, { clause, page, ...row }: Row): Condition {
  const beyond = page === undefined ? {} : ({ beyondSeed: true } as const);
  return { id: `alibaba.${name}`, source: { page: page ?? PAGE, clause }, ...beyond, ...row };
}

/** What a person acts on before things are released, in a stage of a preparation. */
export function firstOf(stage: PlanStage): Pick<Row, 'stage' | 'actFirst'> {
  return { stage, actFirst: true };
}

/**
 * The parts of a preparation, in their order: what is to be kept is taken out; what is overdue is settled, or nothing
 * can be released; ties to others are cut; things, then users and keys go; last comes the bill of what went.
 */
export const STAGES = ['backup', 'settle', 'detach', 'release', 'identity', 'bill'] as const;
export type PlanStage = (typeof STAGES)[number];

/** The parts of a preparation, in their order. */
export const STAGES = ['backup', 'settle', 'detach', 'release', 'identity'] as const;
export type PlanStage = (typeof STAGES)[number];

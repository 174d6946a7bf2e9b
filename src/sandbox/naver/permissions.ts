import type { NaverState } from './entities/state.js';
import type { Refusal } from './refusal.js';

/** Throws what `refuse` makes of it when the caller may not use the action, `service:Action`. */
export function checkPermission({ permissions }: NaverState, action: string, refuse: () => Refusal): void {
  const { allow, deny } = permissions;
  const names = (list: readonly string[]): boolean => list.includes('*') || list.includes(action);
  if (!names(allow) || names(deny)) throw refuse();
}

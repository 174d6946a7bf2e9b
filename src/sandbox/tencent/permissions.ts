import type { TencentState } from './entities/state.js';
import { Refusal } from './refusal.js';

/** @param action `service:Action`. @throws Refusal with the given code when the caller may not use it. */
export function checkPermission(
  { permissions }: TencentState,
  action: string,
  code: string,
  status?: number,
): void {
  const { allow, deny } = permissions;
  const names = (list: readonly string[]): boolean => list.includes('*') || list.includes(action);
  if (names(allow) && !names(deny)) return;
  throw new Refusal(code, `You are not authorized to perform the operation (${action}).`, status);
}

import type { JdcloudState } from './entities/state.js';
import type { Action } from './input.js';
import { Refusal } from './refusal.js';

/** No code is ever good here: they come to a person. @throws Refusal when the action wants one. */
export function checkProtection(
  { protectedActions }: JdcloudState,
  { service, name, guarded }: Action,
): void {
  if (guarded === true && protectedActions.includes(`${service}:${name}`))
    throw new Refusal(403, 'PERMISSION_DENIED', 'operation protection wants x-jdcloud-security-token [gw]');
}

/** @throws Refusal when the key may not use the action. */
export function checkPermission({ permissions }: JdcloudState, action: string): void {
  const allowed = permissions.some((rule) =>
    rule.endsWith('*') ? action.startsWith(rule.slice(0, -1)) : rule === action,
  );
  if (!allowed) throw new Refusal(403, 'HTTP_FORBIDDEN', `No permission for ${action} [gw]`);
}

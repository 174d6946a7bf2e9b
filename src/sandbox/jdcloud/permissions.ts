import type { JdcloudState } from './entities/state.js';
import { Refusal } from './refusal.js';

/** @throws Refusal when the key may not use the action. */
export function checkPermission({ permissions }: JdcloudState, action: string): void {
  const allowed = permissions.some((rule) =>
    rule.endsWith('*') ? action.startsWith(rule.slice(0, -1)) : rule === action,
  );
  if (!allowed) throw new Refusal(403, 'HTTP_FORBIDDEN', `No permission for ${action} [gw]`);
}

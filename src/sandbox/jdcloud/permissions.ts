import type { SandboxRequest } from '../engine/plugin.js';
import type { JdcloudState } from './entities/state.js';
import type { Action } from './input.js';
import { Refusal } from './refusal.js';

const TOKEN = 'x-jdcloud-security-token';

/** What a request brings along to open what is protected. */
export interface Opening {
  readonly headers: SandboxRequest['headers'];
  readonly signedHeaders: readonly string[];
  readonly now: number;
}

/** @throws Refusal when the action wants a code and nothing opens it. */
export function checkProtection(
  { protectedActions, securityTokens }: JdcloudState,
  { service, name, guarded }: Action,
  { headers, signedHeaders, now }: Opening,
): void {
  const action = `${service}:${name}`;
  if (guarded !== true || !protectedActions.includes(action)) return;
  const given = signedHeaders.includes(TOKEN) ? (headers[TOKEN] ?? '') : '';
  const token = Buffer.from(given, 'base64').toString('utf8');
  const opens = securityTokens.some(
    (known) => known.token === token && known.action === action && now < known.until,
  );
  if (!opens) throw new Refusal(403, 'PERMISSION_DENIED', `operation protection wants ${TOKEN} [gw]`);
}

/** @throws Refusal when the key may not use the action. */
export function checkPermission({ permissions }: JdcloudState, action: string): void {
  const allowed = permissions.some((rule) =>
    rule.endsWith('*') ? action.startsWith(rule.slice(0, -1)) : rule === action,
  );
  if (!allowed) throw new Refusal(403, 'HTTP_FORBIDDEN', `No permission for ${action} [gw]`);
}

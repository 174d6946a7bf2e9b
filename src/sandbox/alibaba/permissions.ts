import type { Payload } from './action.js';
import type { AlibabaState } from './entities/state.js';
import type { Refusal } from './refusal.js';

/** Throws what `refuse` makes of it when the caller may not use the action, `service:Action`. */
export function checkPermission({ permissions }: AlibabaState, action: string, refuse: () => Refusal): void {
  const { allow, deny } = permissions;
  const names = (list: readonly string[]): boolean => list.includes('*') || list.includes(action);
  if (!names(allow) || names(deny)) throw refuse();
}

/** The policy diagnosis that comes with a denied call. */
export function denialDetail(action: string, { principal }: AlibabaState): Payload {
  return {
    AccessDeniedDetail: {
      AuthAction: action,
      AuthPrincipalType: principal.kind === 'Account' ? 'Account' : 'SubUser',
      AuthPrincipalDisplayName: principal.kind === 'Account' ? '' : principal.userName,
      NoPermissionType: 'ImplicitDeny',
      PolicyType: 'AccountLevelIdentityBasedPolicy',
    },
  };
}

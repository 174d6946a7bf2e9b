import { defineAction } from '../../action.js';
import { standing } from '../../releasing.js';

/** How much of everything the account's identities hold, and how much they may hold. */
export const getAccountSummary = defineAction({
  service: 'ims',
  name: 'GetAccountSummary',
  parameters: {},
  run: ({ state, now }) => {
    const users = state.users.filter(({ name }) => standing(state, name, now) !== 'gone');
    return {
      SummaryMap: {
        Users: users.length,
        Groups: new Set(users.flatMap(({ groups }) => groups.map(({ id }) => id))).size,
        Roles: state.roles.length,
        Policies: new Set(users.flatMap(({ policies }) => policies.filter(isCustom).map(({ name }) => name)))
          .size,
        MFADevices: users.filter(({ hasMfaDevice }) => hasMfaDevice).length,
        MFADevicesInUse: users.filter(({ hasMfaDevice }) => hasMfaDevice).length,
        ...QUOTAS,
      },
    };
  },
});

const QUOTAS = {
  AccessKeysPerUserQuota: 2,
  AccountAccessKeysPerAccountQuota: 5,
  AttachedPoliciesPerGroupQuota: 5,
  AttachedPoliciesPerRoleQuota: 5,
  AttachedPoliciesPerUserQuota: 5,
  AttachedSystemPoliciesPerGroupQuota: 20,
  AttachedSystemPoliciesPerRoleQuota: 20,
  AttachedSystemPoliciesPerUserQuota: 20,
  GroupsPerUserQuota: 5,
  GroupsQuota: 50,
  PoliciesQuota: 1500,
  PolicySizeQuota: 6144,
  RolesQuota: 1000,
  UsersQuota: 1000,
  VersionsPerPolicyQuota: 5,
  VirtualMFADevicesQuota: 1000,
};

function isCustom({ type }: { readonly type: string }): boolean {
  return type === 'Custom';
}

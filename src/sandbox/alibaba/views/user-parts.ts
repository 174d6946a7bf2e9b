import { lookAt } from '../../engine/releases.js';
import type { AccessKey, AttachedPolicy, Membership, RamUser } from '../entities/users.js';
import { remaining, standing, type At } from '../releasing.js';

/** Ids of what belongs to a user, in the record of what goes. */
export const PART_IDS = {
  policy: ({ name: user }: RamUser, { type, name }: AttachedPolicy): string => `${user}/${type}/${name}`,
  group: ({ name: user }: RamUser, { name }: Membership): string => `${user}/${name}`,
  login: ({ name }: RamUser): string => `${name}/login`,
  mfa: ({ name }: RamUser): string => `${name}/mfa`,
};

/** What a user still has, whether or not somebody looks. */
export interface UserParts {
  readonly keys: readonly AccessKey[];
  readonly policies: readonly AttachedPolicy[];
  readonly groups: readonly Membership[];
  readonly hasLogin: boolean;
  readonly hasMfa: boolean;
}

export function partsLeft(user: RamUser, at: At): UserParts {
  const isLeft = (id: string): boolean => standing(at.state, id, at.now) !== 'gone';
  return {
    keys: remaining(at.state.accessKeys, at).filter(({ userName }) => userName === user.name),
    policies: user.policies.filter((policy) => isLeft(PART_IDS.policy(user, policy))),
    groups: user.groups.filter((group) => isLeft(PART_IDS.group(user, group))),
    hasLogin: user.hasLoginProfile && isLeft(PART_IDS.login(user)),
    hasMfa: user.hasMfaDevice && isLeft(PART_IDS.mfa(user)),
  };
}

/** Whether a part is still shown to who looks at it. */
export function isShown(id: string, { state, now }: At): boolean {
  return lookAt(state.releases, id, now) !== 'gone';
}

import * as z from 'zod';
import { text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { unlessGone } from '../unless-gone.js';

export interface UserKey {
  readonly id: string;
  /** `Active` or `Inactive`. */
  readonly status: string;
}

export interface UserPolicy {
  readonly name: string;
  /** `System` or `Custom`. */
  readonly type: string;
}

/** A RAM user with everything that keeps it from being deleted. */
export interface Person {
  readonly name: string;
  readonly keys: readonly UserKey[];
  readonly policies: readonly UserPolicy[];
  /** Names of groups. */
  readonly groups: readonly string[];
  readonly hasLogin: boolean;
  readonly hasMfa: boolean;
}

const keys = z
  .object({ AccessKeys: z.object({ AccessKey: z.array(z.object({ AccessKeyId: text, Status: text })) }) })
  .transform(({ AccessKeys }) =>
    AccessKeys.AccessKey.map((key) => ({ id: key.AccessKeyId, status: key.Status })),
  );

const policies = z
  .object({ Policies: z.object({ Policy: z.array(z.object({ PolicyName: text, PolicyType: text })) }) })
  .transform(({ Policies }) =>
    Policies.Policy.map((row) => ({ name: row.PolicyName, type: row.PolicyType })),
  );

const groups = z
  .object({ Groups: z.object({ Group: z.array(z.object({ GroupName: text })) }) })
  .transform(({ Groups }) => Groups.Group.map(({ GroupName }) => GroupName));

/** Each of these asks for one user; a user that is gone has nothing. @throws ApiError. */
export async function readUserKeys(client: Client, user: string): Promise<readonly UserKey[]> {
  return (await unlessGone(client.call(ACTIONS.listAccessKeys, keys, { UserName: user }))) ?? [];
}

export async function readUserPolicies(client: Client, user: string): Promise<readonly UserPolicy[]> {
  return (await unlessGone(client.call(ACTIONS.listPoliciesForUser, policies, { UserName: user }))) ?? [];
}

export async function readUserGroups(client: Client, user: string): Promise<readonly string[]> {
  return (await unlessGone(client.call(ACTIONS.listGroupsForUser, groups, { UserName: user }))) ?? [];
}

/** The provider answers `EntityNotExist.User.LoginProfile` for a user without a console password. */
export async function hasLogin(client: Client, user: string): Promise<boolean> {
  const profile = z.object({ LoginProfile: z.object({ UserName: text }) });
  return (await unlessGone(client.call(ACTIONS.getLoginProfile, profile, { UserName: user }))) !== undefined;
}

/** The provider answers `EntityNotExist.User.MFADevice` for a user without a device. */
export async function hasMfa(client: Client, user: string): Promise<boolean> {
  const device = z.object({ MFADevice: z.object({ SerialNumber: text }) });
  return (await unlessGone(client.call(ACTIONS.getUserMFAInfo, device, { UserName: user }))) !== undefined;
}

/** The RAM users of those names, but for those that what is in use belongs to. @param inUse ids of keys, names of users. */
export async function readPeople(
  client: Client,
  names: readonly string[],
  inUse: readonly string[],
): Promise<readonly Person[]> {
  const people = await Promise.all(names.map((name) => readPerson(client, name)));
  return people.filter(
    ({ name, keys }) => ![name, ...keys.map(({ id }) => id)].some((id) => inUse.includes(id)),
  );
}

async function readPerson(client: Client, name: string): Promise<Person> {
  const [userKeys, userPolicies, userGroups, login, mfa] = await Promise.all([
    readUserKeys(client, name),
    readUserPolicies(client, name),
    readUserGroups(client, name),
    hasLogin(client, name),
    hasMfa(client, name),
  ]);
  return { name, keys: userKeys, policies: userPolicies, groups: userGroups, hasLogin: login, hasMfa: mfa };
}

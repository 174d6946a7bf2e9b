import { beginRelease, standingOf } from '../../engine/releases.js';
import type { AccessKey, SubUser } from '../entities/access.js';
import type { Action, Input } from '../input.js';
import { refuseMissing, refuseState } from '../refusal.js';

const KEY = '/v1/subUser/{subUser}/accessKey/{accessKey}';
const OWN_KEY = '/v1/regions/{regionId}/userAccessKey/{accessKey}';

function change(name: string, method: Action['method'], path: string, run: Action['run']): Action {
  return { service: 'iam', name, method, path, run };
}

/** Disables and deletes keys, deletes sub-users and roles. */
export const ACCESS_CHANGES: readonly Action[] = [
  change('disableSubUserAccessKey', 'PUT', `${KEY}:disable`, (input) =>
    disable(findSubUser(input).keys, input),
  ),
  change('deleteSubUserAccessKey', 'DELETE', KEY, (input) => remove(findSubUser(input).keys, input)),
  {
    ...change('deleteSubUser', 'DELETE', '/v1/subUser/{subUser}', (input) => {
      const user = findSubUser(input);
      if (user.keys.some(({ id }) => isHere(input, id))) throw refuseState('the sub-user has access keys');
      release(input, user.name);
    }),
    guarded: true,
  },
  change('deleteRole', 'DELETE', '/v1/role/{roleName}', (input) => {
    const { roleName = '' } = input.path;
    const role = input.state.roles.find(({ name }) => name === roleName && isHere(input, name));
    if (!role) throw refuseMissing(`role ${roleName}`);
    release(input, role.name);
  }),
  change('disabledUserAccessKey', 'PUT', `${OWN_KEY}:disabled`, (input) =>
    disable(input.state.accessKeys, input),
  ),
  change('deleteUserAccessKey', 'DELETE', OWN_KEY, (input) => {
    disable(input.state.accessKeys, input);
    remove(input.state.accessKeys, input);
  }),
];

/** The sub-user that a path names. @throws Refusal when there is none. */
export function findSubUser(input: Input): SubUser {
  const { subUser = '' } = input.path;
  const found = input.state.subUsers.find(({ name }) => name === subUser && isHere(input, name));
  if (!found) throw refuseMissing(`sub-user ${subUser}`);
  return found;
}

function isHere({ state, now }: Input, id: string): boolean {
  return standingOf(state.releases, id, now) !== 'gone';
}

function findKey(keys: readonly AccessKey[], input: Input): AccessKey {
  const { accessKey = '' } = input.path;
  const found = keys.find(({ id }) => id === accessKey && isHere(input, id));
  if (!found) throw refuseMissing(`access key ${accessKey}`);
  return found;
}

function disable(keys: AccessKey[], input: Input): void {
  const key = findKey(keys, input);
  keys[keys.indexOf(key)] = { ...key, state: 0 };
}

function remove(keys: readonly AccessKey[], input: Input): void {
  release(input, findKey(keys, input).id);
}

function release({ state, now }: Input, id: string): void {
  if (!beginRelease(state.releases, id, now)) throw refuseState('it is being deleted');
}

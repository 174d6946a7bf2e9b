import { localSeconds } from '../../engine/calendar.js';
import { lookAt } from '../../engine/releases.js';
import { findSubUser } from '../changes/access.js';
import type { Named, Role, SubUser } from '../entities/access.js';
import { integer, type Action, type Input } from '../input.js';
import { cutPage } from '../paging.js';

const CHINA = 8;
/** What a list of identities takes to page and search. */
const LIST_QUERY = ['pageNumber', 'pageSize', 'keyword', 'sort'];
const CUSTOM_POLICY = 1;

function read(name: string, path: string, run: Action['run'], query: readonly string[] = []): Action {
  return { service: 'iam', name, method: 'GET', path, query, run };
}

/** Sub-users, groups, policies and roles. Secrets of keys are never in an answer. */
export const IAM_ACTIONS: readonly Action[] = [
  read(
    'describeSubUsers',
    '/v1/subUsers',
    (input) =>
      listed('subUsers', left(input, input.state.subUsers, nameOf), input, (user) =>
        encodeSubUser(user, input.state.pin),
      ),
    [...LIST_QUERY, 'phone', 'email', 'description', 'nickName', 'name', 'pin'],
  ),
  read('getSubUserAccessKeys', '/v1/subUser/{subUser}/getSubUserAccessKeys', (input) => ({
    userAccessKeys: left(input, findSubUser(input).keys, ({ id }) => id).map(({ id, state }) => ({
      accessKey: id,
      status: state,
    })),
  })),
  read('describeSubUserGroups', '/v1/subUser/{subUser}/groups', (input) => {
    const { groups } = findSubUser(input);
    return encodeAll('groups', pick(input.state.groups, groups), encodeGroup);
  }),
  read('describeAttachedSubUserPolicies', '/v1/subUser/{subUser}/policies', (input) => {
    const { policies } = findSubUser(input);
    return encodeAll('policies', pick(input.state.policies, policies), encodePolicy);
  }),
  read('describeUserAccessKeys', '/v1/regions/{regionId}/userAccessKeys', (input) => ({
    userAccessKeys: left(input, input.state.accessKeys, ({ id }) => id).map(({ id, state: enabled }) => ({
      accessKey: id,
      state: enabled,
      yn: 1,
    })),
  })),
  read(
    'describeGroups',
    '/v1/groups',
    (input) => listed('groups', input.state.groups, input, encodeGroup),
    LIST_QUERY,
  ),
  read(
    'describePolicies',
    '/v1/policies',
    (input) => listed('policies', input.state.policies, input, encodePolicy),
    [...LIST_QUERY, 'queryType', 'types'],
  ),
  read(
    'describeRoles',
    '/v1/roles',
    (input) => listed('roles', left(input, input.state.roles, nameOf), input, encodeRole),
    ['pageNumber', 'pageSize', 'roleName', 'type', 'sort'],
  ),
];

const nameOf = ({ name }: { readonly name: string }): string => name;

function listed<T extends { readonly name: string }>(
  member: string,
  all: readonly T[],
  { query, repeatPages }: Input,
  encode: (row: T) => unknown,
): unknown {
  const word = query.get('keyword') ?? query.get('roleName') ?? query.get('name') ?? '';
  const { rows, total } = cutPage(
    all.filter(({ name }) => name.includes(word)),
    {
      page: integer(query.get('pageNumber'), 'pageNumber', { initial: 1 }),
      size: integer(query.get('pageSize'), 'pageSize', { min: 10, max: 100, initial: 10 }),
      repeat: repeatPages,
    },
  );
  return { [member]: rows.map(encode), total };
}

function encodeAll<T>(member: string, rows: readonly T[], encode: (row: T) => unknown): unknown {
  return { [member]: rows.map(encode), total: rows.length };
}

/** What is there still; each look brings what goes nearer to its end. */
function left<T>({ state, now }: Input, rows: readonly T[], idOf: (row: T) => string): readonly T[] {
  return rows.filter((row) => lookAt(state.releases, idOf(row), now) !== 'gone');
}

function pick(all: readonly Named[], names: readonly string[]): readonly Named[] {
  return all.filter(({ name }) => names.includes(name));
}

function encodeSubUser({ name, pin, description, createdAt }: SubUser, account: string): unknown {
  return { pin, name, description, account, phone: '', email: '', ...times(createdAt) };
}

function encodeGroup({ id, name, description, createdAt }: Named): unknown {
  return { groupId: id, name, jrn: `jrn:iam::*:group/${name}`, description, ...times(createdAt) };
}

function encodePolicy({ id, name, description, createdAt }: Named): unknown {
  const jrn = `jrn:iam::*:policy/${name}`;
  return {
    policyId: id,
    name,
    jrn,
    description,
    policyType: CUSTOM_POLICY,
    version: '3',
    ...times(createdAt),
  };
}

function encodeRole({ name, type, trusts, createdAt }: Role): unknown {
  const assumeRolePolicyDocument = JSON.stringify({
    Version: '3',
    Statement: [{ Effect: 'Allow', Principal: { jdcloud: [trusts] }, Action: ['sts:AssumeRole'] }],
  });
  return { roleName: name, type, assumeRolePolicyDocument, description: '', ...times(createdAt) };
}

function times(createdAt: number): object {
  const createTime = localSeconds(createdAt, CHINA);
  return { createTime, updateTime: createTime };
}

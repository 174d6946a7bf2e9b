import { ACTIONS } from '../actions.js';
import { readCollaborators, readUsers, type Person } from '../facts/people.js';
import type { NamedList } from './_person.js';

const numbered = (people: readonly Person[]): readonly { readonly id: string; readonly name: string }[] =>
  people.map(({ uin, name }) => ({ id: uin, name }));

/** Sub-users; collaborators are deleted by name with the same call. */
export const userList: NamedList = {
  view: ACTIONS.listUsers,
  known: async (facts) => numbered(await facts.users()),
  read: async (client) => numbered(await readUsers(client)),
};

export const collaboratorList: NamedList = {
  view: ACTIONS.listCollaborators,
  known: async (facts) => numbered(await facts.collaborators()),
  read: async (client) => numbered(await readCollaborators(client)),
};

import type { RamUser } from '../../entities/users.js';
import { Refusal } from '../../refusal.js';
import { standing, type At } from '../../releasing.js';

/** @throws Refusal when there is no such user, or none any more. */
export function findUser({ state, now }: At, name: string): RamUser {
  const user = state.users.find((known) => known.name === name);
  if (!user || standing(state, name, now) === 'gone')
    throw new Refusal('EntityNotExist.User', 404, `The user does not exist: ${name}.`);
  return user;
}

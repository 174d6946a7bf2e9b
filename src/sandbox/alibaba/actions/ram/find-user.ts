import type { RamUser } from '../../entities/users.js';
import type { AlibabaState } from '../../entities/state.js';
import { Refusal } from '../../refusal.js';

/** @throws Refusal when there is no such user. */
export function findUser({ users }: AlibabaState, name: string): RamUser {
  const user = users.find((known) => known.name === name);
  if (!user) throw new Refusal('EntityNotExist.User', 404, `The user does not exist: ${name}.`);
  return user;
}

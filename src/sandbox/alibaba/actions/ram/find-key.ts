import type { AccessKey } from '../../entities/users.js';
import { Refusal } from '../../refusal.js';
import { remaining, type At } from '../../releasing.js';
import { findUser } from './find-user.js';

/** A key of a user; of the caller itself where no name is given. @throws Refusal. */
export function findKey(at: At, id: string, name: string | undefined): AccessKey {
  const { principal, accessKeys } = at.state;
  const own = principal.kind === 'Account' ? null : principal.userName;
  const userName = name === undefined ? own : findUser(at, name).name;
  const key = remaining(accessKeys, at).find((known) => known.id === id && known.userName === userName);
  if (!key) throw new Refusal('EntityNotExist.User.AccessKey', 404, `The access key does not exist: ${id}.`);
  return key;
}

import { AcctcloseError } from '../domain/errors.js';
import type { Profile, ProfileStore } from '../domain/profile.js';

/** The profile of that name. @throws AcctcloseError of kind `usage` that lists the known ones. */
export async function findProfile(profiles: ProfileStore, name: string): Promise<Profile> {
  const found = await profiles.get(name);
  if (found) return found;
  const known = (await profiles.list()).map((profile) => profile.name);
  throw new AcctcloseError('usage', `There is no profile ${name}.`, {
    code: 'unknown-profile',
    tryThis: [known.length === 0 ? 'Store one: acctclose login' : `Choose one of: ${known.join(', ')}.`],
  });
}

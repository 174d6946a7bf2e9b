import type { SecretStore } from '../domain/ports.js';
import type { Profile, ProfileStore } from '../domain/profile.js';
import { findProfile } from './find-profile.js';

export interface LogOut {
  readonly name: string;
  readonly profiles: ProfileStore;
  /** Asked for only where the profile has a secret. */
  readonly secrets: () => Promise<SecretStore>;
}

/** Removes a profile and its secret. The profile stays where the keychain cannot be used. */
export async function logOut({ name, profiles, secrets }: LogOut): Promise<Profile> {
  const profile = await findProfile(profiles, name);
  if (profile.secretIn === 'keychain') await forget(name, await secrets());
  await profiles.remove(name);
  return profile;
}

/** A locked keychain answers like an empty one, so "nothing was there" counts only once it has proved to work. */
async function forget(name: string, secrets: SecretStore): Promise<void> {
  if (!(await secrets.delete(name))) await secrets.probe();
}

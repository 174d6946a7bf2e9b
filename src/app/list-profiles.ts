import type { ProfileList, ProfileStore } from '../domain/profile.js';

/** The stored profiles and which of them is the default. */
export async function listProfiles(store: ProfileStore): Promise<ProfileList> {
  const [profiles, defaultName] = await Promise.all([store.list(), store.getDefault()]);
  return { kind: 'profiles', profiles, ...(defaultName === undefined ? {} : { defaultName }) };
}

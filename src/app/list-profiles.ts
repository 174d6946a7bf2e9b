import type { ListedProfile, ProfileStore } from '../domain/profile.js';
import { maskKeyId } from '../domain/secret.js';

/** The stored profiles as they are shown, in the order in which they were stored. */
export async function listProfiles(store: ProfileStore): Promise<readonly ListedProfile[]> {
  const [profiles, chosen] = await Promise.all([store.list(), store.getDefault()]);
  return profiles.map(({ accessKeyId, ...rest }) => ({
    ...rest,
    maskedKeyId: maskKeyId(accessKeyId),
    isDefault: rest.name === chosen,
  }));
}

import type { Clock } from '../domain/ports.js';
import type { ProfileStore } from '../domain/profile.js';
import type { LockDeps } from '../state/lock.js';
import type { Paths } from '../state/paths.js';

/** The stored profiles; runs that change them at the same time wait for each other. */
export async function openProfiles({ config }: Paths, deps: LockDeps, clock: Clock): Promise<ProfileStore> {
  const [{ createProfileStore }, { awaitLock }] = await Promise.all([
    import('../state/profiles.js'),
    import('../state/lock.js'),
  ]);
  return createProfileStore(config, (path) => awaitLock(path, deps, (ms) => clock.sleep(ms)));
}

/** What a profile may be called. */
export const PROFILE_NAME = /^[A-Za-z0-9._-]{1,64}$/;

/** A stored account. Its secret lies in the keychain under the profile's name, never beside it. */
export interface Profile {
  readonly name: string;
  readonly provider: string;
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly site?: string;
  readonly region?: string;
  /** Where the secret is: the keychain, or nowhere because the account is the sandbox's. */
  readonly secretIn: 'keychain' | 'sandbox';
  /** The scenario of a sandbox profile. */
  readonly scenario?: string;
}

/** The stored profiles. Reading a file that is not understood is an error, never an empty list. */
export interface ProfileStore {
  list(): Promise<readonly Profile[]>;
  get(name: string): Promise<Profile | undefined>;
  /** Name of the profile used when none is named. */
  getDefault(): Promise<string | undefined>;
  /** Replaces the whole profile of that name; the first one stored becomes the default. */
  put(profile: Profile): Promise<void>;
  remove(name: string): Promise<boolean>;
  /** @returns false when there is no profile of that name. */
  setDefault(name: string): Promise<boolean>;
}

/** The stored profiles, as they are shown. Only the renderers mask key ids. */
export interface ProfileList {
  readonly kind: 'profiles';
  /** In the order in which they were stored. */
  readonly profiles: readonly Profile[];
  /** Name of the profile used when none is named. */
  readonly defaultName?: string;
}

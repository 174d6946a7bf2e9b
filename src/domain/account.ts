import type { Secret } from './secret.js';

/** What signs a request. `site` and `region` are hints from the user; the provider's answer decides. */
export interface Credentials {
  readonly provider: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: Secret;
  readonly securityToken?: Secret;
  readonly site?: string;
  readonly region?: string;
}

export type Caller = 'owner' | 'sub-user' | 'role' | 'unknown';

/** Ways in which a provider knows who an account belongs to. */
export const VERIFICATIONS = ['personal', 'enterprise', 'none'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** Who the credentials belong to, as the provider states it. */
export interface AccountIdentity {
  readonly provider: string;
  readonly accountId: string;
  readonly name?: string;
  /** The provider's own word for the site, `unknown` where it could not be told. */
  readonly site: string;
  readonly caller: Caller;
  /** Name of the sub-user or role that calls, where it is not the owner. */
  readonly callerName?: string;
  readonly verification: Verification | 'unknown';
}

import type { Finding } from './finding.js';
import type { Gap } from './verdict.js';

/** A member account of an organisation. */
export interface Member {
  readonly accountId: string;
  readonly name?: string;
  /** The provider's own word for its kind. */
  readonly type: string;
  /** The provider's word for a deletion that is under way. */
  readonly deletion?: string;
}

/** What the provider's own deletion check says of a member. */
export interface MemberJudgement {
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
}

/** The members of the organisation that the connected account manages. */
export interface MemberDesk {
  /** Calls that list and check members, as `service:Action`. */
  readonly actions: readonly string[];
  /** @throws ApiError; AcctcloseError of kind `usage` when the account manages no organisation. */
  list(): Promise<readonly Member[]>;
  /** Starts the provider's check of one member and waits for its result. */
  check(member: Member): Promise<MemberJudgement>;
}

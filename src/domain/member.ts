import type { Observation } from './closure.js';
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
  /** Present where the provider deletes members by API. */
  readonly closing?: MemberClosing;
}

/** How members are closed by API. Each call throws ApiError; one that changes something is made once. */
export interface MemberClosing {
  /** Calls it makes, as `service:Action`. */
  readonly actions: readonly string[];
  /** Whether the organisation lets members be deleted at all; undefined where no call tells. */
  isPermitted(): Promise<boolean | undefined>;
  /** Switches that on, where a call does. */
  permit?(): Promise<void>;
  /** Code of the finding of a check that it clears, so that the finding stands in nobody's way. */
  readonly permitClears?: string;
  /** Whether the member can be deleted, or only detached, after which it lives on by itself. */
  readonly canDelete: (member: Member) => boolean;
  /**
   * Deletes the member for good. @param renounced ids of everything its check found to be renounceable.
   * @returns the provider's request id, where it gives one.
   */
  submit(member: Member, renounced: readonly string[]): Promise<string | undefined>;
  /** Where its deletion stands; no stage before it was submitted. */
  observe(member: Member): Promise<Observation>;
  /** Lets the member go out of the organisation; it is not deleted. */
  detach(member: Member): Promise<string | undefined>;
}

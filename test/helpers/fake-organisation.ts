import type { Session } from '../../src/domain/adapter.js';
import type { Observation } from '../../src/domain/closure.js';
import { ApiError, type FaultKind } from '../../src/domain/errors.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Member, MemberClosing, MemberJudgement } from '../../src/domain/member.js';
import { OWNER } from './fake-closure.js';

/** Members that can be deleted, and one that can only be let go. */
export const MEMBERS = {
  created: { accountId: '1', name: 'Shop', type: 'created' },
  another: { accountId: '2', type: 'created' },
  invited: { accountId: '3', type: 'invited' },
} as const satisfies Readonly<Record<string, Member>>;

export function finding(severity: Finding['severity'], id: string): Finding {
  return { code: 'item', severity, subject: { type: 'check', id }, resolve: { by: 'none' } };
}

export function fault(kind: FaultKind): ApiError {
  return new ApiError('org:Delete', { kind, code: `Code.${kind}`, message: 'because' });
}

export interface OrganisationWorld {
  readonly members?: readonly Member[];
  readonly judgements?: Readonly<Record<string, Partial<MemberJudgement> | ApiError>>;
  /** What submitting a member throws. */
  readonly submitFault?: Readonly<Record<string, ApiError>>;
  /** Whether a call whose answer is lost was heard. */
  readonly heard?: boolean;
  readonly stageOf?: (id: string) => Observation['stage'];
  readonly permitted?: boolean;
  readonly detachFault?: ApiError;
  /** So many lists are given before the call fails for good. */
  readonly listFaultAfter?: number;
}

/** An imaginary organisation. @returns the session of its manager, and the calls that changed something. */
export function openOrganisation(world: OrganisationWorld): {
  readonly session: Session;
  readonly calls: readonly string[];
} {
  const { members = [], judgements = {}, permitted = true, heard = true, submitFault = {} } = world;
  const calls: string[] = [];
  const sent = new Set<string>();
  let listed = [...members];
  let listsLeft = world.listFaultAfter ?? Infinity;
  const closing: MemberClosing = {
    actions: [],
    isPermitted: () => Promise.resolve(permitted),
    permit: () => Promise.resolve(void calls.push('permit')),
    canDelete: ({ type }) => type === 'created',
    submit: ({ accountId }, renounced) => {
      calls.push(`submit ${[accountId, ...renounced].join(' ')}`);
      const error = submitFault[accountId];
      if (!error || heard) sent.add(accountId);
      return error ? Promise.reject(error) : Promise.resolve(`request-${accountId}`);
    },
    observe: ({ accountId }) => {
      const stage = world.stageOf?.(accountId) ?? (sent.has(accountId) ? 'closed' : undefined);
      return Promise.resolve({ evidence: ['org:Look'], ...(stage === undefined ? {} : { stage }) });
    },
    detach: ({ accountId }) => {
      calls.push(`detach ${accountId}`);
      if (heard) listed = listed.filter((member) => member.accountId !== accountId);
      return world.detachFault ? Promise.reject(world.detachFault) : Promise.resolve(undefined);
    },
  };
  const session: Session = {
    identity: OWNER,
    check: () => Promise.reject(new Error('not asked for')),
    members: {
      actions: [],
      list: () => {
        listsLeft -= 1;
        return listsLeft < 0 ? Promise.reject(fault('unavailable')) : Promise.resolve(listed);
      },
      check: ({ accountId }) => {
        const judged = judgements[accountId] ?? {};
        if (judged instanceof ApiError) return Promise.reject(judged);
        return Promise.resolve({ findings: [], gaps: [], ...judged });
      },
      closing,
    },
  };
  return { session, calls };
}

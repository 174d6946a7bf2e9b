import * as z from 'zod';
import { AcctcloseError, ApiError } from '../../domain/errors.js';
import type { Finding } from '../../domain/finding.js';
import { toGap } from '../../domain/gap.js';
import type { Member, MemberDesk, MemberJudgement } from '../../domain/member.js';
import type { Clock } from '../../domain/ports.js';
import { flag, maybe, text } from '../_shared/decode.js';
import { ACTIONS } from './actions.js';
import type { Client } from './client.js';
import { CONSOLES } from './consoles.js';
import { readDirectory } from './facts/directory.js';
import type { AlibabaFacts } from './facts/index.js';
import { CREATED, readMembers } from './facts/members.js';
import { createMemberClosing } from './members-closing.js';

export const MEMBER_MESSAGES: Readonly<Record<string, string>> = {
  'let-go-instead':
    'Only a member that was invited can be removed from the directory instead: it stays alive with all it has, its costs go on, and who pays them (GetPayerForAccount) has to be settled apart.',
  'member-refused': '{checkName}: {description}',
  'member-abandonable': '{checkName}: {description}',
  'member-invited': '{id} was invited: it can be removed from the directory, not deleted.',
  'member-deletion-off': 'Allow member deletion in the resource directory first: it is switched off.',
  'member-deletion-runs': 'A deletion of {id} runs already ({state}).',
};

/** States of a deletion that runs; a failed one may be tried again. */
const UNDER_WAY: ReadonlySet<string> = new Set(['Checking', 'Deleting']);
const POLL_MS = 5_000;
/** Five minutes: the provider's check takes a few. */
const MOST_POLLS = 60;
/** A check of this member still runs, so its result is on the way. */
const RUNNING: ReadonlySet<string> = new Set([
  'ConcurrentCallNotSupported',
  'NotSupportedOperation.PreCheckingAccount',
]);

export interface MemberDeskParts {
  readonly client: Client;
  readonly facts: AlibabaFacts;
  readonly accountId: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** The members of the resource directory that this account manages. */
export function createMemberDesk(parts: MemberDeskParts): MemberDesk {
  return {
    actions: [
      ACTIONS.getResourceDirectory.id,
      ACTIONS.listAccounts.id,
      ACTIONS.checkAccountDelete.id,
      ACTIONS.getAccountDeletionCheckResult.id,
    ],
    list: () => listMembers(parts),
    check: (member) => checkMember(parts, member),
    closing: createMemberClosing(parts.client),
  };
}

/** A failed call is a gap beside what was found before it, and never stops the check of other members. */
async function checkMember(parts: MemberDeskParts, member: Member): Promise<MemberJudgement> {
  let findings: readonly Finding[] = [];
  try {
    findings = await preconditions(parts, member);
    if (member.type !== CREATED || member.deletion !== undefined) return { findings, gaps: [] };
    const judged = await providerCheck(parts, member);
    return { findings: [...findings, ...judged.findings], gaps: judged.gaps };
  } catch (error) {
    return { findings, gaps: [toGap(error)] };
  }
}

async function listMembers({ client, facts, accountId }: MemberDeskParts): Promise<readonly Member[]> {
  const directory = await facts.directory();
  if (directory?.masterAccountId !== accountId) {
    throw new AcctcloseError(
      'usage',
      'This account manages no resource directory, so it has no members to check.',
      {
        code: 'not-an-organisation',
        tryThis: ['Use the credentials of the management account.'],
      },
    );
  }
  return (await readMembers(client))
    .filter((member) => member.accountId !== accountId)
    .map(({ accountId: memberId, type, name, deletion }) => ({
      accountId: memberId,
      type,
      ...(name === undefined ? {} : { name }),
      ...(UNDER_WAY.has(deletion) ? { deletion } : {}),
    }));
}

async function preconditions({ client }: MemberDeskParts, member: Member): Promise<readonly Finding[]> {
  if (member.type !== CREATED) return [memberFinding(member, 'member-invited', 'must-process')];
  if (member.deletion !== undefined) {
    const runs = memberFinding(member, 'member-deletion-runs', 'under-way');
    return [{ ...runs, args: { state: member.deletion } }];
  }
  // Asked anew: it may have been switched on since the members were listed.
  const directory = await readDirectory(client);
  return directory?.memberDeletion === 'Enabled'
    ? []
    : [memberFinding(member, 'member-deletion-off', 'must-process')];
}

const reasons = z
  .array(z.object({ CheckId: text, CheckName: maybe(text), Description: maybe(text) }))
  .nullish()
  .transform((list) => list ?? []);

const result = z
  .object({
    AccountDeletionCheckResultInfo: z.object({
      Status: text,
      AllowDelete: maybe(flag),
      NotAllowReason: reasons,
      AbandonableChecks: reasons,
    }),
  })
  .transform(({ AccountDeletionCheckResultInfo: info }) => info);

type CheckResult = z.output<typeof result>;

/** Starts the provider's check and waits for its result. A start with an unknown outcome is settled by looking. */
async function providerCheck(parts: MemberDeskParts, member: Member): Promise<MemberJudgement> {
  const { client, clock, signal } = parts;
  const id = { AccountId: member.accountId };
  let runs = await startCheck(client, id);
  for (let poll = 0; poll < MOST_POLLS; poll += 1) {
    const info = await client.call(ACTIONS.getAccountDeletionCheckResult, result, id);
    if (info.Status === 'PreCheckComplete') {
      // Without a check that was seen to run, the result may be that of an earlier one.
      if (!runs) throw unclear('incomplete', 'ResultMayBeOld');
      return judge(member, info);
    }
    if (info.Status !== 'PreChecking') throw unclear('malformed', info.Status);
    runs = true;
    await clock.sleep(POLL_MS, signal);
  }
  throw unclear('incomplete', 'StillChecking');
}

/** Whether a check of the member is known to run; false where the outcome of the start is not known. */
async function startCheck(client: Client, id: { readonly AccountId: string }): Promise<boolean> {
  try {
    await client.call(ACTIONS.checkAccountDelete, z.object({ RequestId: text }), id);
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.fault.kind === 'unavailable') return false;
    if (RUNNING.has(error.fault.code)) return true;
    throw error;
  }
}

/** Both lists are read whatever the verdict says; a refusal without a reason is not understood. */
function judge(
  member: Member,
  { AllowDelete, NotAllowReason, AbandonableChecks }: CheckResult,
): MemberJudgement {
  if (AllowDelete === undefined || (!AllowDelete && NotAllowReason.length === 0))
    throw unclear('malformed', 'AllowDelete');
  return {
    findings: [
      ...NotAllowReason.map((reason) => reasonFinding(member, 'member-refused', reason)),
      ...AbandonableChecks.map((reason) => reasonFinding(member, 'member-abandonable', reason)),
    ],
    gaps: [],
  };
}

function reasonFinding(
  member: Member,
  code: 'member-refused' | 'member-abandonable',
  reason: CheckResult['NotAllowReason'][number],
): Finding {
  const { CheckId, CheckName = CheckId, Description = '' } = reason;
  const finding = memberFinding(member, code, code === 'member-refused' ? 'must-process' : 'renounceable');
  return {
    ...finding,
    subject: { type: 'deletion check', id: CheckId, name: CheckName },
    args: { checkName: CheckName, description: Description },
  };
}

function memberFinding(
  { accountId, type, name }: Member,
  code: string,
  severity: Finding['severity'],
): Finding {
  return {
    code,
    severity,
    subject: { type, id: accountId, ...(name === undefined ? {} : { name }) },
    resolve: CONSOLES.directory,
  };
}

function unclear(kind: 'malformed' | 'incomplete', code: string): ApiError {
  return new ApiError(ACTIONS.getAccountDeletionCheckResult.id, {
    kind,
    code,
    message: 'the result of the check is not clear',
  });
}

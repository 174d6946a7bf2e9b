import * as z from 'zod';
import { AcctcloseError, ApiError } from '../../domain/errors.js';
import type { Finding } from '../../domain/finding.js';
import { toGap } from '../../domain/gap.js';
import type { Member, MemberDesk, MemberJudgement } from '../../domain/member.js';
import { flag } from '../_shared/decode.js';
import { ACTIONS } from './actions.js';
import type { Client } from './client.js';
import { consoleAt } from './consoles.js';
import type { TencentFacts } from './facts/index.js';
import { CREATED, readMembers } from './facts/organization.js';
import { findReasons, reasons } from './member-reasons.js';
import { createMemberClosing } from './members-closing.js';

export interface MemberDeskParts {
  readonly client: Client;
  readonly facts: TencentFacts;
  readonly accountId: string;
}

/** The members of the organization that this account manages. */
export function createMemberDesk(parts: MemberDeskParts): MemberDesk {
  return {
    actions: [
      ACTIONS.describeOrganization.id,
      ACTIONS.describeOrganizationMembers.id,
      ACTIONS.checkAccountDelete.id,
    ],
    list: () => listMembers(parts),
    async check(member) {
      if (member.type !== CREATED) return { findings: [memberFinding(member, 'member-invited')], gaps: [] };
      try {
        return await providerCheck(parts.client, member);
      } catch (error) {
        return { findings: [], gaps: [toGap(error)] };
      }
    },
    closing: createMemberClosing(parts.client, parts.accountId),
  };
}

async function listMembers({ client, facts, accountId }: MemberDeskParts): Promise<readonly Member[]> {
  const organization = await facts.organization();
  if (organization?.isAdmin !== true) {
    throw new AcctcloseError(
      'usage',
      'This account manages no organization, so it has no members to check.',
      {
        code: 'not-an-organisation',
        tryThis: ['Use the credentials of the account that manages the organization.'],
      },
    );
  }
  return readMembers(client, accountId);
}

const verdict = z.object({ AllowDelete: flag, NotAllowReason: reasons });

/** A refusal without a reason is not understood, and neither is consent with one. */
async function providerCheck(client: Client, member: Member): Promise<MemberJudgement> {
  const { checkAccountDelete: action } = ACTIONS;
  if (!client.offers(action)) throw notOffered();
  const { AllowDelete, NotAllowReason } = await client.call(action, verdict, {
    MemberUin: BigInt(member.accountId),
  });
  const found = findReasons(NotAllowReason);
  if (AllowDelete !== (found.length === 0)) throw unclear();
  return { findings: found.map(({ code, args }) => memberFinding(member, code, args)), gaps: [] };
}

function memberFinding(
  { accountId, type, name }: Member,
  code: string,
  args: Readonly<Record<string, string>> = {},
): Finding {
  return {
    code,
    severity: 'must-process',
    subject: { type, id: accountId, ...(name === undefined ? {} : { name }) },
    args,
    // The check of members exists on the domestic site only.
    resolve: code === 'member-unprobed' ? { by: 'wait' } : consoleAt('home', 'domestic'),
  };
}

function notOffered(): ApiError {
  const message = 'the international site has no check of members';
  return new ApiError(ACTIONS.checkAccountDelete.id, { kind: 'wrong-site', code: 'InvalidAction', message });
}

function unclear(): ApiError {
  const message = 'the result of the check is not clear';
  return new ApiError(ACTIONS.checkAccountDelete.id, { kind: 'malformed', code: 'AllowDelete', message });
}

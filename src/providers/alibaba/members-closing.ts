import * as z from 'zod';
import type { ClosureStage, Observation } from '../../domain/closure.js';
import { ApiError } from '../../domain/errors.js';
import type { Member, MemberClosing } from '../../domain/member.js';
import { maybe, text } from '../_shared/decode.js';
import { ACTIONS } from './actions.js';
import type { Client } from './client.js';
import { readDirectory } from './facts/directory.js';
import { CREATED, readMembers } from './facts/members.js';
import { unlessGone } from './unless-gone.js';

const { deleteAccount, getAccountDeletionStatus, listAccounts, setMemberDeletionPermission } = ACTIONS;
const ENABLED = 'Enabled';

const accepted = z.object({ RequestId: maybe(text) });
const permitted = z.object({ MemberDeletionStatus: z.literal(ENABLED) });

/** How the management account of a resource directory closes members. Source: ResourceDirectoryMaster 2022-04-19. */
export function createMemberClosing(client: Client): MemberClosing {
  return {
    actions: [
      ACTIONS.getResourceDirectory.id,
      setMemberDeletionPermission.id,
      deleteAccount.id,
      getAccountDeletionStatus.id,
      listAccounts.id,
      ACTIONS.removeCloudAccount.id,
    ],
    async isPermitted() {
      const status = (await readDirectory(client))?.memberDeletion;
      return status === undefined ? undefined : status === ENABLED;
    },
    async permit() {
      await client.call(setMemberDeletionPermission, permitted, { Status: ENABLED });
    },
    permitClears: 'member-deletion-off',
    canDelete: ({ type }) => type === CREATED,
    async submit({ accountId }, renounced) {
      // The ids go as one text; see "DeleteAccount".
      const given = renounced.length === 0 ? {} : { AbandonableCheckId: JSON.stringify(renounced) };
      const answer = await client.call(deleteAccount, accepted, { AccountId: accountId, ...given });
      return answer.RequestId;
    },
    observe: (member) => observe(client, member),
    async detach({ accountId }) {
      const answer = await client.call(ACTIONS.removeCloudAccount, accepted, { AccountId: accountId });
      return answer.RequestId;
    },
  };
}

const deletionStatus = z
  .object({
    RdAccountDeletionStatus: z.object({
      Status: text,
      DeletionType: maybe(text),
      DeletionTime: maybe(z.iso.datetime({ offset: true })),
      FailReasonList: z.array(z.object({ Name: maybe(text), Description: maybe(text) })).nullish(),
    }),
  })
  .transform(({ RdAccountDeletionStatus: status }) => status);

type DeletionStatus = z.output<typeof deletionStatus>;

/** `DeletionType` of one that ends with a silence period; the other kind ends at once. */
const AFTER_SILENCE = '1';

/** The provider's word for where a deletion stands, but for `Deleting`, which depends on its type. */
const STAGES: ReadonlyMap<string, ClosureStage> = new Map([
  ['Checking', 'submitted'],
  ['Success', 'closed'],
  ['CheckFailed', 'rejected'],
  ['DeleteFailed', 'restored'],
]);

async function observe(client: Client, member: Member): Promise<Observation> {
  const status = await unlessGone(
    client.call(getAccountDeletionStatus, deletionStatus, { AccountId: member.accountId }),
  );
  return status ? readStatus(status) : lookInList(client, member);
}

function readStatus(status: DeletionStatus): Observation {
  const { DeletionTime: until, FailReasonList: reasons } = status;
  const stage = stageOf(status.Status, status.DeletionType);
  return {
    stage,
    evidence: [getAccountDeletionStatus.id],
    ...(reasons && reasons.length > 0 ? { reasons: reasons.map(wordReason) } : {}),
    ...(stage === 'cooling-down' && until !== undefined ? { until: new Date(until).toISOString() } : {}),
  };
}

function wordReason({
  Name,
  Description,
}: {
  Name?: string | undefined;
  Description?: string | undefined;
}): string {
  return [Name, Description].filter((part) => part !== undefined).join(': ');
}

/** @throws ApiError on a word that is not documented: it must not pass for an end. */
function stageOf(status: string, type: string | undefined): ClosureStage {
  const stage =
    status === 'Deleting' ? (type === AFTER_SILENCE ? 'cooling-down' : 'submitted') : STAGES.get(status);
  if (stage) return stage;
  throw new ApiError(getAccountDeletionStatus.id, {
    kind: 'malformed',
    code: status,
    message: 'the state of the deletion is not known',
  });
}

/** No deletion is known of it: either none was submitted, or the member is gone. Only the whole list tells. */
async function lookInList(client: Client, { accountId, type }: Member): Promise<Observation> {
  const evidence = [getAccountDeletionStatus.id, listAccounts.id];
  const listed = (await readMembers(client)).find((known) => known.accountId === accountId);
  // An invited account that is not listed has left, and lives on.
  if (!listed) return type === CREATED ? { stage: 'closed', evidence } : { evidence };
  return listed.deletion === '' ? { evidence } : { stage: stageOf(listed.deletion, AFTER_SILENCE), evidence };
}

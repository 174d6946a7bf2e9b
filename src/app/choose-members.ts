import type { Session } from '../domain/adapter.js';
import { AcctcloseError } from '../domain/errors.js';
import type { Member } from '../domain/member.js';
import { listMembers } from './check-members.js';
import type { MemberRun, Organisation } from './member-case.js';

/** Which members are meant. */
export interface MemberChoice {
  /** What to call the provider. */
  readonly title: string;
  /** Account ids of the members; all of them when absent. */
  readonly ids?: readonly string[];
}

/** The organisation that the connected account manages. @throws AcctcloseError where members are not closed by API. */
export function openOrganisation({ identity, members: desk, records }: Session): Organisation {
  const { closing } = desk ?? {};
  if (desk && closing) {
    const held = records ? { records } : {};
    return { provider: identity.provider, managedBy: identity.accountId, desk, closing, ...held };
  }
  throw new AcctcloseError('usage', 'This provider has no call that closes members of an organisation.', {
    code: 'no-member-closing',
    tryThis: ['Close the account with a key of its own: acctclose close'],
  });
}

/**
 * The members by their ids; one that left the list after its closure was begun is known by its journal.
 * @throws AcctcloseError.
 */
export async function chooseMembers(
  { ids, title }: MemberChoice,
  run: Organisation & Pick<MemberRun, 'store'>,
): Promise<readonly Member[]> {
  const listed = await listMembers(run.desk, title);
  if (ids === undefined) return listed;
  const chosen = await Promise.all(
    [...new Set(ids)].map(async (accountId) => {
      const known = listed.find((member) => member.accountId === accountId);
      return known ?? (await findBegun(accountId, run)) ?? accountId;
    }),
  );
  const unknown = chosen.filter((each) => typeof each === 'string');
  if (unknown.length === 0) return chosen.filter((each) => typeof each !== 'string');
  throw new AcctcloseError('usage', `The organisation has no member ${unknown.join(', ')}.`, {
    code: 'unknown-member',
    tryThis: ['See its members: acctclose check --all-members'],
  });
}

async function findBegun(
  accountId: string,
  { store, provider }: Pick<MemberRun, 'store' | 'provider'>,
): Promise<Member | undefined> {
  const { entries } = await store.read({ provider, accountId });
  const first = entries[0]?.event;
  if (first?.type !== 'opened' || first.kind !== 'member') return undefined;
  const { memberType: type = '', name } = first;
  return { accountId, type, ...(name === undefined ? {} : { name }) };
}

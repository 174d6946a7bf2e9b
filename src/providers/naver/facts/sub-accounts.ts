import * as z from 'zod';
import { count, flag, maybe, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

const PAGE = 100;

/** A sub account with its access keys. */
export interface SubAccount {
  readonly id: string;
  readonly loginId: string;
  readonly name: string | undefined;
  /** False while suspended. */
  readonly active: boolean;
  readonly keys: readonly AccessKey[];
}

export interface AccessKey {
  readonly id: string;
  readonly active: boolean;
}

/** A sub account as the list shows it, without its keys. */
export interface ListedSubAccount extends Omit<SubAccount, 'keys'> {
  /** Number of the account it belongs to. */
  readonly accountId: string | undefined;
  readonly mayHoldKeys: boolean;
}

/** Whether anything of it still works. */
export function isLive({ active, keys }: SubAccount): boolean {
  return active || keys.some((key) => key.active);
}

const row = z.object({
  subAccountId: z.string().regex(/^[0-9A-Za-z-]{1,64}$/),
  nrn: maybe(text),
  loginId: text,
  name: maybe(text),
  active: flag,
  /** Not in every documented answer; whoever is not said to have no access may hold keys. */
  canAPIGatewayAccess: maybe(flag),
});

const page = z
  .object({ totalItems: count, items: z.array(row) })
  .transform(({ totalItems, items }) => ({ rows: items, total: totalItems }));

/** Pages count from zero here. */
export async function readSubAccountList(client: Client): Promise<readonly ListedSubAccount[]> {
  const rows = await readNumberedPages(
    ACTIONS.getSubAccounts.id,
    (number) => client.call(ACTIONS.getSubAccounts, page, { query: { page: number - 1, size: PAGE } }),
    ({ subAccountId }) => subAccountId,
  );
  return rows.map((item) => ({
    id: item.subAccountId,
    accountId: accountIn(item.nrn),
    loginId: item.loginId,
    name: item.name,
    active: item.active,
    mayHoldKeys: item.canAPIGatewayAccess !== false,
  }));
}

/** Resource names carry the account number: `nrn:PUB:IAM::2541822:SubAccount/1`. */
export function accountIn(nrn: string | undefined): string | undefined {
  const number = nrn?.split(':')[4];
  return number !== undefined && /^\d{1,20}$/.test(number) ? number : undefined;
}

const keys = z
  .array(z.object({ accessKey: text, active: flag }))
  .refine((list) => new Set(list.map(({ accessKey }) => accessKey)).size === list.length, 'a key came twice');

/** Reads the keys of those that may hold any. */
export function readSubAccounts(
  client: Client,
  listed: readonly ListedSubAccount[],
): Promise<readonly SubAccount[]> {
  return Promise.all(
    listed.map(async ({ id, loginId, name, active, mayHoldKeys }) => ({
      id,
      loginId,
      name,
      active,
      keys: mayHoldKeys ? await readKeys(client, id) : [],
    })),
  );
}

/** The keys of one sub account. */
export async function readKeys(client: Client, subAccountId: string): Promise<readonly AccessKey[]> {
  const rows = await client.call(ACTIONS.getAccessKey, keys, { path: { subAccountId } });
  return rows.map(({ accessKey, active }) => ({ id: accessKey, active }));
}

const details = z.object({ policies: z.array(z.object({ policyId: text })) });

/** Ids of the policies that are attached to a sub account itself; those of its groups are not among them. */
export async function readPolicies(client: Client, subAccountId: string): Promise<readonly string[]> {
  const { policies } = await client.call(ACTIONS.getSubAccount, details, { path: { subAccountId } });
  return policies.map(({ policyId }) => policyId);
}

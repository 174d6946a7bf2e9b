import * as z from 'zod';
import { count, maybe, parseJson, text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { nullableList } from './schemas.js';

const PAGE = 200;

/** A role and whom it lets in. */
export interface Role {
  readonly id: string;
  readonly name: string;
  /** `user`, `system` or `service_linked`. */
  readonly type?: string | undefined;
  /** Account ids and identity providers that may assume it; undefined when its policy is not understood. */
  readonly trusted: readonly string[] | undefined;
}

const row = z.object({ RoleId: text, RoleName: text, RoleType: maybe(text), PolicyDocument: text });

const page = z
  .object({ List: nullableList(row), TotalNum: count })
  .transform(({ List, TotalNum }) => ({ rows: List, total: TotalNum }));

/** The roles of the account, those that the provider's own services assume included. */
export async function readRoles(client: Client): Promise<readonly Role[]> {
  const rows = await readNumberedPages(
    ACTIONS.describeRoleList.id,
    (number) => client.call(ACTIONS.describeRoleList, page, { Page: number, Rp: PAGE }),
    ({ RoleId }) => RoleId,
  );
  return rows.map(({ RoleId, RoleName, RoleType, PolicyDocument }) => ({
    id: RoleId,
    name: RoleName,
    type: RoleType,
    trusted: readTrusted(PolicyDocument),
  }));
}

const names = z.union([z.string().transform((name) => [name]), z.array(z.string())]);

const policy = z.object({
  statement: z.array(
    z.object({
      principal: z.strictObject({
        qcs: names.optional(),
        federated: names.optional(),
        service: names.optional(),
      }),
    }),
  ),
});

/** Reads a trust policy. The provider's own services are no outsiders, so they are left out. */
function readTrusted(document: string): readonly string[] | undefined {
  const { data } = policy.safeParse(parsed(document));
  return data?.statement.flatMap(({ principal: { qcs = [], federated = [] } }) => [
    ...qcs.map((name) => /\buin\/(\d+)/.exec(name)?.[1] ?? name),
    ...federated,
  ]);
}

function parsed(document: string): unknown {
  try {
    return parseJson(document);
  } catch {
    return undefined;
  }
}

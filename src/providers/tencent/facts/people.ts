import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { readOffsetPages } from '../paging.js';
import { nullableList, uin } from './schemas.js';

/** The larger pages that the provider may take are not published. */
const PAGE = 20;
const MAIN_CONTACT = '1';

/** A sub-user or a collaborator. */
export interface Person {
  readonly uin: string;
  readonly name: string;
}

const person = z
  .object({ Uin: uin, Name: text })
  .transform(({ Uin, Name }): Person => ({ uin: Uin, name: Name }));

const users = z.object({ Data: z.array(person) }).transform(({ Data }) => Data);

/** All sub-users: the list has no pages. */
export function readUsers(client: Client): Promise<readonly Person[]> {
  return client.call(ACTIONS.listUsers, users);
}

const collaborators = z
  .object({ Data: nullableList(person), TotalNum: count })
  .transform(({ Data, TotalNum }) => ({ rows: Data, total: TotalNum }));

/** Other accounts that may work in this one. */
export function readCollaborators(client: Client): Promise<readonly Person[]> {
  return readOffsetPages(
    ACTIONS.listCollaborators.id,
    PAGE,
    (offset) => client.call(ACTIONS.listCollaborators, collaborators, { Offset: offset, Limit: PAGE }),
    ({ uin: id }) => id,
  );
}

/** Somebody whom the provider writes to. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  /** The main contact of the account. */
  readonly isOwner: boolean;
}

const recipient = z
  .object({ Uid: text, Name: text, IsReceiverOwner: maybe(text) })
  .transform(({ Uid, Name, IsReceiverOwner }): Recipient => ({
    id: Uid,
    name: Name,
    isOwner: IsReceiverOwner === MAIN_CONTACT,
  }));

const recipients = z
  .object({ Receivers: nullableList(recipient), TotalCount: count })
  .transform(({ Receivers, TotalCount }) => ({ rows: Receivers, total: TotalCount }));

/** Message recipients; the domestic site only. */
export function readRecipients(client: Client): Promise<readonly Recipient[]> {
  return readOffsetPages(
    ACTIONS.listReceiver.id,
    PAGE,
    (offset) => client.call(ACTIONS.listReceiver, recipients, { Offset: offset, Limit: PAGE }),
    ({ id }) => id,
  );
}

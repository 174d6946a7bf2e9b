import { isoSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import type { RamUser } from '../../entities/users.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { pageByToken } from '../../paging.js';
import { integer, text } from '../../parameters.js';
import { isShown } from '../../views/user-parts.js';

/** The RAM users of the account; at most 1,000 a page. */
export const listUsers = defineAction({
  service: 'ram',
  name: 'ListUsers',
  parameters: { Marker: text(), MaxItems: integer({ min: 1, max: 1000 }) },
  run: ({ values, state, now, repeatPages }) => {
    const found = state.users.filter(({ name }) => isShown(name, { state, now }));
    const { rows, next } = pageByToken(found, {
      token: values.Marker,
      size: values.MaxItems ?? 100,
      repeat: repeatPages,
      scope: 'ListUsers',
      wording: 'dotted',
    });
    return { IsTruncated: next !== undefined, Marker: next, Users: { User: rows.map(row) } };
  },
});

function row({ name, id, displayName, comments, email, createdAt, updatedAt }: RamUser): Encodable {
  return {
    UserName: name,
    UserId: id,
    DisplayName: displayName,
    Comments: comments,
    Email: email,
    MobilePhone: '',
    CreateDate: isoSeconds(createdAt),
    UpdateDate: isoSeconds(updatedAt),
  };
}

import { isoMinutes } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import type { FinanceRelation } from '../../entities/organization.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { bigId, list, required } from '../../parameters.js';
import { cutPage, PAGING, placeOf, succeed } from './envelope.js';
import { checkOwnId } from './own-account.js';

/** Finance relations; only those in force, where no state is asked for. */
export const queryRelationList = defineAction({
  service: 'bss',
  name: 'QueryRelationList',
  parameters: { ...PAGING, UserId: required(bigId()), StatusList: list() },
  run: ({ values, state, accountId, repeatPages }) => {
    checkOwnId(values.UserId, accountId);
    const wanted = values.StatusList.length === 0 ? ['RELATED'] : values.StatusList;
    const found = state.finance.relations.filter((relation) => wanted.includes(relation.state));
    const page = cutPage(found, { values, repeatPages });
    return succeed({ ...placeOf(page), FinancialRelationInfoList: page.rows.map(toRow) });
  },
});

function toRow(relation: FinanceRelation): Encodable {
  return {
    RelationId: BigInt(relation.id),
    RelationType: relation.type,
    State: relation.state,
    AccountId: BigInt(relation.accountId),
    AccountName: relation.accountName,
    AccountNickName: relation.nickName,
    AccountType: relation.accountType,
    SetupTime: isoMinutes(relation.setupAt),
    StartTime: isoMinutes(relation.startedAt),
    EndTime: relation.endedAt === null ? undefined : isoMinutes(relation.endedAt),
  };
}

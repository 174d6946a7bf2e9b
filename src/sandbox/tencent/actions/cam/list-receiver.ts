import { defineAction } from '../../action.js';
import { cutPage } from '../../paging.js';
import { lookAtAll } from '../../views/present.js';
import { integer } from '../../parameters.js';

export const listReceiver = defineAction({
  service: 'cam',
  name: 'ListReceiver',
  sites: ['domestic'],
  parameters: { Limit: integer({ min: 1, max: 50 }), Offset: integer() },
  run: ({ values: { Limit: limit = 20, Offset: offset = 0 }, state, accountId, now, repeatPages }) => {
    const here = lookAtAll(state, state.recipients, ({ uid }) => String(uid), now);
    const { rows, total } = cutPage(here, { offset, limit, repeat: repeatPages });
    return {
      TotalCount: total,
      Receivers: rows.map(({ uid, name, email, isOwner }) => ({
        Uid: uid,
        Name: name,
        Remark: null,
        PhoneNumber: '',
        PhoneFlag: 0,
        Email: email,
        EmailFlag: 1,
        IsReceiverOwner: isOwner ? 1 : 0,
        WechatFlag: 0,
        Uin: BigInt(accountId),
        CountryCode: '86',
      })),
    };
  },
});

import { defineAction } from '../../action.js';
import { cutTokenPage } from '../../paging.js';
import { flag, integer, list, required, text, unsupported } from '../../parameters.js';
import { viewResources } from '../../views/everything.js';
import { chinaSeconds } from '../../views/times.js';

/** Prepaid instances over all products and regions. */
export const describeRenewInstances = defineAction({
  service: 'billing',
  name: 'DescribeRenewInstances',
  parameters: {
    MaxResults: required(integer({ min: 1, max: 100 })),
    NextToken: text(),
    Reverse: flag(),
    InstanceIdList: list(text()),
    ...unsupported('RenewFlagList', 'ExpireTimeStart', 'ExpireTimeEnd'),
  },
  run: ({
    values: { MaxResults: limit, NextToken: token, InstanceIdList: ids = [] },
    state,
    now,
    repeatPages,
  }) => {
    const all = viewResources(state, 'renewal', now).filter(({ id }) => ids.length === 0 || ids.includes(id));
    const page = cutTokenPage(all, { token, limit, repeat: repeatPages, scope: 'DescribeRenewInstances' });
    return {
      NextToken: page.next,
      InstanceList: page.rows.map(({ id, name, region, product, expiresAt, autoRenew }) => ({
        InstanceId: id,
        ProductCode: product,
        SubProductCode: product,
        RegionCode: region,
        Status: expiresAt !== null && expiresAt < now ? 'ISOLATED' : 'NORMAL',
        RenewFlag: autoRenew ? 'NOTIFY_AND_AUTO_RENEW' : 'NOTIFY_AND_MANUAL_RENEW',
        ExpireTime: expiresAt === null ? null : chinaSeconds(expiresAt),
        InstanceName: name,
        ProductName: product,
        ProjectName: '默认项目',
        RenewPeriod: 1,
        RenewPeriodUnit: 'm',
      })),
    };
  },
});

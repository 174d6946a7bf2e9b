import { defineAction } from '../../action.js';
import { cutPage } from '../../paging.js';
import { integer } from '../../parameters.js';
import { chinaDay } from '../../views/times.js';

export const domainDescribeDomainNameList = defineAction({
  service: 'domain',
  name: 'DescribeDomainNameList',
  sites: ['domestic'],
  parameters: { Offset: integer(), Limit: integer({ min: 1, max: 100 }) },
  run: ({ values: { Offset: offset = 0, Limit: limit = 20 }, state, repeatPages }) => {
    const { rows, total } = cutPage(state.domains, { offset, limit, repeat: repeatPages });
    return {
      TotalCount: total,
      DomainSet: rows.map(({ id, name, createdAt, expiresAt, autoRenew, status }) => ({
        IsPremium: false,
        DomainId: id,
        DomainName: name,
        AutoRenew: autoRenew ? 1 : 0,
        CreationDate: chinaDay(createdAt),
        ExpirationDate: chinaDay(expiresAt),
        Tld: name.slice(name.lastIndexOf('.')),
        CodeTld: name.slice(name.lastIndexOf('.') + 1),
        BuyStatus: status,
      })),
    };
  },
});

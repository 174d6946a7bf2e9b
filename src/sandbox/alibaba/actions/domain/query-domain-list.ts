import { DAY_MS, localSeconds } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import type { Domain } from '../../entities/resources.js';
import { unsupported } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { pageByNumber } from '../../paging.js';
import { integer, oneOf, required, text } from '../../parameters.js';

const ZONE = 8;
const RENEWAL_DAYS = 30;

/** The domain names of the account. Dates are texts of the provider's zone. */
export const queryDomainList = defineAction({
  service: 'domain',
  name: 'QueryDomainList',
  parameters: {
    PageNum: required(integer({ min: 1 })),
    PageSize: required(integer({ min: 1, max: 100 })),
    DomainName: text(),
    Lang: oneOf('zh', 'en'),
    QueryType: oneOf('1', '2'),
    ...unsupported(
      'AutoRenewEnabled',
      'Ccompany',
      'Dns',
      'DomainGroupId',
      'EndExpirationDate',
      'EndRegistrationDate',
      'OrderByType',
      'OrderKeyType',
      'ProductDomainType',
      'Registrar',
      'ResourceGroupId',
      'StartExpirationDate',
      'StartRegistrationDate',
      'Tag',
      'UserClientIp',
    ),
  },
  run: ({ values, state, now, repeatPages: repeat }) => {
    const { PageNum: page, PageSize: size, DomainName: name = '', QueryType: type } = values;
    const found = state.domains.filter(
      (domain) => domain.name.includes(name) && (type === undefined || statusOf(domain, now) === type),
    );
    const { rows, total } = pageByNumber(found, { page, size, repeat });
    const pages = countPages(found.length, size, repeat);
    return {
      CurrentPageNum: page,
      PageSize: size,
      TotalItemNum: total,
      TotalPageNum: pages,
      NextPage: page < pages,
      PrePage: page > 1,
      Data: { Domain: rows.map((domain) => toDomain(domain, now)) },
    };
  },
});

// While pages are repeated, one page more is claimed than there is.
function countPages(rows: number, size: number, repeat: boolean): number {
  const pages = Math.ceil(rows / size);
  return repeat ? Math.max(pages, 1) + 1 : pages;
}

/** 1 renew due, 2 redeem due, 3 normal. */
function statusOf({ expiresAt }: Domain, now: number): '1' | '2' | '3' {
  if (expiresAt <= now) return '2';
  return expiresAt - now < RENEWAL_DAYS * DAY_MS ? '1' : '3';
}

function toDomain(domain: Domain, now: number): Encodable {
  const { expiresAt, registeredAt } = domain;
  return {
    DomainName: domain.name,
    InstanceId: domain.instanceId,
    DomainStatus: statusOf(domain, now),
    ExpirationDateStatus: expiresAt > now ? '1' : '2',
    ExpirationDate: localSeconds(expiresAt, ZONE),
    ExpirationDateLong: expiresAt,
    ExpirationCurrDateDiff: Math.ceil((expiresAt - now) / DAY_MS),
    RegistrationDate: localSeconds(registeredAt, ZONE),
    RegistrationDateLong: registeredAt,
    DomainAuditStatus: domain.audit,
    RegistrantType: domain.registrant,
    Ccompany: domain.registrantName,
    AutoRenewEnabled: domain.autoRenew,
    DomainType: 'gTLD',
    DomainGroupId: '',
    DomainGroupName: '',
    ProductId: '2a',
    Premium: false,
    Registrar: 'Alibaba Cloud Computing Ltd. (Beijing)',
    ChgholderStatus: '',
    Remark: '',
    ResourceGroupId: 'rg-acfmzawhxxc4oay',
    DnsList: { DnsList: ['dns9.hichina.com', 'dns10.hichina.com'] },
    Tag: { Tag: [] },
  };
}

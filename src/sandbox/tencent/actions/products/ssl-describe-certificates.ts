import { defineAction } from '../../action.js';
import type { Certificate } from '../../entities/resources.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { cutPage } from '../../paging.js';
import { integer, unsupported } from '../../parameters.js';
import { chinaSeconds } from '../../views/times.js';

const MOST = 1000;

/** Pages larger than the largest are cut to it, without a word. */
export const sslDescribeCertificates = defineAction({
  service: 'ssl',
  name: 'DescribeCertificates',
  parameters: {
    Offset: integer(),
    Limit: integer({ min: 1 }),
    ...unsupported('SearchKey', 'CertificateType', 'ProjectId', 'ExpirationSort', 'CertificateStatus'),
    ...unsupported('Deployable', 'Upload', 'Renew', 'FilterSource', 'IsSM', 'FilterExpiring', 'Hostable'),
    ...unsupported('Tags', 'IsPendingIssue', 'CertIds', 'ServiceId'),
  },
  run: ({ values: { Offset: offset = 0, Limit: asked = 10 }, state, accountId, repeatPages }) => {
    const limit = Math.min(asked, MOST);
    const { rows, total } = cutPage(state.certificates, { offset, limit, repeat: repeatPages });
    return { TotalCount: total, Certificates: rows.map((row) => toCertificate(row, accountId)) };
  },
});

function toCertificate(row: Certificate, uin: string): Encodable {
  return {
    OwnerUin: uin,
    ProjectId: '0',
    From: row.from,
    PackageType: '83',
    CertificateType: 'SVR',
    ProductZhName: row.from,
    Domain: row.domain,
    Alias: row.alias,
    Status: row.status,
    StatusMsg: '',
    VerifyType: 'DNS',
    CertBeginTime: chinaSeconds(row.createdAt),
    CertEndTime: row.expiresAt === null ? null : chinaSeconds(row.expiresAt),
    ValidityPeriod: '12',
    InsertTime: chinaSeconds(row.createdAt),
    CertificateId: row.id,
    SubjectAltName: [row.domain],
    PackageTypeName: '',
    StatusName: '',
    IsDv: true,
    IsWildcard: false,
    RenewAble: false,
    Deployable: true,
    Tags: [],
    AutoRenewFlag: 0,
    IsExpiring: false,
  };
}

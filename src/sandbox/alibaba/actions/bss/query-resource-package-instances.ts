import { isoSeconds, parseInstant } from '../../../engine/calendar.js';
import { defineAction } from '../../action.js';
import type { ResourcePackage } from '../../entities/entitlements.js';
import { unsupported } from '../../filters.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { text } from '../../parameters.js';
import { cutPage, PAGING, succeed } from './envelope.js';

/** Resource plans. The inner page members are texts, the outer ones numbers. */
export const queryResourcePackageInstances = defineAction({
  service: 'bss',
  name: 'QueryResourcePackageInstances',
  parameters: {
    ...PAGING,
    ExpiryTimeStart: text(),
    ExpiryTimeEnd: text(),
    ProductCode: text(),
    ...unsupported('IncludePartner', 'OwnerId'),
  },
  run: ({ values, state, now, repeatPages }) => {
    const { ExpiryTimeStart: from = '', ExpiryTimeEnd: to = '', ProductCode: code } = values;
    const found = state.resourcePackages.filter(
      ({ expiresAt, products }) =>
        expiresAt >= (parseInstant(from) ?? -Infinity) &&
        expiresAt <= (parseInstant(to) ?? Infinity) &&
        (code === undefined || products.includes(code)),
    );
    const page = cutPage(found, { values, repeatPages });
    return succeed(
      {
        HostId: 'sandbox',
        PageNum: String(page.page),
        PageSize: String(page.size),
        TotalCount: String(page.total),
        Instances: { Instance: page.rows.map((row) => toInstance(row, now)) },
      },
      { Page: page.page, PageSize: page.size, Total: page.total },
    );
  },
});

function toInstance(row: ResourcePackage, now: number): Encodable {
  return {
    InstanceId: row.id,
    CommodityCode: row.commodity,
    PackageType: row.packageType,
    Region: row.region,
    DeductType: 'Absolute',
    Status: row.expiresAt > now ? 'Available' : 'Expired',
    TotalAmount: row.total,
    TotalAmountUnit: row.unit,
    RemainingAmount: row.remaining,
    RemainingAmountUnit: row.unit,
    EffectiveTime: isoSeconds(row.effectiveAt),
    ExpiryTime: isoSeconds(row.expiresAt),
    ApplicableProducts: { Product: row.products },
    Remark: '',
  };
}

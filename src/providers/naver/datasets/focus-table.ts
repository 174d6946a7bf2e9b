import type { ServiceCategory } from '../../../domain/focus.js';
import type { FocusMapping } from '../../../domain/records.js';
import { COMMON_ORIGINS } from '../../_shared/focus-origins.js';

/** Kind of contract → category, for the kinds whose codes the API documents name; the rest are `Other`. */
export const SERVICE_CATEGORIES: Readonly<Record<string, ServiceCategory>> = {
  VSVR: 'Compute',
  BST: 'Storage',
  NATGW: 'Networking',
};

/** The own column that names the field of the bill a row was made of; null in rows of lines. */
export const BILL_FIELD = 'x_BillField';

/** How each FOCUS column comes about. */
export const FOCUS_ORIGINS: FocusMapping['origins'] = {
  ...COMMON_ORIGINS,
  BillingCurrency: 'derived',
  InvoiceId: 'observed',
  // Derived in one row only: where a bill is not the sum of what it names.
  BilledCost: 'derived',
  ConsumedQuantity: 'observed',
  ConsumedUnit: 'observed',
  ListUnitPrice: 'derived',
  PricingQuantity: 'derived',
  PricingUnit: 'derived',
  ResourceId: 'derived',
  ResourceName: 'observed',
  ResourceType: 'observed',
  SkuId: 'derived',
  SkuPriceId: 'derived',
  [BILL_FIELD]: 'derived',
};

/**
 * Fields that FOCUS has no column for, or that it lets nobody fill in part: regions come without names, prices
 * without the quantity that they are for.
 */
export const OWN_FIELDS: Readonly<Record<string, string>> = {
  x_RegionCode: 'regionCode',
  x_DemandTypeCode: 'demandType.code',
  x_DemandTypeDetailCode: 'demandTypeDetail.code',
  x_ContractNo: 'contract.contractNo',
  x_ConjunctionContractNo: 'contract.conjunctionContractNo',
  x_ContractTypeCode: 'contract.contractType.code',
  x_ContractStatusCode: 'contract.contractStatus.code',
  x_PlatformTypeCode: 'contract.platformType.code',
  x_ContractProductList: 'contract.contractProductList',
  x_ProductPrice: 'productPrice',
  x_UnitUsageQuantity: 'unitUsageQuantity',
  x_PackageUnitUsageQuantity: 'packageUnitUsageQuantity',
  x_TotalUnitUsageQuantity: 'totalUnitUsageQuantity',
  x_UsageUnit: 'usageUnit.codeName',
  x_PromotionDiscountAmount: 'promotionDiscountAmount',
  x_EtcDiscountAmount: 'etcDiscountAmount',
  x_PromiseDiscountAmount: 'promiseDiscountAmount',
  x_MemberPriceDiscountAmount: 'memberPriceDiscountAmount',
  x_MemberPromiseDiscountAddAmount: 'memberPromiseDiscountAddAmount',
  x_DefaultAmount: 'defaultAmount',
  x_AppliedExchangeRate: 'thisMonthAppliedExchangeRate',
  x_WriteDate: 'writeDate',
};

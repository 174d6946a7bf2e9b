import type { Check } from '../../../domain/adapter.js';
import type { JdcloudFacts } from '../facts/index.js';
import { balance } from './balance.js';
import { dataBackup } from './data-backup.js';
import { debts } from './debts.js';
import { forfeits } from './forfeits.js';
import { identityMaterials } from './identity-materials.js';
import { marketplace } from './marketplace.js';
import { orders } from './orders.js';
import { owner } from './owner.js';
import { products } from './products.js';
import { quietQuarter } from './quiet-quarter.js';
import { sensitiveOperations } from './sensitive-operations.js';
import { wanxiang } from './wanxiang.js';
import { yunding } from './yunding.js';

/** The checks in catalogue order. */
export const checks: readonly Check<JdcloudFacts>[] = [
  products,
  marketplace,
  wanxiang,
  yunding,
  balance,
  orders,
  debts,
  sensitiveOperations,
  forfeits,
  dataBackup,
  identityMaterials,
  owner,
  quietQuarter,
];

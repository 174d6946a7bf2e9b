import type { Scenario } from '../../engine/plugin.js';
import type { JdcloudState } from '../entities/state.js';
import { denied, subUser } from './callers.js';
import { clean } from './clean.js';
import { large } from './large.js';
import { inDebt, smallBalance, vouchers } from './money.js';
import { ledgerGap, lostFiles, movingMonth } from './quirks.js';
import { typical } from './typical/index.js';

/** The accounts of this provider, in the order in which they are shown. */
export const SCENARIOS: readonly Scenario<JdcloudState>[] = [
  clean,
  typical,
  inDebt,
  vouchers,
  denied,
  subUser,
  large,
  ledgerGap,
  movingMonth,
  lostFiles,
  smallBalance,
];

import type { Scenario } from '../../engine/plugin.js';
import type { NaverState } from '../entities/state.js';
import { coolingDown, inDebt, smallSums } from './billing-cases.js';
import { denied, government, orgAdmin, orgLeaving, orgMember, subUser } from './callers.js';
import { clean } from './clean.js';
import { large } from './large.js';
import { ledgerGap, movingMonth } from './quirks.js';
import { typical } from './typical.js';

/** The accounts of this provider, in the order in which they are shown. */
export const SCENARIOS: readonly Scenario<NaverState>[] = [
  clean,
  typical,
  inDebt,
  coolingDown,
  smallSums,
  denied,
  subUser,
  orgAdmin,
  orgMember,
  orgLeaving,
  government,
  large,
  ledgerGap,
  movingMonth,
];

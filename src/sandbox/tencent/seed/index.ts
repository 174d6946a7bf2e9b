import type { Scenario } from '../../engine/plugin.js';
import type { TencentState } from '../entities/state.js';
import { denied, subUser } from './callers.js';
import { clean } from './clean.js';
import { inDebt, smallSums } from './debts.js';
import { international, internationalClean } from './international.js';
import { large } from './large.js';
import { members, orgAdmin, orgMember } from './organizations.js';
import { ledgerGap, movingMonth } from './quirks.js';
import { scaling } from './scaling.js';
import { typical } from './typical/index.js';

/** The accounts of this provider, in the order in which they are shown. */
export const SCENARIOS: readonly Scenario<TencentState>[] = [
  clean,
  typical,
  inDebt,
  smallSums,
  orgAdmin,
  orgMember,
  members,
  denied,
  subUser,
  international,
  internationalClean,
  large,
  ledgerGap,
  movingMonth,
  scaling,
];

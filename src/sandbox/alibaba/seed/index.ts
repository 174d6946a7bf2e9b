import type { Scenario } from '../../engine/plugin.js';
import type { AlibabaState } from '../entities/state.js';
import { coolingDown, denied, subUser } from './callers.js';
import { clean, indexOff } from './clean.js';
import { inDebt, restored, smallSums } from './debts.js';
import { international } from './international.js';
import { large } from './large.js';
import { members, orgAdmin, orgMember } from './organizations.js';
import { ledgerGap, movingMonth } from './quirks.js';
import { typical } from './typical/index.js';
import { unbilled } from './unbilled.js';

/** The accounts of this provider, in the order in which they are shown. */
export const SCENARIOS: readonly Scenario<AlibabaState>[] = [
  clean,
  typical,
  inDebt,
  smallSums,
  orgAdmin,
  orgMember,
  members,
  denied,
  subUser,
  coolingDown,
  restored,
  international,
  large,
  ledgerGap,
  movingMonth,
  indexOff,
  unbilled,
];

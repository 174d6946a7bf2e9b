import type { Scenario } from '../../engine/plugin.js';
import type { AlibabaState } from '../entities/state.js';
import { clean } from './clean.js';
import { typical } from './typical/index.js';

/** The accounts of this provider, in the order in which they are shown. */
export const SCENARIOS: readonly Scenario<AlibabaState>[] = [clean, typical];
